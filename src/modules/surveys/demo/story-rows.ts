import { addDays } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import type { DemoCast } from '#modules/people/public.ts'
import type { PastEvent } from '#platform/events/ledger.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { SurveyState } from '../contract/words.ts'
import { type SurveyEvent, stepOf } from '../events.ts'
import type { StorySurvey } from './story-surveys.ts'

/** The time zone of the story. */
export const ZONE = 'Europe/Amsterdam'

/** The days and moments of a survey of the story. What lies after its last day is null while it is open. */
export function daysOf({ closes, days }: StorySurvey, { asOf }: DemoCast) {
  const opensOn = addDays(asOf, closes - days + 1)
  const closesOn = addDays(asOf, closes)
  const at = (date: string, time: string) => momentIn(ZONE, date, time)
  const isOpen = closes > 0
  return {
    ...{ opensOn, closesOn, launchedAt: at(opensOn, '09:10') },
    closedAt: isOpen ? null : at(addDays(closesOn, 1), '00:15'),
    // Read by the people team first, then by everybody it is about.
    sharedAt: isOpen ? null : at(addDays(closesOn, closes < -7 ? 6 : 2), '11:00'),
  }
}

/** How a survey came to its state, as the ledger would tell it. */
export function surveyTold(
  story: StorySurvey,
  id: string,
  counts: { readonly invited: number; readonly answered: number },
  cast: DemoCast,
): PastEvent[] {
  const { opensOn, closesOn, launchedAt, closedAt, sharedAt } = daysOf(story, cast)
  const by = cast.holder.get('People manager') ?? null
  const ownerId = cast.holder.get(story.owner ?? '') ?? null
  const step = (at: Date, actorId: string | null, ...told: Told): PastEvent => {
    const [event, from, to, values] = told
    return { ...stepEvent(stepOf(event, id, from, to, values)), at, actorId }
  }
  const madeAt = momentIn(ZONE, addDays(opensOn, -4), '15:20')
  return [
    step(madeAt, by, 'survey.made', null, 'draft', { kind: story.kind, fromId: null }),
    step(launchedAt, by, 'survey.opened', 'draft', 'open', { invited: counts.invited, closesOn }),
    ...(closedAt === null ? [] : [step(closedAt, null, 'survey.closed', 'open', 'closed', counts)]),
    ...(sharedAt === null ? [] : [step(sharedAt, by, 'survey.shared', 'closed', 'shared', { ownerId })]),
  ]
}

type Told = readonly [SurveyEvent, SurveyState | null, SurveyState, Readonly<Record<string, unknown>>]
