import { addDays, weekday } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import { seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { answererFor, levelAbove } from '../answerer/answerer.ts'
import { dueAt, firstSpan, nextSpan } from '../answerer/clock.ts'
import { clocksOf } from '../answerer/clocks-of.ts'
import { insertIdeas, type NewRow, saveOffersOfHelp, UNANSWERED } from '../store/save-ideas.ts'
import { type StoryIdea, TIDEWELL_IDEAS } from './tidewell-ideas.ts'

/** What this room adds to Tidewell: twenty-one ideas of two years, two of them overdue, three being tried. */
export async function addDemoIdeas(work: Work, cast: DemoCast, goals: DemoAims): Promise<void> {
  const random = seeded(DEMO_SEED).fork('ideas')
  const chart = await chartOn(work, work.today)
  const who = (post: string) => cast.holder.get(post) ?? ''
  const ownerOf = new Map(goals.aims.map(aim => [aim.key, who(aim.owner)]))
  const at = (back: number) => {
    const date = addDays(cast.asOf, -back)
    // Nobody proposes on a Sunday what could wait for Monday.
    const early = Math.max(0, weekday(date) - 5)
    return momentIn(
      work.timeZone,
      addDays(date, -early),
      `${10 + random.integer(0, 5)}:${random.integer(10, 59)}`,
    )
  }
  const told = TIDEWELL_IDEAS.map(story => {
    const proposerId = who(story.by)
    const first = answererFor(proposerId, ownerOf.get(story.aim) ?? null, chart)
    const above = story.state === 'overdue' ? levelAbove(first, proposerId, chart) : null
    const answererId = above ?? first
    const proposedAt = at(story.back)
    return { story, id: random.id(proposedAt.getTime()), proposerId, answererId, above, proposedAt }
  })
  const clocks = await clocksOf(
    work,
    told.map(({ answererId }) => answererId),
    at(Math.max(...TIDEWELL_IDEAS.map(({ back }) => back))),
  )
  const rows = told.map(({ story, id, proposerId, answererId, above, proposedAt }): NewRow => {
    // What has gone up did so two weeks after it was proposed, and has had its week.
    const span = above === null ? firstSpan(proposedAt) : nextSpan(at(story.back - 14))
    const due = dueAt(span, clocks.get(answererId))
    return {
      ...{ ...UNANSWERED, ...answeredAs(story, answererId, at) },
      ...{
        id,
        kind: story.kind,
        title: story.title,
        why: story.why,
        aimId: goals.idOf.get(story.aim) ?? null,
      },
      ...{ proposerId, proposedAt, kept: story.kept ?? false, answererId, askedAt: proposedAt },
      ...{ clockFromAt: span.from, clockDays: span.days, dueAt: due },
      ...(story.state === 'overdue' ? { rungs: above === null ? 0 : 1, overdueAt: due } : {}),
      ...becameOf(story, goals),
      lookAgainOn: story.again === undefined ? null : addDays(cast.asOf, story.again),
      trialUntilOn: story.until === undefined ? null : addDays(cast.asOf, story.until),
    }
  })
  await insertIdeas(work, rows)
  await saveOffersOfHelp(
    work,
    told.flatMap(({ story, id }) =>
      story.helpers.map(([post, words]) => ({
        ...{ ideaId: id, personId: who(post), words },
        offeredAt: at(Math.max(1, story.back - random.integer(1, 3))),
      })),
    ),
  )
}

function answeredAs(
  { state, answered, answer, hypothesis, tells, learned }: StoryIdea,
  by: string,
  at: (back: number) => Date,
) {
  if (state === 'overdue' || answered === undefined) return {}
  return {
    ...{ state, answeredById: by, answeredAt: at(answered), answer: answer ?? '' },
    ...{ hypothesis: hypothesis ?? null, tells: tells ?? null, learned: learned ?? null },
  }
}

function becameOf({ becomes }: StoryIdea, goals: DemoAims) {
  const becameId = becomes === undefined ? undefined : goals.idOf.get(becomes)
  return becameId === undefined ? {} : { becameKind: 'aim' as const, becameId }
}
