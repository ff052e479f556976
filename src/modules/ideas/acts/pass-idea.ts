import { ruleBroken } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { dueAt, nextSpan, passedSpan } from '../answerer/clock.ts'
import { clocksOf } from '../answerer/clocks-of.ts'
import type { Passing, Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { saveIdea } from '../store/save-ideas.ts'

/** Passes an idea to somebody else who answers. Their clock is what is left of it, with at most five working days more. */
export async function passIdea(work: Work, id: string, { rev, toId, why }: Passing): Promise<Saved> {
  const opened = await openFor(work, id, 'pass', 'pass this idea on', rev)
  const { idea, chart } = opened
  mustBeAbleToAnswer(toId, idea, chart)
  const clock = (await clocksOf(work, [toId], idea.askedAt)).get(toId)
  const span = clock === undefined ? nextSpan(work.now) : passedSpan(idea, work.now, clock)
  const after: Idea = {
    ...{ ...idea, answererId: toId },
    ...{ clockFromAt: span.from, clockDays: span.days, dueAt: dueAt(span, clock) },
  }
  await saveIdea(work, after)
  await takeSteps(work, stepOf('idea.passed', idea.state, after, why, { fromId: idea.answererId }))
  return saved(opened, after)
}

function mustBeAbleToAnswer(toId: string, { answererId, proposerId }: Idea, chart: OrgChart): void {
  if (toId === answererId)
    throw ruleBroken('toId', 'same_answerer', 'They answer it already.', 'Choose somebody else.')
  if (toId === proposerId)
    throw ruleBroken(
      'toId',
      'own_idea',
      'Nobody answers their own idea.',
      'Choose somebody else, or answer it.',
    )
  if (!chart.isActive(toId))
    throw ruleBroken('toId', 'person_unknown', 'They are not in the organisation.', 'Choose somebody else.')
  if (chart.isAway(toId))
    throw ruleBroken('toId', 'person_away', 'They are away today.', 'Choose somebody who is there.')
}
