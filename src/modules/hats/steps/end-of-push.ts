import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { DeedRow } from '#platform/offers.ts'
import type { Targets } from './targets.ts'

/** A week to recover is over so many days after the push at the latest. */
const RECOVERED = 14

/**
 * What ends a big push (practice §3.5, H08 step 8): a session with those who work on the goal, on its day or later, to look back; and a
 * task apart from all goals that is due in the two weeks after it, for a week to recover: as work of the goal it would count as load of
 * the push, and be dropped with it. Each once, and as soon as it is there: the step asks that both be set.
 */
export function endOfPush(
  aim: { readonly id: string; readonly dueOn: LocalDate | null } | null,
  deeds: readonly DeedRow[],
  { these }: Pick<Targets, 'these'>,
): DeedRow[] {
  if (aim?.dueOn == null) return []
  const { id, dueOn } = aim
  const back = deeds.find(
    ({ kind, on, about }) => kind === 'alignment' && on >= dueOn && about.some(each => these.has(each)),
  )
  const rest = deeds.find(
    ({ kind, on }) => kind === 'task_apart' && on > dueOn && on <= addDays(dueOn, RECOVERED),
  )
  return [
    ...(back === undefined ? [] : [{ ...back, kind: 'retrospective', done: true, about: [id] }]),
    ...(rest === undefined ? [] : [{ ...rest, kind: 'recovery_week', about: [id] }]),
  ]
}
