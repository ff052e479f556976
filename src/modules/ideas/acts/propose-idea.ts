import { newId } from '#kernel/id.ts'
import { aimAuthority } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { answererFor } from '../answerer/answerer.ts'
import { dueAt, firstSpan } from '../answerer/clock.ts'
import { clocksOf } from '../answerer/clocks-of.ts'
import type { NewIdea, Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { whoIs } from '../idea-row.ts'
import { insertIdeas, UNANSWERED } from '../store/save-ideas.ts'

/** Proposes an idea: it goes to whoever answers for what it serves, and their ten working days begin. Anybody may. */
export async function proposeIdea(work: Work, wish: NewIdea): Promise<Saved> {
  const proposerId = actingPerson(work)
  const asked = await askedOf(work, wish.aimId)
  const id = newId(work.now.getTime())
  const { clockFromAt, clockDays, due, answererId } = asked
  const idea = {
    ...UNANSWERED,
    ...wish,
    ...{ id, proposerId, proposedAt: work.now, askedAt: work.now },
    ...{ answererId, clockFromAt, clockDays, dueAt: due },
  }
  await insertIdeas(work, [idea])
  await takeSteps(work, stepOf('idea.proposed', null, idea))
  const chart = await chartOn(work, work.today)
  return { id, rev: 1, state: 'waiting', answerer: whoIs(answererId, chart) }
}

/** Who would answer the actor's idea, and the clock that would begin now; 404 for an aim that is not theirs to see. */
export async function askedOf(work: Work, aimId: string | null) {
  const aim = aimId === null ? null : await aimAuthority(work, aimId)
  const chart = await chartOn(work, work.today)
  const answererId = answererFor(actingPerson(work), aim?.ownerId ?? null, chart)
  const span = firstSpan(work.now)
  const due = dueAt(span, (await clocksOf(work, [answererId])).get(answererId))
  return { answererId, clockFromAt: span.from, clockDays: span.days, due }
}
