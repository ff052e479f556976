import { aimCards } from '#modules/aims/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { IdeaState } from '../contract/words.ts'
import type { IdeaPage } from '../contract.ts'
import { ideaRow, whoIs, whoIsOrNobody } from '../idea-row.ts'
import { openIdea } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { offersOf } from '../store/ideas.ts'

/** The page of one idea: what and why, who answers until when, who would help, and what came of it. */
export async function readIdea(work: Work, id: string): Promise<IdeaPage> {
  const { idea, chart } = await openIdea(work, id)
  const [aim] = idea.aimId === null ? [] : await aimCards(work, [idea.aimId])
  return {
    ...ideaRow(idea, work.actor.personId, chart, work.now),
    why: idea.why,
    aim: aim === undefined ? null : { id: aim.id, title: aim.title },
    answer: idea.answer === '' ? null : idea.answer,
    answeredBy: whoIsOrNobody(idea.answeredById, chart),
    trial: trialOf(idea),
    learned: idea.learned,
    offers: (await offersOf(work, id)).map(({ personId, words, offeredAt }) => ({
      who: whoIs(personId, chart),
      words,
      at: offeredAt.toISOString(),
    })),
    steps: (await stepsOf(work, { kind: 'idea', id })).map(({ from, to, at, byId, why }) => ({
      from: from === null ? null : IdeaState.parse(from),
      to: IdeaState.parse(to),
      at: at.toISOString(),
      by: whoIsOrNobody(byId, chart),
      why,
    })),
  }
}

function trialOf({ hypothesis, tells, trialUntilOn }: Idea): IdeaPage['trial'] {
  if (hypothesis === null || tells === null || trialUntilOn === null) return null
  return { hypothesis, tells, untilOn: trialUntilOn }
}
