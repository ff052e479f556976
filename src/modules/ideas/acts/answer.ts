import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { type IdeaEvent, stepOf } from '../events.ts'
import { type OpenedIdea, saved } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { saveIdea } from '../store/save-ideas.ts'

/** What an answer changes. `answer` is its reason or note. */
export type Answer = Partial<Idea> & Pick<Idea, 'state' | 'answer'>

/** Saves an answer to an idea: from then on everybody may read it. */
export async function answer(
  work: Work,
  opened: OpenedIdea,
  event: IdeaEvent,
  given: Answer,
  values: Readonly<Record<string, unknown>> = {},
): Promise<Saved> {
  const { idea } = opened
  const after: Idea = {
    ...idea,
    ...{ lookAgainOn: null, kept: false, answeredById: actingPerson(work), answeredAt: work.now },
    ...given,
  }
  await saveIdea(work, after)
  await takeSteps(work, stepOf(event, idea.state, after, given.answer === '' ? null : given.answer, values))
  return saved(opened, after)
}
