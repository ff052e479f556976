import { actingPerson, type Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, openIdea, saved } from '../open-idea.ts'
import { removeOfferOfHelp, saveOffersOfHelp } from '../store/save-ideas.ts'

/** Says how the actor would help; said again, it replaces what they said. */
export async function supportIdea(work: Work, id: string, words: string): Promise<Saved> {
  const opened = await openFor(work, id, 'support', 'offer help with your own idea')
  const personId = actingPerson(work)
  await saveOffersOfHelp(work, [{ ideaId: id, personId, words, offeredAt: work.now }])
  // Another sentence is no news.
  if (!opened.idea.helperIds.includes(personId))
    await work.publish(happened('idea.supported', opened.idea, { helperId: personId }))
  return { ...saved(opened, opened.idea), rev: opened.idea.rev }
}

/** Takes the actor's offer back, whatever became of the idea. Without one it changes nothing. */
export async function leaveIdea(work: Work, id: string): Promise<Saved> {
  const opened = await openIdea(work, id)
  const personId = actingPerson(work)
  if (await removeOfferOfHelp(work, id, personId))
    await work.publish(happened('idea.left', opened.idea, { helperId: personId }))
  return { ...saved(opened, opened.idea), rev: opened.idea.rev }
}
