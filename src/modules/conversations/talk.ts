import type { z } from 'zod'
import { type ErrorItem, forbidden, illegalTransition, ruleBroken } from '#kernel/errors.ts'
import type { Confirmation, TalkState, TalkType } from './contract/shapes.ts'

export type Type = z.output<typeof TalkType>
export type State = z.output<typeof TalkState>

/** Where both sides of a matter sit together and it was held, what they agree may have to be decided. */
export function canEndInDecisions({ type, state }: { readonly type: Type; readonly state: string }): boolean {
  return type === 'alignment' && state === 'held'
}

/** What a rule needs to know of a talk. */
export interface Standing {
  readonly state: State
  readonly startsAt: Date
  readonly minutes: number
  readonly heldById: string | null
  readonly heldAt: Date | null
  readonly confirmedById: string | null
}

/** What can become of a talk, by state. A moved one stays as the old moment; the talk itself is planned again. */
const NEXT: Readonly<Record<State, readonly State[]>> = {
  planned: ['held', 'missed', 'moved'],
  held: [],
  missed: [],
  moved: [],
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Within which somebody else says that it took place (practice §1.3). */
const CONFIRM_DAYS = 5
/** After which a talk nobody said anything about counts as missed. */
export const SILENT_DAYS = 2
/** Talks are held a little before their time too. */
export const EARLY_HOURS = 12
/** Reminder before the beginning, and "what did you agree?" after the end. */
export const REMIND_HOURS = 2

/** Throws `illegal_transition` (409), naming the legal states. */
export function requireStep({ state }: Pick<Standing, 'state'>, to: State): void {
  if (!NEXT[state].includes(to)) throw illegalTransition('talk', state, to, NEXT[state])
}

/** Throws `illegal_transition` (409) when nothing more can be written in a talk: it was missed, or has moved away. */
export function requireOpen({ state }: Pick<Standing, 'state'>): void {
  if (state !== 'planned' && state !== 'held')
    throw illegalTransition('talk', state, 'written in', NEXT[state])
}

/** Throws unless it can be said now that the talk was held. */
export function requireHeld(talk: Standing, now: Date): void {
  requireStep(talk, 'held')
  if (isEarly(talk, now))
    throw ruleBroken(
      '',
      'too_early',
      'This talk is planned for another day.',
      'Move it to now first, then say that you talked.',
    )
}

/** Whether it is too early to say that the talk was held. */
export function isEarly({ startsAt }: Pick<Standing, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() - now.getTime() > EARLY_HOURS * HOUR
}

/** Throws unless it can be said now that the talk did not take place. */
export function requireMissed(talk: Standing, now: Date): void {
  requireStep(talk, 'missed')
  if (talk.startsAt > now)
    throw ruleBroken('', 'too_early', 'This talk has not begun yet.', 'Move it, or call it off.')
}

/** How a held talk stands; null when it was not held. */
export function confirmationOf(talk: Standing, now: Date): z.output<typeof Confirmation> | null {
  if (talk.state !== 'held' || talk.heldAt === null) return null
  if (talk.confirmedById !== null) return 'confirmed'
  return talk.heldAt < confirmableSince(now) ? 'unconfirmed' : 'waiting'
}

/** The earliest moment at which a talk was said to be held that can still be confirmed: for every rule and every list. */
export function confirmableSince(now: Date): Date {
  return new Date(now.getTime() - CONFIRM_DAYS * DAY)
}

/** Throws unless this person can confirm the talk now: it was held, somebody else said so, in the last five days. */
export function requireConfirmable(talk: Standing, me: string, now: Date): void {
  if (talk.state !== 'held') throw illegalTransition('talk', talk.state, 'confirmed', NEXT[talk.state])
  if (talk.heldById === me) throw forbidden('confirm your own meeting', 'somebody else who was there')
  if (confirmationOf(talk, now) === 'unconfirmed')
    throw ruleBroken(
      '',
      'too_late',
      `A talk can be confirmed for ${CONFIRM_DAYS} days.`,
      'It stays in the list as unconfirmed.',
    )
}

/** What is wrong with a moment: long over, or too far away. */
export function momentProblems(startsAt: Date, now: Date): ErrorItem[] {
  const away = startsAt.getTime() - now.getTime()
  if (away < -DAY)
    return [
      {
        field: 'startsAt',
        code: 'in_the_past',
        message: 'This moment is over.',
        fix: 'Choose one that lies ahead; what took place today can be written down too.',
      },
    ]
  if (away > 400 * DAY)
    return [
      {
        field: 'startsAt',
        code: 'too_far',
        message: 'This moment is more than a year away.',
        fix: 'Choose one within the next year.',
      },
    ]
  return []
}
