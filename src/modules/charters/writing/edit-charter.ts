import { type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { aimCards } from '#modules/aims/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { refuse } from '../charter/charter.ts'
import { openFor, saved } from '../charter/open-charter.ts'
import { mayDo } from '../charter/standpoint.ts'
import type { CharterContent, SavedCharter } from '../contract.ts'
import { aimIdsOf } from '../reading/charter-view.ts'
import type { CharterRecord, StoredContent } from '../store/load-charters.ts'
import { replaceContent } from '../store/save-charter.ts'

/** Writes what a charter says. When it was offered already, both acknowledgements are undone and it is a draft again. */
export async function editCharter(
  work: Work,
  id: string,
  { rev, ...content }: CharterContent & { readonly rev: number },
): Promise<SavedCharter> {
  const opened = await openFor(work, id, rev)
  const { charter } = opened
  if (!mayDo(opened).has('edit')) throw illegalTransition('charter', charter.state, 'draft', [])
  refuse([...unknownResponsibilities(charter, content), ...(await unknownAims(work, charter, content))])
  await replaceContent(work, id, withIds(work, content))
  const subject = { kind: 'charter', id }
  const data = { personId: charter.personId }
  if (charter.state === 'offered')
    await takeSteps(work, { subject, from: 'offered', to: 'draft', event: 'charter.changed', data })
  else await work.publish({ type: 'charter.changed', subject, data })
  return saved(charter, 'draft', rev + 1)
}

function withIds(work: Work, content: CharterContent): StoredContent {
  return {
    ...content,
    responsibilities: content.responsibilities.map(({ id, ...each }) => ({
      id: id ?? newId(work.now.getTime()),
      ...each,
    })),
  }
}

function unknownResponsibilities(
  { content }: CharterRecord,
  { responsibilities }: CharterContent,
): ErrorItem[] {
  const known = new Set(content.responsibilities.map(each => each.id))
  return responsibilities.flatMap(({ id }, index) => {
    if (id === undefined || known.delete(id)) return []
    const message = 'This responsibility is not of this charter, or there twice.'
    const fix = 'Load the charter again, and leave the id out for new responsibilities.'
    return [{ field: `responsibilities.${index}.id`, code: 'unknown_responsibility', message, fix }]
  })
}

/** Aims that were not named before must exist, and be the actor's to see. */
async function unknownAims(
  work: Work,
  charter: CharterRecord,
  content: CharterContent,
): Promise<ErrorItem[]> {
  const before = new Set(aimIdsOf(charter))
  const named = [
    { field: 'purposeAimId', id: content.purposeAimId },
    ...content.responsibilities.map(({ aimId }, index) => ({
      field: `responsibilities.${index}.aimId`,
      id: aimId,
    })),
  ].filter((each): each is { field: string; id: string } => each.id !== null && !before.has(each.id))
  const found = new Set(
    (
      await aimCards(
        work,
        named.map(each => each.id),
      )
    ).map(aim => aim.id),
  )
  return named
    .filter(({ id }) => !found.has(id))
    .map(({ field }) => ({
      ...{ field, code: 'unknown_aim' },
      message: 'This aim does not exist, or is not yours to see.',
      fix: 'Choose one from the list.',
    }))
}
