import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { peopleFactsFrom } from '#modules/people/public.ts'
import { CHECKS } from '../checks/all-checks.ts'
import { aboutPerson, type Check } from '../checks/check.ts'
import { findBreaks, findBreaksAgain, shown } from '../checks/find-breaks.ts'
import {
  aim,
  change,
  changed,
  direction,
  factsOf,
  goalWork,
  group,
  ON,
  type Placed,
  personWork,
  type Told,
  task,
  teamWork,
} from '../facts.factory.ts'
import { allCases, judge, judgeAgain } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { FIGURES, type Figure } from './facts.ts'
import { renewPeople } from './renew-people.ts'
import { Snapshot } from './snapshot.ts'

const NAMES = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan', 'Barbara', 'Edsger'] as const
const TEAMS = { Deck: 'Pilots', Night: 'Pilots' }
const IS = thresholdsWith({
  ...{ 'H01.calm': 1, 'H01.reports': 2, 'H01.headcount': 3, 'H11.least': 1, 'H12.least': 1, 'H20.team': 1 },
  ...{ 'H21.least': 1, 'H22.others': 1, 'A18.goals': 1, 'A24.people': 1, 'A25.goals': 1 },
})
const name = fc.constantFrom(...NAMES)
const team = fc.constantFrom('Harbour', 'Pilots', 'People', 'Deck', 'Night')
const day = fc.integer({ min: -60, max: 40 }).map(offset => addDays(ON, offset))
const past = fc.integer({ min: -200, max: 0 }).map(offset => addDays(ON, offset))
const level = fc.integer({ min: 1, max: 5 })

const away = fc
  .tuple(
    day,
    fc.option(
      fc.integer({ min: 0, max: 40 }).map(length => length),
      { nil: null },
    ),
    fc.option(name, { nil: undefined }),
  )
  .map(
    ([from, length, cover]) =>
      [from, length === null ? null : addDays(from, length), ...(cover ? [cover] : [])] as unknown as [
        string,
        string | null,
        string?,
      ],
  )

/** Somebody anywhere, also under their own report, away with a cover who is away as well, acting elsewhere, or gone. */
const placed: fc.Arbitrary<Placed> = fc.record(
  {
    ...{ under: fc.option(name, { nil: null }), level, leads: fc.boolean(), team },
    ...{ since: past, left: past, away },
    before: fc.record({ under: name, level, leads: fc.boolean() }, { requiredKeys: [] }),
    acting: fc.record({ team, level, under: name }, { requiredKeys: ['team', 'level'] }),
  },
  { requiredKeys: [] },
)
const absent: fc.Arbitrary<Placed> = fc.record({ away }, { requiredKeys: [] })

/** Everybody has a place; some had none of the places before. */
const people = (of: fc.Arbitrary<Placed>) =>
  fc.record(
    Object.fromEntries(NAMES.map(each => [each, of])) as Record<(typeof NAMES)[number], fc.Arbitrary<Placed>>,
    { requiredKeys: [] },
  )

const rest = fc.record({
  owners: fc.array(fc.option(name, { nil: null }), { minLength: 6, maxLength: 6 }),
  parents: fc.array(fc.constantFrom('strategy', 'g0', 'g1', 'g2'), { minLength: 6, maxLength: 6 }),
  workers: fc.array(fc.subarray([...NAMES]), { minLength: 6, maxLength: 6 }),
  loads: fc.dictionary(name, fc.nat(30)),
  serves: fc.array(fc.record({ personId: name, aimId: fc.constantFrom('g0', 'g3') }), { maxLength: 4 }),
  states: fc.uniqueArray(
    fc.record({ personId: name, agreedOn: fc.option(past), waitingSince: fc.option(past) }),
    { selector: row => row.personId },
  ),
  asked: fc.uniqueArray(name, { maxLength: 3 }),
  covers: fc.array(fc.record({ absentId: name, toId: name, fromId: name }), { maxLength: 2 }),
  owner: name,
  favourable: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
  talks: fc.array(fc.record({ teamIds: team.map(each => [each]), heldOn: past }), { maxLength: 2 }),
  reach: fc.array(fc.tuple(name, name), { maxLength: 10 }),
})
type Rest = typeof rest extends fc.Arbitrary<infer T> ? T : never

