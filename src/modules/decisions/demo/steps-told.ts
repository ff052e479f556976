import type { PastEvent } from '#platform/events/ledger.ts'
import { stepEventOf } from '../events.ts'
import type { NewRows } from '../store/save.ts'

type DecisionRow = NonNullable<NewRows['decisions']>[number]

/** How a decision came to its state, as the ledger would tell it had it been written step by step; oldest first. */
export function stepsTold(row: DecisionRow, rows: Required<NewRows>): PastEvent[] {
  const proposedAt = new Date(row.proposedAt)
  const told = { id: row.id, restricted: row.restricted ?? null }
  const by = (actorId: string, at: Date, ...[event, from, to, why]: StepWords): PastEvent => ({
    ...stepEventOf(event, from, to, told, why),
    ...{ at, actorId },
  })
  const askedAt = after(proposedAt, 10)
  const steps = [
    by(row.proposedById, proposedAt, 'decision.proposed', null, 'proposed', null),
    by(row.proposedById, askedAt, 'decision.gathering_began', 'proposed', 'gathering', null),
  ]
  const ruling = rows.rulings.find(({ decisionId }) => decisionId === row.id)
  if (ruling === undefined) return steps
  const decidedAt = new Date(Math.max(new Date(ruling.at).getTime(), after(askedAt, 10).getTime()))
  steps.push(by(ruling.byId, decidedAt, 'decision.decided', 'gathering', 'decided', null))
  if (row.state === 'decided') return steps
  const why = row.noneNeeded ?? null
  steps.push(by(ruling.byId, after(decidedAt, 120), 'decision.standing', 'decided', 'standing', why))
  const news = rows.evidence.find(({ decisionId, reopened }) => decisionId === row.id && reopened)
  if (news !== undefined)
    steps.push(by(news.byId, new Date(news.at), 'decision.reopened', 'standing', 'reopened', news.text))
  return steps
}

type StepWords = readonly [
  Parameters<typeof stepEventOf>[0],
  Parameters<typeof stepEventOf>[1],
  Parameters<typeof stepEventOf>[2],
  string | null,
]

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}
