import { addDays } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import type { DemoCast } from '#modules/people/public.ts'
import type { PastEvent } from '#platform/events/ledger.ts'
import { stepEvent } from '#platform/events/steps.ts'
import type { FollowState } from '../contract/words.ts'
import { followStep } from '../events.ts'
import type { ActionRow } from '../store/actions.ts'
import type { Unit } from '../store/tables.ts'
import { ZONE } from './story-rows.ts'
import type { StoryAction, StorySurvey } from './story-surveys.ts'

/** What followed from a survey of the story, with the key of the one that asked whether it helped. */
export interface Followed {
  readonly row: ActionRow
  readonly askedIn: string | null
}

/** The rows of what followed from a survey. Those asked about get the survey that asks once it is there (`askedInId`). */
export function storyFollowed(
  { actions = [] }: StorySurvey,
  survey: { readonly id: string; readonly units: readonly Unit[] },
  { cast, goals }: { readonly cast: DemoCast; readonly goals: Pick<DemoAims, 'idOf'> },
  chance: Seeded,
): Followed[] {
  return actions.map(told => {
    const ownerId = cast.holder.get(told.owner) ?? ''
    const linkId = goals.idOf.get(told.goal ?? '') ?? null
    const steps = [told.published, told.done, linkId].filter(step => step != null)
    return {
      askedIn: told.askedIn ?? null,
      row: {
        id: chance.id(momentOf(cast, told.made).getTime()),
        ...{ surveyId: survey.id, unit: placeOf(survey.units, told, cast), ownerId, madeById: ownerId },
        ...{
          finding: told.finding,
          findingKind: told.kind,
          linkKind: linkId === null ? null : ('aim' as const),
          linkId,
        },
        ...{ youSaid: told.said, weDecided: told.decided, weDid: told.did ?? null, withdrawnOn: null },
        ...{ madeOn: addDays(cast.asOf, told.made), publishedOn: addDays(cast.asOf, told.published) },
        doneOn: told.done === undefined ? null : addDays(cast.asOf, told.done),
        ...{ askedInId: null, rev: steps.length + 1 },
      },
    }
  })
}

/** How actions came to their states, as the ledger would tell it. */
export function followedTold(
  { actions = [] }: StorySurvey,
  rows: readonly Followed[],
  cast: DemoCast,
): PastEvent[] {
  return rows.flatMap(({ row: { id, surveyId, unit, ownerId } }, at) => {
    const { made = 0, published = 0, done } = actions[at] ?? {}
    const step = (day: number, event: FollowedEvent, from: FollowState | null, to: FollowState) => ({
      ...stepEvent(
        followStep(event, id, from, to, from === null ? { surveyId, ownerId } : { surveyId, unit }),
      ),
      ...{ at: momentOf(cast, day), actorId: ownerId },
    })
    return [
      step(made, 'survey_action.made', null, 'proposed'),
      step(published, 'survey_action.published', 'proposed', 'published'),
      ...(done === undefined ? [] : [step(done, 'survey_action.done', 'published', 'done')]),
    ]
  })
}

type FollowedEvent = Parameters<typeof followStep>[0]

function placeOf(units: readonly Unit[], { team }: StoryAction, cast: DemoCast): number {
  return team === undefined ? 0 : units.findIndex(({ id }) => id === cast.team.get(team))
}

function momentOf({ asOf }: DemoCast, day: number): Date {
  return momentIn(ZONE, addDays(asOf, day), '14:30')
}
