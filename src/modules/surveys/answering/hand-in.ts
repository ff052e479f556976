import { inBatches, type Outcome } from '#kernel/batches.ts'
import { AppError } from '#kernel/errors.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import type { HandIn } from '../contract/bodies.ts'
import type { Receipt } from '../contract/views.ts'
import type { Definition } from '../definition/definition.ts'
import { castBallots } from '../store/ballots.ts'
import { insertComments } from '../store/comments.ts'
import { launchedAsked } from '../store/surveys.ts'
import { holdTickets, type Ticket, ticketsByHash } from '../store/tickets.ts'
import { readLink } from './ballot-link.ts'
import { judgeBallot } from './judge-ballot.ts'
import { handedInBefore } from './open-ticket.ts'

/**
 * Hands in, once: of two at the same moment one is told that the other was quicker. What is kept is a ballot with its unit and
 * levels, and each text by itself; no person (but in named surveys), no time, no address. No event is published.
 * Those who hand in while others do in their organisation share a transaction, and get their receipt when it is committed.
 */
export async function handIn(threshold: Threshold, given: HandIn): Promise<Receipt> {
  const { orgId, hash } = readLink(given.link)
  const signedIn = await threshold.signedIn()
  return await intake(orgId, { threshold, hash, signedIn, given })
}

/** Somebody who hands in. */
interface Handing {
  readonly threshold: Pick<Threshold, 'inOrganisation'>
  readonly hash: string
  readonly signedIn: string | null
  readonly given: HandIn
}

const MOST = 64
const intake = inBatches<Handing, Receipt>(MOST, async (orgId, handing) => {
  const [first] = handing
  if (first === undefined) return []
  return await first.threshold.inOrganisation(orgId, work => handInAll(work, handing))
})

/** Judges each by itself, and writes what is taken of all in a few statements. */
async function handInAll(work: Work, handing: readonly Handing[]): Promise<Outcome<Receipt>[]> {
  const tickets = await ticketsByHash(
    work,
    handing.map(({ hash }) => hash),
    true,
  )
  const found = [...tickets.values()]
  const unused = await holdTickets(work, found)
  const definitions = await definitionsOf(work, found)
  const judged = handing.map(each => {
    const ticket = tickets.get(each.hash) ?? null
    const judgement = judgeBallot(
      ticket && { ...ticket, answered: !unused.has(ticket.ticket) },
      ticket && (definitions.get(ticket.surveyId) ?? null),
      { ...each, today: work.today },
    )
    // Who comes after with the same ticket finds it used up.
    if (ticket !== null && !(judgement instanceof AppError)) unused.delete(ticket.ticket)
    return judgement
  })
  const taken = judged.flatMap(each => (each instanceof AppError ? [] : [each]))
  const cast = await castBallots(
    work,
    taken.map(({ ballot }) => ballot),
  )
  const kept = new Set(taken.filter(({ ballot }) => cast.has(ballot.ticket.ticket)))
  await insertComments(
    work,
    [...kept].flatMap(({ comments }) => comments),
  )
  return judged.map(each => {
    if (each instanceof AppError) return { refused: each }
    return kept.has(each) ? { answer: each.receipt } : { refused: handedInBefore() }
  })
}

/** What the surveys of these tickets ask: few are open at once, and each is read once. */
async function definitionsOf(
  work: Work,
  tickets: readonly Ticket[],
): Promise<ReadonlyMap<string, Definition>> {
  const definitions = new Map<string, Definition>()
  for (const surveyId of new Set(tickets.map(ticket => ticket.surveyId)))
    definitions.set(surveyId, (await launchedAsked(work, surveyId)).definition)
  return definitions
}