function world(placings: Readonly<Record<string, Placed>>, is: Rest) {
  const homes: Readonly<Record<string, Placed>> = {
    Barbara: { team: 'Deck', under: 'Linus', leads: true, level: 2 },
    Edsger: { team: 'Night', under: 'Radia' },
  }
  const everybody = Object.fromEntries(NAMES.map(each => [each, { ...homes[each], ...placings[each] }]))
  return factsOf({ ...told(is), people: everybody, teams: TEAMS })
}

function told({ owners, parents, workers, loads, serves, states, asked, covers, owner, ...is }: Rest): Told {
  const goals = owners.map((ownerId, at) =>
    aim(`g${at}`, {
      ...{ ownerId, parentId: at === 0 ? 'strategy' : (parents[at] ?? null), briefedById: owner },
      ...{ teamId: at % 2 === 0 ? 'Pilots' : 'Deck', checkedOn: addDays(ON, -20 * at), health: 'off_track' },
    }),
  )
  return {
    aims: [...direction(), ...goals],
    charters: { serves, states },
    ...{ changes: [change({ sponsorId: owner, managerId: owner })] },
    work: {
      goals: goals.map(({ id }, at) =>
        goalWork(id, { open: 12, openDays: 30 * at, assigneeIds: workers[at] ?? [], teamIds: ['Pilots'] }),
      ),
      persons: Object.entries(loads).map(([id, days]) =>
        personWork(id, { days: [days, days, days], late: days % 5, finished: days % 2 === 0 }),
      ),
      teams: [teamWork('Pilots', { open: 20, openBefore: 20, late: 9, lateBefore: 9 })],
      tasks: NAMES.map((id, at) => task(`t${at}`, id, { critical: at === 1 })),
      dueDays: Object.entries(loads).map(([personId, days]) => ({
        personId,
        dueOn: '2026-03-10',
        days,
        tasks: 1,
      })),
    },
    checkIns: asked.map(personId => ({ personId, askedOn: ON, stillAsks: true, missedInRow: 2 })),
    obstacles: [
      {
        ...{
          id: 'fog',
          title: 'Fog',
          level: 'detail',
          severity: 'critical',
          ownerId: owner,
          sensitive: false,
        },
        ...{ teamId: 'Pilots', aimId: null, rungs: 1, untaken: true, untakenLate: true, left: 0.1 },
      },
    ],
    decisions: [
      {
        ...{ id: 'tug', question: 'Which tug?', deciderId: owner, kind: 'how_when', isOpen: true },
        ...{ decideByOn: '2026-02-02', reopened: 0, aimId: null, teamId: 'Pilots', proposedOn: '2026-01-05' },
        lateTasks: 0,
      },
    ],
    delegations: {
      inForce: covers.map((each, at) => ({
        ...each,
        ...{ id: `c${at}`, kind: 'cover', level: 4, aimId: null, teamId: null },
      })),
      reachIns: is.reach.map(([byId, toId]) => ({
        ...{ byId, toId, delegationId: 'area', level: 4, aimId: null, teamId: 'Pilots' },
        ...{ act: 'task_redated' as const, on: ON },
      })),
    },
    groups: (Object.keys(FIGURES) as Figure[]).flatMap(figure =>
      NAMES.flatMap(reader =>
        ['Pilots', 'Deck', 'Harbour'].map(aboutId => group(figure, reader, is.favourable, { aboutId })),
      ),
    ),
    talks: {
      held: is.talks.map(each => ({ ...each, type: 'direction', organiserId: owner, personIds: [] })),
    },
  }
}

