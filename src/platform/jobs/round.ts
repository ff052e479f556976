import type { Work } from '../work.ts'

/** Work that a room wants done again and again in each organisation, without anybody asking for it. */
export interface Round {
  /** `<room>.<verb>`, unique, such as `tasks.remind`; administrators read it. */
  readonly name: string
  /** Minutes from one beginning to the next, at least 1. */
  readonly everyMinutes: number
  /**
   * One unit of work as the system: short, no network, all or nothing. It is handed out at most once per period, on one worker;
   * after a failure, or a program that was killed, it comes again, so let a second run change nothing.
   */
  run(work: Work): Promise<unknown>
}

/**
 * Whether it is time, in whole minutes of the clock: rounds are called out every minute and begin some seconds later, so that
 * seconds would make one of every minute come every second minute. Periods that were missed are not made up for. A beginning
 * that lies ahead of `now` (the clock was set back) counts as none.
 */
export function isDue(
  { everyMinutes }: Pick<Round, 'everyMinutes'>,
  state: { readonly beganAt: Date | null; readonly failures: number } | undefined,
  now: Date,
): boolean {
  if (state === undefined || state.beganAt === null || state.beganAt > now) return true
  const { beganAt, failures } = state
  const pause = failures === 0 ? everyMinutes : Math.min(everyMinutes, FIRST_PAUSE * 2 ** (failures - 1))
  return minuteOf(now) - minuteOf(beganAt) >= pause
}

function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / 60_000)
}

const FIRST_PAUSE = 5
