import { notFound } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { DecisionFilter, DecisionRow } from '../contract.ts'
import { decisionRow } from '../decision-row.ts'
import { openedFor } from '../open-decision.ts'
import { listDecisions as readPage } from '../store/decisions.ts'
import { cursorText, readCursor } from './cursor.ts'

/** One page of the decisions that the actor may see: open ones by their date, others the newest first. Two statements. */
export async function listDecisions(
  work: Work,
  query: DecisionFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ entries: DecisionRow[]; nextCursor: string | null }> {
  const { cursor, limit, teamId, ...filter } = query
  const chart = await chartOn(work, work.today)
  if (teamId !== undefined && chart.team(teamId) === null) throw notFound('team')
  const teamIds = teamId === undefined ? null : chart.teamAndBelow(teamId)
  const after = cursor === undefined ? null : readCursor(cursor)
  const found = await readPage(work, work.actor.personId, { ...filter, teamIds }, after, limit)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const more = found.length > limit && last !== undefined
  return {
    entries: page.map(decision => decisionRow(openedFor(work, decision, chart), work)),
    nextCursor: more ? cursorText({ on: last.decideByOn, id: last.id }) : null,
  }
}
