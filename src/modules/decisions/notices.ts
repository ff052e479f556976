import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { courseOf } from './decision.ts'
import { type Decision, decisionById } from './store/decisions.ts'

/** Who is told what; names and the question, and not even the question of a restricted one. */
interface Telling {
  readonly to: (decision: Decision, event: LedgerEvent) => readonly string[]
  readonly text: (question: string, decider: string) => string
  readonly immediate?: boolean
}

const everybody = ({ proposedById, askedIds, deciderId }: Decision) => [proposedById, ...askedIds, deciderId]

const TELLINGS: Readonly<Record<string, Telling>> = {
  'decision.proposed': {
    to: ({ deciderId }) => [deciderId],
    text: question => `${question} is yours to decide.`,
  },
  'decision.handed_over': {
    to: ({ deciderId, proposedById }) => [deciderId, proposedById],
    text: (question, decider) => `${question} is decided by ${decider} now.`,
  },
  'decision.view_asked': {
    // Of a restricted one the ledger does not know who was asked: everybody who has not answered.
    to: ({ waitingIds }, { data }) => namedIn(data) ?? waitingIds,
    text: (question, decider) => `${decider} asks for your view before deciding: ${question}`,
  },
  'decision.decided': {
    to: everybody,
    text: (question, decider) => `${decider} decided: ${question}`,
  },
  'decision.reopened': {
    to: everybody,
    text: question => `${question} is open again.`,
  },
  'decision.expired': {
    to: ({ proposedById, deciderId }) => [proposedById, deciderId],
    text: question => `${question} ended without being decided.`,
  },
}

/** An emergency is told at once: views come afterwards, in three working days. */
const EMERGENCY: Telling = {
  to: everybody,
  text: (question, decider) => `${decider} had to decide at once: ${question} Your view still counts.`,
  immediate: true,
}

/** The notices of this room, by event type. */
export const decisionsNotices = Object.fromEntries(
  Object.entries(TELLINGS).map(([type, telling]) => [
    type,
    (work: Work, event: LedgerEvent) => noticesOf(work, event, telling),
  ]),
)

async function noticesOf(work: Work, event: LedgerEvent, usual: Telling): Promise<Notice[]> {
  const decision = await decisionById(work, event.subjectId)
  if (decision === undefined) return []
  const isEmergency = event.type === 'decision.decided' && courseOf(decision).emergency !== null
  const { to, text, immediate } = isEmergency ? EMERGENCY : usual
  const others = [...new Set(to(decision, event))].filter(id => id !== event.actorId)
  if (others.length === 0) return []
  const chart = await chartOn(work, work.today)
  const question = decision.restricted === null ? `“${decision.question}”` : 'A restricted decision'
  const words = text(question, chart.person(decision.deciderId)?.name ?? '')
  return [{ to: others, text: words, link: `/decisions/${decision.id}`, ...(immediate ? { immediate } : {}) }]
}

function namedIn({ personIds }: LedgerEvent['data']): string[] | null {
  return Array.isArray(personIds) ? personIds.filter(id => typeof id === 'string') : null
}
