import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mustBeAllowed, rolesTowards } from '../access.ts'
import { aboutPerson } from '../events.ts'
import { OrgChart } from '../org-chart.ts'
import type { Saved } from '../shapes.ts'
import { END_OF_TIME, readChartRows } from '../store/chart-rows-store.ts'
import { insertProposal } from '../store/proposal-store.ts'
import { planFor } from './judge-placement.ts'
import type { NewPosition } from './placement-shapes.ts'

/** Proposes a position for somebody the actor answers for. It is judged like the real one, and again when it is accepted. */
export async function proposePlacement(work: Work, personId: string, position: NewPosition): Promise<Saved> {
  const rows = await readChartRows(work, END_OF_TIME)
  const chart = new OrgChart({ ...rows, on: work.today })
  if (chart.person(personId) === null) throw notFound('person')
  mustBeAllowed(rolesTowards(work, chart, personId), 'propose')
  planFor(work, rows, personId, { ...position, endsCurrent: true, takesOverFrom: null })
  const id = newId()
  await insertProposal(work, { ...position, id, personId, proposedBy: actingPerson(work) })
  await work.publish(aboutPerson('placement.proposed', personId, { proposalId: id }))
  return { id, rev: 1 }
}
