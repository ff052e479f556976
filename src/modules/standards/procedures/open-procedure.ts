import { forbidden, illegalTransition, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import { aimCards } from '#modules/aims/public.ts'
import { readableResponsibilities } from '#modules/charters/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mayDo, rolesIn, type StandardsAction } from '../access.ts'
import type { NewProcedure, ProcedureView } from '../contract.ts'
import { type ProcedureRecord, procedureById } from '../store/procedures.ts'
import { viewOf } from './procedure-view.ts'

/** A procedure, and who opens it. */
export interface OpenedProcedure {
  readonly procedure: ProcedureRecord
  readonly chart: OrgChart
  readonly me: string
}

/** One procedure as its page shows it; everybody in the organisation may read how work is done. */
export async function readStandard(work: Work, id: string): Promise<ProcedureView> {
  const { procedure, chart, me } = await openProcedure(work, id, false)
  return await viewOf(work, chart, me, procedure)
}

/** Opens a procedure, held for a write when `hold`; 404 when there is none. */
export async function openProcedure(work: Work, id: string, hold: boolean): Promise<OpenedProcedure> {
  const procedure = await procedureById(work, id, hold)
  if (procedure === null) throw notFound('procedure')
  return { procedure, chart: await chartOn(work, work.today), me: actingPerson(work) }
}

/** The same for a step: 403 when it is not theirs, 409 when it is out of force or they saw an older version. */
export async function openFor(
  work: Work,
  id: string,
  action: StandardsAction,
  rev?: number,
): Promise<OpenedProcedure> {
  const opened = await openProcedure(work, id, true)
  const { procedure, chart, me } = opened
  mustBeAllowed(opened, action)
  if (procedure.state !== 'active') throw illegalTransition('procedure', 'out of force', 'changed', [])
  if (rev !== undefined && procedure.rev !== rev) throw staleRev(await viewOf(work, chart, me, procedure))
  return opened
}

/** Throws 403, naming who may, unless it is theirs to do. */
export function mustBeAllowed({ procedure, chart, me }: OpenedProcedure, action: StandardsAction): void {
  if (mayDo(rolesIn(chart, me, procedure), action)) return
  throw action === 'acknowledge'
    ? forbidden('acknowledge a procedure of another team', 'somebody who works by it')
    : forbidden('change this procedure', 'its owner, or who leads the team')
}

/** Throws 422 when the owner has no place here, the goal is unknown, or the responsibility is not the owner's. */
export async function requireReferences(
  work: Work,
  chart: OrgChart,
  { ownerId, goalId, responsibilityId }: Pick<NewProcedure, 'ownerId' | 'goalId' | 'responsibilityId'>,
  before: Pick<ProcedureRecord, 'ownerId' | 'goalId' | 'responsibilityId'> | null,
): Promise<void> {
  if (!chart.isActive(ownerId))
    throw ruleBroken(
      'ownerId',
      'owner_not_here',
      'This person has no position in the organisation.',
      'Choose somebody else.',
    )
  if (
    goalId !== null &&
    goalId !== before?.goalId &&
    (await aimCards(work, [goalId])).every(aim => aim.id !== goalId)
  )
    throw ruleBroken(
      'goalId',
      'unknown_aim',
      'This goal does not exist, or is not yours to see.',
      'Choose one from the list.',
    )
  const same = responsibilityId === before?.responsibilityId && ownerId === before?.ownerId
  if (responsibilityId === null || same) return
  const known = await readableResponsibilities(work, ownerId)
  if (known.every(each => each.id !== responsibilityId))
    throw ruleBroken(
      'responsibilityId',
      'unknown_responsibility',
      'This is no responsibility of the owner’s charter, or not yours to see.',
      'Choose one from the list, or leave it open.',
    )
}
