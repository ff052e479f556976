import { illegalTransition, ruleBroken } from '#kernel/errors.ts'
import { NewDecision, proposeDecision } from '#modules/decisions/public.ts'
import type { Work } from '#platform/work.ts'
import type { NewTalkDecision } from '../contract/shapes.ts'
import { addDecision } from '../store/save-talks.ts'
import { canEndInDecisions } from '../talk.ts'
import { openTalk } from '../talks/open-talk.ts'

/**
 * Lets a held alignment session end in a proposed decision: views are gathered, one of those who were there decides. Everybody
 * may read the question from then on; what was said in the session stays there.
 */
export async function proposeFromTalk(
  work: Work,
  id: string,
  { question, options, deciderId }: NewTalkDecision,
): Promise<{ id: string }> {
  const { talk } = await openTalk(work, id, 'agree', 'propose a decision here')
  if (!canEndInDecisions(talk)) throw illegalTransition('talk', talk.state, 'decided', [])
  if (!talk.personIds.includes(deciderId))
    throw ruleBroken(
      'deciderId',
      'not_there',
      'Who decides was not in this talk.',
      'Choose one of those who were there.',
    )
  const decision = await proposeDecision(
    work,
    NewDecision.parse({ question, kind: 'what_why', size: 'S', options, deciderId }),
  )
  await addDecision(work, id, decision.id, question)
  return { id: decision.id }
}
