import type { LocalDate } from '#kernel/local-date.ts'
import { type ActRow, type Asker, offers, together } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { ACT_KINDS, type ActName, isActName } from './act-kinds.ts'
import type { Mark } from './contract.ts'
import type { Act } from './mix.ts'
import { markKey, marksOf } from './store/marks.ts'
import { weekOf, windowFrom } from './window.ts'

/** Something somebody did, and what they say about it. */
export interface OwnAct extends ActRow {
  readonly kind: ActName
  readonly mark: Mark | null
}

/** Everything somebody did from a day on, in no order, and how many own tasks they finished; two statements. */
export async function actsOf(
  work: Work,
  asker: Asker,
  from: LocalDate = windowFrom(work.today),
): Promise<{ readonly acts: readonly OwnAct[]; readonly ownTasks: number }> {
  const parts = offers().map(each => each.acts?.(work, asker, from))
  const rows = await together(
    work,
    parts.filter(part => part !== undefined),
  )
  const marks = await marksOf(work, asker.me)
  const acts = rows.flatMap(row => {
    const { kind, on } = row
    if (!isActName(kind) || on > work.today || on < from) return []
    return [{ ...row, kind, mark: marks.get(markKey(kind, row.id)) ?? null }]
  })
  return { acts, ownTasks: rows.filter(({ kind }) => kind === OWN_WORK).length }
}

/** What of it counts as of a day, as the mix takes it. */
export function counted(acts: readonly OwnAct[], on: LocalDate): Act[] {
  return acts
    .filter(({ mark }) => mark !== 'left_out')
    .map(act => ({ kind: act.kind, week: weekOf(act.on, on), lead: leadOf(act), counts: act.counts }))
}

/** How much of an act was leading, 0–1. Of one that was really the other hat nine tenths count for that. */
export function leadOf({ kind, lead, mark }: Pick<OwnAct, 'kind' | 'lead' | 'mark'>): number {
  const usual = lead ?? ACT_KINDS[kind].lead
  if (mark !== 'other_hat') return usual
  return usual < 0.5 ? 0.9 : 0.1
}

/** What rooms call the own tasks that somebody finished. */
const OWN_WORK = 'own_work'
