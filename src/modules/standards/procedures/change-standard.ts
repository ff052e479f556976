import { staleRev } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { followersOf } from '../access.ts'
import type { ChangedProcedure, SavedProcedure } from '../contract.ts'
import { insertReaders, replaceSeries, updateProcedure } from '../store/procedures.ts'
import { openFor, requireReferences } from './open-procedure.ts'
import { viewOf } from './procedure-view.ts'
import { requireSeries } from './recurring.ts'

/** Changes a procedure. Another text is a new version: everybody who follows it is asked to read it again. */
export async function changeStandard(
  work: Work,
  id: string,
  { rev, text, whatChanged, responsibilityId, ...wish }: ChangedProcedure,
): Promise<SavedProcedure> {
  const { procedure, chart, me } = await openFor(work, id, 'change', rev)
  // Another owner has other responsibilities.
  const kept = wish.ownerId === procedure.ownerId ? procedure.responsibilityId : null
  const fields = { ...wish, responsibilityId: responsibilityId === undefined ? kept : responsibilityId }
  await requireReferences(work, chart, fields, procedure)
  const isNew = text !== procedure.text
  const version = procedure.version + (isNew ? 1 : 0)
  const news = isNew ? { text, whatChanged: whatChanged === '' ? null : whatChanged } : null
  await updateProcedure(work, { ...procedure, ...fields, version }, news)
  if (isNew && followersOf(chart, procedure.teamId).includes(me))
    await insertReaders(work, [{ procedureId: id, version, personId: me, at: work.now }])
  await work.publish({
    type: isNew ? 'standard.rewritten' : 'standard.changed',
    subject: { kind: 'procedure', id },
    data: { teamId: procedure.teamId, version },
  })
  return { id, rev: rev + 1, version }
}

/** Somebody who follows it has read the version in force and works by it. */
export async function acknowledgeStandard(work: Work, id: string, version: number): Promise<SavedProcedure> {
  const { procedure, chart, me } = await openFor(work, id, 'acknowledge')
  if (procedure.version !== version) throw staleRev(await viewOf(work, chart, me, procedure))
  const answer = { id, rev: procedure.rev, version }
  if (procedure.readerIds.includes(me)) return answer
  await insertReaders(work, [{ procedureId: id, version, personId: me, at: work.now }])
  await work.publish({
    type: 'standard.acknowledged',
    subject: { kind: 'procedure', id },
    data: { teamId: procedure.teamId, version },
  })
  return answer
}

/** Puts a procedure out of force; its recurring tasks go on without one. */
export async function retireStandard(work: Work, id: string, rev: number): Promise<SavedProcedure> {
  const { procedure } = await openFor(work, id, 'change', rev)
  await updateProcedure(work, { ...procedure, state: 'retired' }, null)
  await replaceSeries(work, id, [])
  await takeSteps(work, {
    subject: { kind: 'procedure', id },
    ...{ from: 'active', to: 'retired', event: 'standard.retired', data: { teamId: procedure.teamId } },
  })
  return { id, rev: rev + 1, version: procedure.version }
}

/** Says which recurring tasks are done by it. */
export async function tieRecurring(
  work: Work,
  id: string,
  { rev, seriesIds }: { readonly rev: number; readonly seriesIds: readonly string[] },
): Promise<SavedProcedure> {
  const { procedure, chart } = await openFor(work, id, 'change', rev)
  const wanted = Array.from(new Set(seriesIds))
  await requireSeries(work, chart, procedure, wanted)
  await updateProcedure(work, procedure, null)
  await replaceSeries(work, id, wanted)
  await work.publish({
    type: 'standard.tied',
    subject: { kind: 'procedure', id },
    data: { teamId: procedure.teamId, series: wanted.length },
  })
  return { id, rev: rev + 1, version: procedure.version }
}
