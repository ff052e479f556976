import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED, type DemoCast, organisationOf } from '#modules/people/public.ts'
import { appendPast } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { askWhetherItHelped } from '../actions/ask-whether-it-helped.ts'
import { Audience } from '../contract/bodies.ts'
import type { Definition } from '../definition/definition.ts'
import { type Frozen, freeze } from '../launch/freeze.ts'
import { planClosed } from '../launch/plan-closed.ts'
import { type ActionRow, insertActions, markAsked } from '../store/actions.ts'
import { insertBallots } from '../store/ballots.ts'
import { insertComments } from '../store/comments.ts'
import { invitableOf } from '../store/invitable.ts'
import { insertInvitations, markAnswered } from '../store/invitations.ts'
import { insertSurvey, updateSurvey } from '../store/surveys.ts'
import { type Followed, followedTold, storyFollowed } from './story-actions.ts'
import { storyAnswers, wordsQuestion } from './story-answers.ts'
import { storyQuestions } from './story-questions.ts'
import { type StoryRespondent, storyRespondents } from './story-respondents.ts'
import { daysOf, surveyTold } from './story-rows.ts'
import { type StorySurvey, TIDEWELL_COMMENTS, TIDEWELL_SURVEYS } from './story-surveys.ts'

/**
 * Gives Tidewell its surveys (practice §11): three waves, Brackwater's pulse before it joined, what four teams know of a change,
 * and a pulse that is open now; and what followed from them.
 */
export async function addDemoSurveys(
  work: Work,
  cast: DemoCast,
  goals: Pick<DemoAims, 'idOf'>,
): Promise<void> {
  const chance = seeded(DEMO_SEED).fork('surveys')
  const story = { cast, goals, chance, actions: chance.fork('actions') }
  const waves = new Map<string, Pick<SurveyPlace, 'seriesId' | 'wave'>>()
  const followed: Followed[] = []
  for (const told of TIDEWELL_SURVEYS) {
    const id = chance.id(daysOf(told, cast).launchedAt.getTime())
    const { seriesId, wave } = waves.get(told.series) ?? { seriesId: id, wave: 0 }
    waves.set(told.series, { seriesId, wave: wave + 1 })
    const asked = followed.filter(({ askedIn }) => askedIn === told.key).map(({ row }) => row)
    followed.push(...(await addSurvey(work, story, told, { id, seriesId, wave: wave + 1, asked })))
    await markAsked(
      work,
      asked.map(action => action.id),
      id,
    )
  }
}

interface Story {
  readonly cast: DemoCast
  readonly goals: Pick<DemoAims, 'idOf'>
  readonly chance: Seeded
  /** Of its own, so that an action more changes nothing else. */
  readonly actions: Seeded
}

/** Which survey it is. */
interface SurveyPlace {
  readonly id: string
  readonly seriesId: string
  readonly wave: number
  /** What followed from earlier waves, of which it asks whether it helped. */
  readonly asked: readonly ActionRow[]
}

async function addSurvey(
  work: Work,
  { cast, goals, chance, actions }: Story,
  story: StorySurvey,
  { asked, ...place }: SurveyPlace,
): Promise<Followed[]> {
  const { id } = place
  const definition = askWhetherItHelped(storyQuestions(story), asked)
  const frozen = await storyFrozen(work, cast, story)
  const people = storyRespondents(story, frozen, cast, chance)
  await insertSurvey(work, {
    ...{ ...place, title: story.title, purpose: story.purpose, kind: story.kind },
    ...{ mode: 'anonymous', definition, madeById: cast.holder.get('People manager') ?? null },
    audience: Audience.parse({ teamIds: (story.teams ?? []).map(team => cast.team.get(team)) }),
    breakdowns: [...story.breakdowns],
  })
  const { units, attributes, placed } = frozen
  const isOpen = story.owner === null
  await updateSurvey(
    work,
    { id, rev: 1 },
    {
      ...{ ...daysOf(story, cast), state: isOpen ? 'open' : 'shared', invited: placed.length },
      ...{ units: JSON.stringify(units), attributes: JSON.stringify(attributes) },
      actionOwnerId: cast.holder.get(story.owner ?? '') ?? null,
      // Nobody is mailed by the sample organisation.
      ...{ reminders: 2, closingMailedOn: cast.asOf },
    },
  )
  const invited = placed.map(each => ({ ...each, ticket: randomUUID() }))
  await insertInvitations(work, id, invited)
  await markAnswered(
    work,
    id,
    people.map(({ personId }) => personId),
  )
  await addAnswers(work, story, { id, definition, people }, chance)
  if (!isOpen) await planClosed(work, { id, least: LEAST })
  const followed = storyFollowed(story, { id, units }, { cast, goals }, actions)
  await insertActions(
    work,
    followed.map(({ row }) => row),
  )
  await appendPast(work, [
    ...surveyTold(story, id, { invited: placed.length, answered: people.length }, cast),
    ...followedTold(story, followed, cast),
  ])
  return followed
}

// What a survey has unless somebody chooses another.
const LEAST = 6

/** What was handed in. */
interface HandedIn {
  readonly id: string
  readonly definition: Definition
  readonly people: readonly StoryRespondent[]
}

async function addAnswers(
  work: Work,
  story: StorySurvey,
  { id, definition, people }: HandedIn,
  chance: Seeded,
) {
  await insertBallots(work, id, {
    count: people.length,
    units: Int32Array.from(people, ({ unit }) => unit),
    levels: Uint8Array.from(people.flatMap(({ levels }) => [...levels])),
    answers: storyAnswers(story, definition, people, chance),
    weights: null,
  })
  const question = wordsQuestion(definition)
  const written = TIDEWELL_COMMENTS.filter(({ survey }) => survey === story.key)
  await insertComments(
    work,
    written.map(({ team, text }) => {
      const own =
        people.find(({ teams }) => teams[0] === team) ?? people.find(({ teams }) => teams.includes(team))
      return { surveyId: id, question, unit: own?.unit ?? 0, language: 'en', body: text, personId: null }
    }),
  )
}

/** Who is asked and where they stood on the day of the launch. */
async function storyFrozen(work: Work, cast: DemoCast, story: StorySurvey): Promise<Frozen> {
  const { opensOn } = daysOf(story, cast)
  const on = story.chart === undefined ? opensOn : addDays(cast.asOf, story.chart)
  const chart = await chartOn(work, on)
  const teams = new Set(story.teams?.flatMap(team => chart.teamAndBelow(cast.team.get(team) ?? '')))
  const without = new Set(story.without?.map(post => cast.holder.get(post)))
  const asked = chart
    .personsActive()
    .map(({ id }) => id)
    .filter(id => teams.size === 0 || teams.has(chart.placementOf(id)?.teamId ?? ''))
    .filter(id => !without.has(id))
  const people = await invitableOf(work, asked)
  // Ids end in chance alone, so that the order is the same whatever day they were made on.
  const sorted = people.toSorted((one, other) => (one.id.slice(-12) < other.id.slice(-12) ? -1 : 1))
  const frozen = freeze(sorted, story.breakdowns, chart, await organisationOf(work), opensOn)
  return story.calls === undefined ? frozen : onItsOwn(frozen, story.calls)
}

/** A company before it became a team of ours: without what is above it now, under the name it had. */
function onItsOwn({ units, placed, attributes }: Frozen, name: string): Frozen {
  return {
    units: units
      .slice(1)
      .map((unit, place) => ({ ...unit, ...(place === 0 && { name }), parent: unit.parent - 1 })),
    placed: placed.map(each => ({ ...each, unit: each.unit - 1 })),
    attributes,
  }
}
