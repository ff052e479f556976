import { forbidden, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { followersOf, mayDo, rolesIn } from '../access.ts'
import type { NewProcedure, SavedProcedure } from '../contract.ts'
import { insertProcedures, insertReaders } from '../store/procedures.ts'
import { requireReferences } from './open-procedure.ts'

/** Writes down how recurring work of a team is done. Who writes it and works by it has read it. */
export async function writeStandard(work: Work, wish: NewProcedure): Promise<SavedProcedure> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.team(wish.teamId) === null) throw notFound('team')
  if (!mayDo(rolesIn(chart, me, { teamId: wish.teamId, ownerId: null }), 'write'))
    throw forbidden('write procedures for this team', 'somebody of the team, or who leads it')
  await requireReferences(work, chart, wish, null)
  const id = newId(work.now.getTime())
  await insertProcedures(work, [{ ...wish, id, at: work.now, byId: me }])
  if (followersOf(chart, wish.teamId).includes(me))
    await insertReaders(work, [{ procedureId: id, version: 1, personId: me, at: work.now }])
  await takeSteps(work, {
    subject: { kind: 'procedure', id },
    ...{ from: null, to: 'active', event: 'standard.written', data: { teamId: wish.teamId, version: 1 } },
  })
  return { id, rev: 1, version: 1 }
}
