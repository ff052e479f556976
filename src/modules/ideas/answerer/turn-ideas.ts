import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { happened, type IdeaEvent, stepEventOf } from '../events.ts'
import type { Idea } from '../store/ideas.ts'
import { saveAll } from '../store/save-ideas.ts'
import { ideasToTurn } from '../store/turning.ts'
import { levelAbove, presentFor } from './answerer.ts'
import { dueAt, firstSpan, nextSpan, passedSpan, type Span } from './clock.ts'
import { clocksOf } from './clocks-of.ts'

/** What happens to an idea by itself. */
interface Turn {
  readonly event: IdeaEvent | 'idea.overdue'
  readonly answererId: string
}

/**
 * Everything that happens to ideas by themselves, a constant number of statements; a second run changes nothing. What was put off
 * comes back on its day; what waits for somebody who has left or is away for long goes to who stands in; what ran out goes one
 * level up, once; after that, and at the top, the proposer and who answers are told once.
 */
export async function turnIdeas(work: Work): Promise<void> {
  const chart = await chartOn(work, work.today)
  const turning = (await ideasToTurn(work, work.today)).flatMap(idea => {
    const turn = turnOf(idea, work.now, chart)
    return turn === null ? [] : [{ idea, turn }]
  })
  if (turning.length === 0) return
  const clocks = await clocksOf(
    work,
    turning.map(({ turn }) => turn.answererId),
    turning.reduce((least, { idea }) => (idea.askedAt < least ? idea.askedAt : least), work.now),
  )
  const turned = turning.map(({ idea, turn }) => {
    const clock = clocks.get(turn.answererId)
    const span = spanOf(idea, turn, work.now, clock)
    return { idea, turn, after: { ...turnedIdea(idea, turn, work.now), ...clocked(span, clock) } }
  })
  const saved = await saveAll(
    work,
    turned.map(({ after }) => after),
  )
  await work.publish(...turned.filter(({ idea }) => saved.has(idea.id)).map(eventOf))
}

/** What is to happen to an idea now; null for nothing. */
function turnOf(idea: Idea, now: Date, chart: OrgChart): Turn | null {
  const { state, answererId, proposerId, dueAt: due, overdueAt, rungs } = idea
  const present = presentFor(answererId, chart) ?? proposerId
  if (state === 'not_now') return { event: 'idea.looked_again', answererId: present }
  if (present !== answererId && present !== proposerId) return { event: 'idea.covered', answererId: present }
  if (due === null || due > now || overdueAt !== null) return null
  const above = rungs > 0 ? null : levelAbove(answererId, proposerId, chart)
  if (above === null) return { event: 'idea.overdue', answererId }
  return { event: 'idea.escalated', answererId: above }
}

function spanOf(idea: Idea, { event }: Turn, now: Date, clock: Parameters<typeof dueAt>[1]): Span {
  if (event === 'idea.looked_again') return firstSpan(now)
  if (event === 'idea.escalated') return nextSpan(now)
  if (event === 'idea.covered' && clock !== undefined) return passedSpan(idea, now, clock)
  return { from: idea.clockFromAt, days: idea.clockDays }
}

function clocked(span: Span, clock: Parameters<typeof dueAt>[1]) {
  return { clockFromAt: span.from, clockDays: span.days, dueAt: dueAt(span, clock) }
}

function turnedIdea(idea: Idea, { event, answererId }: Turn, now: Date): Idea {
  if (event === 'idea.overdue') return { ...idea, overdueAt: now }
  if (event === 'idea.escalated') return { ...idea, answererId, rungs: 1 }
  if (event === 'idea.covered') return { ...idea, answererId }
  return { ...idea, answererId, state: 'waiting', askedAt: now, rungs: 0, overdueAt: null, lookAgainOn: null }
}

function eventOf({ idea, turn, after }: { idea: Idea; turn: Turn; after: Idea }): NewEvent {
  if (turn.event === 'idea.overdue') return happened('idea.overdue', after)
  return stepEventOf(turn.event, idea.state, after, null, { fromId: idea.answererId })
}