const lines = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).toSorted()

/** What is said once people are elsewhere, of a world looked at before, and of the same from the beginning; null where all must be looked at. */
function saidAgain(
  before: Readonly<Record<string, Placed>>,
  after: Readonly<Record<string, Placed>>,
  is: Rest,
  checks = CHECKS,
) {
  const at = new Snapshot(world(before, is))
  const first = judge(RULES, at, IS)
  const found = findBreaks(at, IS, checks).byCheck
  const fresh = new Snapshot(world(after, is))
  const isPlaced = ({ away: _, ...place }: Placed = {}) => JSON.stringify(place)
  const placedIds = NAMES.filter(each => isPlaced(before[each]) !== isPlaced(after[each]))
  const { rows, absences, calendar } = fresh.facts.people
  const known = { before: at.facts.people, otherIds: new Set<string>(placedIds) }
  const other = renewPeople(at, { people: peopleFactsFrom(rows, absences, calendar, known), placedIds })
  if (other === null) return null
  const change = changed({ ofPeople: other })
  const again = judgeAgain(RULES, at, IS, first.said, change)
  const was = shown(found, other.was)
  const breaks = findBreaksAgain(at, IS, found, change, checks)
  const gone = lines(breaks.before)
  return {
    again: lines(allCases(again.said)),
    whole: lines(judge(RULES, fresh, IS).cases),
    breaks: lines(shown(new Map([...found, ...breaks.byCheck]), at.chart)),
    wholeBreaks: lines(findBreaks(fresh, IS, checks).findings),
    // What is written: all of before but those it takes out, and those it puts in.
    written: [...lines(was).filter(line => !gone.includes(line)), ...lines(breaks.now)].toSorted(),
    isOther: again.changed.length > 0,
  }
}

describe.each([
  ['are away or back', absent, 150],
  ['are elsewhere', placed, 250],
] as const)('after some people %s', (_, of, numRuns) => {
  test('those who depend on them look again, and all say what they say of everything', () => {
    let others = 0
    fc.assert(
      fc.property(people(placed), people(of), rest, (before, other, is) => {
        const said = saidAgain(before, merged(before, other), is)
        if (said === null) return
        expect(said.again).toEqual(said.whole)
        expect(said.breaks).toEqual(said.wholeBreaks)
        expect(said.written).toEqual(said.wholeBreaks)
        if (said.isOther) others++
      }),
      { numRuns },
    )
    expect(others).toBeGreaterThan(numRuns / 4)
  })
})

/** Some are elsewhere, or away otherwise, all others where they were. */
function merged(before: Readonly<Record<string, Placed>>, other: Readonly<Record<string, Placed>>) {
  const moved = Object.entries(other).slice(0, 2)
  return { ...before, ...Object.fromEntries(moved.map(([id, over]) => [id, { ...before[id], ...over }])) }
}

test('a check that depends on more people than it says would not: the comparison can fail', () => {
  const sly: Check = {
    id: 'A99',
    ofPeople: 'person',
    *find(at) {
      const away = at.persons().filter(({ id }) => at.chart.isAway(id)).length
      for (const { id } of at.persons()) yield aboutPerson('A99', id, at, 'info', `${away} are away.`)
    },
  }
  const differs = fc.check(
    fc.property(people(placed), people(absent), rest, (before, other, is) => {
      const said = saidAgain(before, merged(before, other), is, [sly])
      expect(said?.breaks).toEqual(said?.wholeBreaks)
    }),
  )
  expect(differs.failed).toBe(true)
})

test('everything is looked at where the records began on another day', () => {
  const quiet = fc.sample(rest, { numRuns: 1, seed: 1 })[0] as Rest
  const since = (on: string) => Object.fromEntries(NAMES.map(each => [each, { since: on }]))
  expect(saidAgain(since('2020-01-01'), since('2026-01-05'), quiet)).toBeNull()
})
