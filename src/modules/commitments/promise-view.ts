import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { may, type Relation } from './access.ts'
import type { PromiseSide, PromiseView } from './contract.ts'
import { nextStates } from './promise.ts'
import type { PromiseColumns } from './store/tables.ts'

/** Who reads a promise, and the rest of its line where it was renegotiated. */
export interface Reading {
  readonly chart: OrgChart
  readonly relations: ReadonlySet<Relation>
  /** All promises of its line, itself included; only itself where nobody looked. */
  readonly line: readonly PromiseColumns[]
}

/** A promise as somebody with these relations sees it. What became of it is left out for those to whom it was not given. */
export function promiseView(work: Work, row: PromiseColumns, reading: Reading): PromiseView {
  const { chart, relations, line } = reading
  const { id, rev, lapsed, what, madeOn, dueOn, endedOn, betweenTwo } = row
  const knows = may('see', relations)
  return {
    id,
    rev,
    state: knows ? row.state : null,
    lapsed: knows && lapsed,
    what,
    by: bySide(row, chart),
    to: toSide(row, chart),
    source: mayFollow(relations) ? sourceOf(row) : null,
    task: row.taskId === null ? null : { id: row.taskId, doneOn: row.taskDoneOn },
    madeOn,
    dueOn,
    endedOn: knows ? endedOn : null,
    endedWhy: knows ? row.endedWhy : null,
    before: knows
      ? line
          .filter(earlier => earlier.turn < row.turn)
          .map(earlier => ({ id: earlier.id, dueOn: earlier.dueOn, why: earlier.endedWhy }))
      : [],
    betweenTwo,
    next: may('answer', relations) ? [...nextStates(row, work.today)] : [],
  }
}

/** Where it was made is a matter of those it is between: a list that is shown leaves it out. */
function mayFollow(relations: ReadonlySet<Relation>): boolean {
  return ['maker', 'receiver', 'follower'].some(relation => relations.has(relation as Relation))
}

function sourceOf({ sourceKind, sourceId, sourceTitle, sourceLink }: PromiseColumns): PromiseView['source'] {
  if (sourceKind === null || sourceLink === null) return null
  return { kind: sourceKind, id: sourceId, title: sourceTitle, link: sourceLink }
}

function bySide({ byPersonId, byPartyId, byPartyName }: PromiseColumns, chart: OrgChart): PromiseSide {
  if (byPersonId === null) return { kind: 'party', id: byPartyId, name: byPartyName ?? '' }
  return { kind: 'person', id: byPersonId, name: chart.person(byPersonId)?.name ?? '' }
}

function toSide({ toPersonId, toPartyId, toPartyName }: PromiseColumns, chart: OrgChart): PromiseSide {
  if (toPersonId !== null)
    return { kind: 'person', id: toPersonId, name: chart.person(toPersonId)?.name ?? '' }
  if (toPartyName !== null) return { kind: 'party', id: toPartyId, name: toPartyName }
  return { kind: 'organisation', id: null, name: '' }
}
