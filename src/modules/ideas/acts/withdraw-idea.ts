import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { saveIdea } from '../store/save-ideas.ts'

/** Takes back what the actor proposed, as long as nobody has answered. */
export async function withdrawIdea(work: Work, id: string, rev: number, why: string): Promise<Saved> {
  const opened = await openFor(work, id, 'withdraw', 'take this idea back', rev)
  const after: Idea = { ...opened.idea, state: 'withdrawn' }
  await saveIdea(work, after)
  await takeSteps(work, stepOf('idea.withdrawn', opened.idea.state, after, why === '' ? null : why))
  return saved(opened, after)
}
