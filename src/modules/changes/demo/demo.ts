import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { addWorkingDays, MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import type { DemoTalks } from '#modules/conversations/public.ts'
import { DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import { appendPast } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import type { Change } from '../store/changes.ts'
import { insertChanges } from '../store/insert-changes.ts'
import { PATIENCE_DAYS } from '../warnings.ts'
import { stepsTold } from './steps-told.ts'
import { type StoryChange, TIDEWELL_CHANGES } from './tidewell-changes.ts'

interface Story {
  readonly cast: DemoCast
  readonly goals: DemoAims
  readonly talks: DemoTalks
  readonly random: Seeded
}

/** Gives Tidewell its changes (practice §11): three that became usual, the acquisition, a system and an agreement under way, one in the shaping. */
export async function addDemoChanges(
  work: Work,
  cast: DemoCast,
  goals: DemoAims,
  talks: DemoTalks,
): Promise<void> {
  const story = { cast, goals, talks, random: seeded(DEMO_SEED).fork('changes') }
  const changes = TIDEWELL_CHANGES.map(told => changeOf(story, told))
  await insertChanges(work, changes)
  await appendPast(work, changes.flatMap(stepsTold))
}

function changeOf(story: Story, told: StoryChange): Change {
  const { cast, goals, talks, random } = story
  const on = dayOf(cast.asOf)
  const { name, kind, state, whyNow, whatChanges, whatStays, notKnown, support, oldWay } = told
  return {
    ...{ id: random.id(msOf(on(told.start) ?? cast.asOf)), name, kind, state },
    ...{ sponsorId: who(story, told.sponsor), managerId: who(story, told.manager) },
    ...{ whyNow, whatChanges, whatStays, notKnown, notKnownBy: on(told.notKnownBy), support, oldWay },
    ...{ goalId: goals.idOf.get(told.goal ?? '') ?? null, oldWayOffOn: on(told.oldWayOff) },
    ...{ createdOn: on(told.start) ?? cast.asOf, announcedOn: on(told.announced) },
    ...{ rolledOutOn: on(told.rolledOut), endedOn: on(told.ended), rev: 1 },
    helperIds: told.helpers.map(post => who(story, post)),
    impacts: told.impacts.map(({ team, owner, ...impact }) => ({
      ...impact,
      ...{ id: random.id(msOf(cast.asOf)), teamId: teamOf(story, team) },
      ownerId: owner === null ? null : who(story, owner),
    })),
    ...partsOf(story, told),
    questions: told.questions.map(question => questionOf(story, told, question)),
    tasks: [],
    decisionIds: [],
    talkIds: (told.talks ?? []).map(title => talks.idOf.get(title)).filter(id => id !== undefined),
  }
}

function partsOf(story: Story, told: StoryChange): Pick<Change, 'milestones' | 'gos' | 'measures'> {
  const { cast, random } = story
  const on = dayOf(cast.asOf)
  const id = () => random.id(msOf(cast.asOf))
  const byId = who(story, told.manager)
  return {
    milestones: told.milestones.map(({ title, team, due, lateWorkingDays, done }) => ({
      ...{ id: id(), title, teamId: team === undefined ? null : teamOf(story, team), doneOn: on(done) },
      dueOn:
        lateWorkingDays === undefined
          ? addDays(cast.asOf, due ?? 0)
          : (addWorkingDays(cast.asOf, -lateWorkingDays, MONDAY_TO_FRIDAY) ?? cast.asOf),
    })),
    gos: told.gos.map(({ team, answer = 'go', why = true, meaning = true, needed = true, ...go }) => ({
      ...{ id: id(), teamId: teamOf(story, team), answer, byId, decidedOn: addDays(cast.asOf, go.on) },
      ...{ knowsWhy: why, knowsMeaning: meaning, hasNeeded: needed },
      ...{ note: go.note, reason: go.reason ?? null },
    })),
    measures: told.measures.map(
      ({ name, aspect = 'use', whole = null, source, from, to, target, readings }) => ({
        ...{ id: id(), name, aspect, whole, source, target },
        ...{ fromOn: addDays(cast.asOf, from), toOn: addDays(cast.asOf, to) },
        readings: readings.map(([day, value]) => ({
          ...{ onDay: addDays(cast.asOf, day), note: '', byId },
          ...(whole === null ? { share: value, counted: null } : { share: value / whole, counted: value }),
        })),
      }),
    ),
  }
}

function questionOf(
  story: Story,
  told: StoryChange,
  { text, by, asked, answer, answered, notKnownBy }: StoryChange['questions'][number],
): Change['questions'][number] {
  const { asOf } = story.cast
  const askedOn = addDays(asOf, asked)
  return {
    ...{ id: story.random.id(msOf(askedOn)), text, askedOn, rev: answer === undefined ? 1 : 2 },
    askedById: by === undefined ? null : who(story, by),
    dueOn: addWorkingDays(askedOn, PATIENCE_DAYS, MONDAY_TO_FRIDAY) ?? askedOn,
    ...{ answer: answer ?? null, notKnownBy: dayOf(asOf)(notKnownBy) },
    answeredById: answer === undefined ? null : who(story, told.sponsor),
    answeredOn: dayOf(asOf)(answered),
  }
}

function dayOf(asOf: LocalDate) {
  return (days: number | null | undefined): LocalDate | null =>
    days === null || days === undefined ? null : addDays(asOf, days)
}

function who({ cast }: Story, post: string): string {
  const id = cast.holder.get(post)
  if (id === undefined) throw new Error(`Nobody at Tidewell is ${post}.`)
  return id
}

function teamOf({ cast }: Story, name: string): string {
  const id = cast.team.get(name)
  if (id === undefined) throw new Error(`Tidewell has no team ${name}.`)
  return id
}

function msOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}
