import type { Work } from '#platform/work.ts'
import type { Definition } from '../definition/definition.ts'
import { actionsToAsk, markAsked } from '../store/actions.ts'
import { askedAbout, askWhetherItHelped } from './ask-whether-it-helped.ts'

/** What the next wave of a series asks: the same, and whether what was done since has helped. `keep` notes it once the draft is there. */
export async function addFollowUps(
  work: Work,
  seriesId: string,
  definition: Definition,
): Promise<{ readonly definition: Definition; readonly keep: (surveyId: string) => Promise<void> }> {
  const actions = await actionsToAsk(work, seriesId)
  const ids = askedAbout(actions).map(({ id }) => id)
  return {
    definition: askWhetherItHelped(definition, actions),
    keep: surveyId => markAsked(work, ids, surveyId),
  }
}
