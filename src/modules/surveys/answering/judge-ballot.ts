import { AppError, notFound } from '#kernel/errors.ts'
import type { HandIn } from '../contract/bodies.ts'
import type { Receipt } from '../contract/views.ts'
import { type Definition, questionsOf } from '../definition/definition.ts'
import type { NewBallot } from '../store/ballots.ts'
import type { NewComment } from '../store/comments.ts'
import type { Ticket } from '../store/tickets.ts'
import { encodeAnswers } from './encode.ts'
import { givenProblems, wordsTo } from './given.ts'
import { whyNotEntered, whyNotOpen } from './open-ticket.ts'

/** What is to be kept of a ballot that is taken, and what its giver is told then. */
export interface Taken {
  readonly ballot: NewBallot
  readonly comments: readonly NewComment[]
  readonly receipt: Receipt
}

/** Who hands in, if they are signed in, what, and when. */
interface Handed {
  readonly signedIn: string | null
  readonly given: HandIn
  readonly today: string
}

/** Whether what is handed in by a ticket is taken; else why not. Null where the link opens none. */
export function judgeBallot(
  ticket: Ticket | null,
  definition: Definition | null,
  { signedIn, given, today }: Handed,
): Taken | AppError {
  if (ticket === null || definition === null) return notFound('link')
  const refused = whyNotEntered(ticket, signedIn) ?? whyNotOpen(ticket, today)
  if (refused !== null) return refused
  const problems = givenProblems(definition, given)
  if (problems.length > 0) return new AppError('rule_broken', { items: problems })
  const { surveyId, unit, title, closesOn } = ticket
  const personId = ticket.mode === 'named' ? ticket.personId : null
  return {
    ballot: { ticket, answers: encodeAnswers(definition, given.answers), personId },
    comments: questionsOf(definition).flatMap(({ code }) => {
      const body = wordsTo(given.comments, code)
      return body === undefined
        ? []
        : [{ surveyId, question: code, unit, language: given.language, body, personId }]
    }),
    receipt: { handedIn: true, title, closesOn },
  }
}
