import { takeSteps } from '#platform/events/steps.ts'
import type { Round } from '#platform/jobs/round.ts'
import type { Work } from '#platform/work.ts'
import { aboutTalk, talkFacts } from '../events.ts'
import { planTalks } from '../series/plan-next.ts'
import { markAsked, markMissed, markReminded, seriesWithoutTalk } from '../store/passes.ts'
import { handOver } from './hand-over.ts'

/** What happens to talks by itself. */
export const conversationsRounds: readonly Round[] = [
  { name: 'conversations.remind', everyMinutes: 10, run: remindOfTalks },
  { name: 'conversations.follow-up', everyMinutes: 60, run: followUpTalks },
]

/** Reminds of talks two hours before, and asks two hours after what was agreed. */
export async function remindOfTalks(work: Work): Promise<void> {
  const reminded = await markReminded(work)
  const asked = await markAsked(work)
  await work.publish(
    ...reminded.map(talk => aboutTalk('talk.reminded', talk.id, talkFacts(talk))),
    ...asked.map(talk => aboutTalk('talk.asked', talk.id, talkFacts(talk))),
  )
}

/** Counts silent talks as missed, hands series over to a new manager, and plans the next talk of every series that has none. */
export async function followUpTalks(work: Work): Promise<void> {
  const missed = await markMissed(work)
  await takeSteps(
    work,
    ...missed.map(talk => ({
      subject: { kind: 'talk', id: talk.id },
      ...{ from: 'planned', to: 'missed', event: 'talk.missed', data: talkFacts(talk) },
    })),
  )
  await handOver(work)
  const waiting = await seriesWithoutTalk(work)
  await planTalks(
    work,
    waiting.map(series => ({ series, last: series.last })),
  )
}
