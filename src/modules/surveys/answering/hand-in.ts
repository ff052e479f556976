import { randomUUID } from 'node:crypto'
import { AppError } from '#kernel/errors.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { HandIn } from '../contract/bodies.ts'
import type { Receipt } from '../contract/views.ts'
import { questionsOf } from '../definition/definition.ts'
import { castBallot } from '../store/ballots.ts'
import { insertComments } from '../store/comments.ts'
import { launchedAsked } from '../store/surveys.ts'
import { encodeAnswers } from './encode.ts'
import { givenProblems, wordsTo } from './given.ts'
import { handedInBefore, mustBeOpen, withTicket } from './open-ticket.ts'

/**
 * Hands in, once: of two at the same moment one is told that the other was quicker. What is kept is a ballot with its unit and
 * levels, and each text by itself; no person (but in named surveys), no time, no address. No event is published.
 */
export async function handIn(
  threshold: Threshold,
  { link, answers, comments, language }: HandIn,
): Promise<Receipt> {
  return await withTicket(threshold, link, true, async (work, ticket) => {
    mustBeOpen(ticket, work.today)
    const { definition } = await launchedAsked(work, ticket.surveyId)
    const problems = givenProblems(definition, { answers, comments })
    if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
    const personId = ticket.mode === 'named' ? ticket.personId : null
    const ballot = { ticket, answers: encodeAnswers(definition, answers), personId }
    if (!(await castBallot(work, ballot))) throw handedInBefore()
    const words = questionsOf(definition).flatMap(({ code }) => {
      const body = wordsTo(comments, code)
      return body === undefined
        ? []
        : [{ id: randomUUID(), question: code, unit: ticket.unit, language, body, personId }]
    })
    await insertComments(work, ticket.surveyId, words)
    return { handedIn: true, title: ticket.title, closesOn: ticket.closesOn }
  })
}
