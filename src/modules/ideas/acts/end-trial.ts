import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { saveIdea } from '../store/save-ideas.ts'

/** Ends a trial, on its day or before, with what was learned: also when it did not work. */
export async function endTrial(work: Work, id: string, rev: number, learned: string): Promise<Saved> {
  const opened = await openFor(work, id, 'learn', 'end this trial', rev)
  const after: Idea = { ...opened.idea, state: 'learned', learned }
  await saveIdea(work, after)
  await takeSteps(work, stepOf('idea.learned', 'trying', after))
  return saved(opened, after)
}
