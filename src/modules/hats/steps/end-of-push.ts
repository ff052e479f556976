import type { LocalDate } from '#kernel/local-date.ts'
import type { DeedRow } from '#platform/offers.ts'
import type { Targets } from './targets.ts'

/**
 * What ends a big push (practice §3.5, H08 step 8): a session with those who work on the goal, on its day or later, to look back; and a
 * task for it that is due after its day, for a week to recover. Each once, and as soon as it is there: the step asks that both be set.
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
  const rest = deeds.find(({ kind, about }) => kind === 'task_after_goal' && about.includes(id))
  return [
    ...(back === undefined ? [] : [{ ...back, kind: 'retrospective', done: true, about: [id] }]),
    ...(rest === undefined ? [] : [{ ...rest, kind: 'recovery_week', about: [id] }]),
  ]
}
