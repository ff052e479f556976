import { forbidden, illegalTransition } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { openFor, saved } from '../charter/open-charter.ts'
import { mayDo } from '../charter/standpoint.ts'
import type { SavedCharter } from '../contract.ts'
import { updateCharter } from '../store/save-charter.ts'

/** Lets everybody read title, purpose and own decisions of a charter once it is in force, or no longer. Only the person decides that. */
export async function showCharter(
  work: Work,
  id: string,
  { rev, exemplar }: { readonly rev: number; readonly exemplar: boolean },
): Promise<SavedCharter> {
  const opened = await openFor(work, id, rev)
  const { charter, side } = opened
  if (side !== 'person') throw forbidden('show this charter to everybody', 'the person it is about')
  if (!mayDo(opened).has('show')) throw illegalTransition('charter', charter.state, 'shown', [])
  if (charter.exemplar === exemplar) return saved(charter, charter.state)
  await updateCharter(work, id, { exemplar })
  await work.publish({
    type: exemplar ? 'charter.shown' : 'charter.hidden',
    subject: { kind: 'charter', id },
    data: { personId: charter.personId },
  })
  return saved(charter, charter.state)
}
