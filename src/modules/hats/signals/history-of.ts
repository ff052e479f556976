import { type LocalDate, todayIn } from '#kernel/local-date.ts'
import type { Step } from '#platform/events/steps.ts'
import type { SituationPage } from '../contract.ts'
import type { SignalRow } from '../store/tables.ts'

type Line = SituationPage['history'][number]

/**
 * How a situation came to where it stands, day by day. What its row alone knows is told from there: situations of a history that was gone
 * through, and calm from before each turn was written down. Calm that passed on the day it began is left out. Why something was set
 * aside is only for who said so.
 */
export function historyOf(
  { firedOn, clearedOn, calmSince }: Pick<SignalRow, 'firedOn' | 'clearedOn' | 'calmSince'>,
  steps: readonly Step[],
  { timeZone, isMine }: { readonly timeZone: string; readonly isMine: boolean },
): Line[] {
  const lines: Line[] = []
  for (const { from, to, at, why } of steps) {
    const line = { to: from !== null && to === 'open' ? 'back' : to, on: todayIn(timeZone, at) }
    const last = lines.at(-1)
    if (to === 'not_calm' && last?.to === 'calm' && last.on === line.on) lines.pop()
    else lines.push({ ...line, why: isMine ? why : null })
  }
  const knows = (to: string) => lines.some(line => line.to === to)
  const isKnownCalm = lines.findLast(({ to }) => to === 'calm' || to === 'not_calm')?.to === 'calm'
  if (!knows('open')) lines.unshift(told('open', firedOn))
  if (calmSince !== null && !isKnownCalm) lines.push(told('calm', calmSince))
  if (clearedOn !== null && !knows('cleared')) lines.push(told('cleared', clearedOn))
  return lines.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

function told(to: string, on: LocalDate): Line {
  return { to, on, why: null }
}
