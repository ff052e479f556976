import type { LocalDate } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import type { AimFact } from '#modules/aims/public.ts'
import type { ChangeFact } from '#modules/changes/public.ts'
import type { TalkFacts } from '#modules/conversations/public.ts'
import { peopleFactsFrom } from '#modules/people/public.ts'
import type { WorkFacts } from '#modules/tasks/public.ts'
import { type Change, NOBODY } from './facts/change.ts'
import type { Facts, GroupFact } from './facts/facts.ts'
import { Snapshot } from './facts/snapshot.ts'
import { judge } from './judge.ts'
import { isOn } from './rules/considered.ts'
import type { Considered, Rule } from './rules/rule.ts'
import { type Thresholds, thresholdsWith } from './thresholds/thresholds.ts'

/** The Monday on which facts are told unless a test says otherwise. */
export const ON = '2026-03-02'

/** Somebody of Harbour Works, as a test wants them: their place, and what is different about it. */
export interface Placed {
  readonly team?: string
  readonly under?: string | null
  readonly level?: number
  readonly leads?: boolean
  /** First day in this place, and of an earlier one: whom they reported to, and at which level. */
  readonly since?: string
  readonly before?: { readonly under?: string; readonly level?: number; readonly leads?: boolean }
  readonly acting?: { readonly team: string; readonly level: number; readonly under?: string }
  readonly away?: readonly [from: string, to: string | null, cover?: string]
  readonly left?: string
}

const STORY: Readonly<Record<string, Placed>> = {
  Ada: { team: 'Harbour', under: null, level: 5, leads: true },
  Grace: { team: 'Pilots', under: 'Ada', level: 3, leads: true },
  Linus: { team: 'Pilots', under: 'Grace' },
  Radia: { team: 'Pilots', under: 'Grace' },
  Margaret: { team: 'People', under: 'Ada', level: 3, leads: true },
  Alan: { team: 'People', under: 'Margaret' },
}

/** What differs from a quiet week at Harbour Works: people by first name, and any other facts. */
export interface Told
  extends Partial<Omit<Facts, 'people' | 'work' | 'talks' | 'charters' | 'aims' | 'delegations'>> {
  readonly people?: Readonly<Record<string, Placed>>
  readonly teams?: Readonly<Record<string, string>>
  readonly work?: Partial<WorkFacts>
  readonly talks?: Partial<Facts['talks']>
  readonly charters?: Partial<Facts['charters']>
  readonly aims?: readonly AimFact[]
  readonly needs?: Facts['aims']['needs']
  readonly delegations?: Partial<Facts['delegations']>
}

/** Facts of Harbour Works; names are ids. */
export function factsOf(told: Told = {}): Facts {
  const { people = {}, teams = {}, work = {}, talks = {}, charters = {}, aims = [], needs = [] } = told
  const on = told.on ?? ON
  const everybody = { ...STORY, ...people }
  const placed = Object.entries(everybody).map(([id, own]) => ({ id, ...STORY[id], ...own }))
  const tree = { Harbour: null, Pilots: 'Harbour', People: 'Harbour', ...teams }
  const absences = placed.flatMap(({ id, away }) =>
    away === undefined
      ? []
      : [
          {
            personId: id,
            from: away[0],
            to: away[1],
            coverId: away[2] ?? null,
            coverState: away[2] ? ('accepted' as const) : null,
          },
        ],
  )
  return {
    ...{
      on,
      checkIns: [],
      obstacles: [],
      decisions: [],
      changes: [],
      recognised: [],
      groups: [],
      ...pick(told),
    },
    people: peopleFactsFrom(
      {
        ...{ on, absences },
        persons: placed.map(({ id, left }) => ({
          ...{ id, name: id, workDays: [1, 2, 3, 4, 5], leftOn: left ?? null },
          status: left === undefined ? ('active' as const) : ('left' as const),
        })),
        teams: Object.entries(tree).map(([id, parentId]) => ({ id, name: id, parentId, closedOn: null })),
        placements: placed.flatMap(placementsOf),
      },
      absences,
      MONDAY_TO_FRIDAY,
    ),
    aims: { aims, needs },
    work: { goals: [], persons: [], teams: [], tasks: [], dueDays: [], conflicts: [], ...work },
    talks: { pairs: [], held: [], asked: [], ...talks },
    charters: { states: [], exchanges: [], overlaps: [], serves: [], ...charters },
    delegations: { inForce: [], reachIns: [], ...told.delegations },
  }
}

/** One one-to-one of two people, held on a day. */
export function oneToOne(oneId: string, otherId: string, heldOn: LocalDate): TalkFacts['pairs'][number] {
  return { oneId, otherId, planned: 1, held: 1, heldInNinetyDays: 1, lastHeldOn: heldOn }
}

/** A session in which these were. */
export function session(heldOn: LocalDate, ...personIds: string[]): TalkFacts['held'][number] {
  return { type: 'alignment', organiserId: personIds[0] ?? '', heldOn, teamIds: [], personIds }
}

function pick({ checkIns, obstacles, decisions, changes, recognised, groups }: Told) {
  const given = { checkIns, obstacles, decisions, changes, recognised, groups }
  return Object.fromEntries(Object.entries(given).filter(([, rows]) => rows !== undefined))
}

function placementsOf({
  id,
  team = 'Pilots',
  under = null,
  level = 1,
  leads = false,
  ...more
}: Placed & { id: string }) {
  const { since = '2020-01-01', before, acting, left } = more
  const post = { personId: id, teamId: team, title: 'Pilot', kind: 'permanent' as const }
  const dayBefore = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10)
  return [
    ...(before === undefined
      ? []
      : [
          {
            ...post,
            id: `${id} before`,
            reportsTo: before.under ?? under,
            level: before.level ?? level,
            leadsTeam: before.leads ?? leads,
            from: '2019-01-01',
            to: dayBefore,
          },
        ]),
    { ...post, id: `${id} now`, reportsTo: under, level, leadsTeam: leads, from: since, to: left ?? null },
    ...(acting === undefined
      ? []
      : [
          {
            ...post,
            id: `${id} acting`,
            teamId: acting.team,
            kind: 'acting' as const,
            reportsTo: acting.under ?? null,
            level: acting.level,
            leadsTeam: true,
            from: '2026-02-01',
            to: '2026-06-30',
          },
        ]),
  ]
}

/** Nothing is other than it was, unless a test says so. */
export function changed(over: Partial<Change> = {}): Change {
  return {
    ...{ parts: new Set(), ofWork: null, ofAims: null, ofPeople: null },
    ...{ ofCheckIns: NOBODY, ofGroups: NOBODY, ...over },
  }
}

/** So many more pilots under somebody: P1, P2 … */
export function crew(count: number, over: Placed = {}): Record<string, Placed> {
  const names = Array.from({ length: count }, (_, at) => `P${at + 1}`)
  return Object.fromEntries(names.map(name => [name, { team: 'Pilots', under: 'Grace', ...over }]))
}

/** A live goal of Grace's, briefed by Ada, in good order. */
export function aim(id: string, over: Partial<AimFact> = {}): AimFact {
  return {
    ...{
      id,
      position: 0,
      parentId: null,
      kind: 'goal',
      scope: 'team',
      state: 'live',
      outcome: null,
      link: 'enables',
      critical: false,
    },
    ...{
      title: id,
      teamId: 'Pilots',
      ownerId: 'Grace',
      proposedById: 'Ada',
      briefedById: 'Ada',
      parentOwnerId: 'Ada',
    },
    ...{
      briefedOn: '2025-11-03',
      startOn: '2025-12-01',
      dueOn: '2026-06-01',
      cadenceDays: 7,
      type: 'number',
      unit: '%',
    },
    ...{ start: 0, target: 100, value: 50, checkedOn: '2026-02-27', chance: 70, obstacles: 0, hasWhy: true },
    ...{
      standaloneReason: null,
      createdOn: '2025-11-01',
      plannedOn: '2025-11-10',
      liveOn: '2025-11-12',
      closedOn: null,
    },
    ...{
      criteria: 1,
      uncovered: 0,
      milestones: 1,
      nextMilestoneOn: '2026-03-16',
      lastMilestoneOn: '2026-05-01',
    },
    ...{
      bounces: 0,
      edits: [],
      promiseChangedOn: null,
      commentedOn: null,
      chanceBefore: 70,
      share: 0.5,
      expected: 0.5,
    },
    ...{ paceGap: 0, health: 'on_track', healthBefore: 'on_track', upper: null, ...over },
  }
}

/** A live vision of Ada's with a live strategy below it. */
export function direction(): AimFact[] {
  return [
    aim('vision', {
      kind: 'vision',
      scope: 'org',
      ownerId: 'Ada',
      teamId: null,
      link: null,
      briefedById: null,
    }),
    aim('strategy', {
      kind: 'strategy',
      scope: 'org',
      ownerId: 'Ada',
      teamId: null,
      parentId: 'vision',
      briefedById: null,
    }),
  ]
}

/** Work on a goal: nothing unless said. */
export function goalWork(
  goalId: string,
  over: Partial<WorkFacts['goals'][number]> = {},
): WorkFacts['goals'][number] {
  return {
    ...{ goalId, open: 0, openDays: 0, unestimated: 0, unassignedCritical: 0, assigneeIds: [], teamIds: [] },
    ...{ doneLately: 0, plannedDays: 0, plannedDone: 0, nextDueOn: null, lastDueOn: null, ...over },
  }
}

/** Work of a person: nothing unless said. */
export function personWork(
  personId: string,
  over: Partial<WorkFacts['persons'][number]> = {},
): WorkFacts['persons'][number] {
  return { personId, days: [0, 0, 0], late: 0, finished: false, ...over }
}

/** Work of a team: nothing unless said. */
export function teamWork(
  teamId: string,
  over: Partial<WorkFacts['teams'][number]> = {},
): WorkFacts['teams'][number] {
  return {
    ...{
      teamId,
      open: 0,
      late: 0,
      openBefore: 0,
      lateBefore: 0,
      openDays: 0,
      servingNothing: 0,
      servingNothingOld: 0,
    },
    ...{ recurring: 0, recurringOnTime: 0, ...over },
  }
}

/** An open task of somebody whose tasks are looked at one by one. */
export function task(
  id: string,
  assigneeId: string,
  over: Partial<WorkFacts['tasks'][number]> = {},
): WorkFacts['tasks'][number] {
  return {
    ...{
      id,
      assigneeId,
      title: id,
      teamId: 'Pilots',
      goalId: null,
      dueOn: '2026-03-10',
      critical: false,
      madeOn: '2026-01-05',
    },
    ...over,
  }
}

/** An acquisition that Ada sponsors and Margaret manages, and which touches the Pilots. */
export function change(over: Partial<ChangeFact> = {}): ChangeFact {
  return {
    ...{
      id: 'change',
      name: 'One harbour',
      kind: 'acquisition',
      sponsorId: 'Ada',
      managerId: 'Margaret',
      goalId: null,
    },
    ...{
      createdOn: '2025-11-03',
      announcedOn: '2025-12-01',
      rolledOutOn: '2026-01-05',
      purposeComplete: true,
    },
    ...{
      impacts: [{ teamId: 'Pilots', ownerId: 'Grace', size: 3 }],
      milestones: [],
      unanswered: 0,
      adoption: [],
      ...over,
    },
  }
}

/** What a reader may see of a team, as an exact share. */
export function group(
  figure: GroupFact['figure'],
  readerId: string,
  share: number,
  over: Partial<GroupFact> = {},
): GroupFact {
  return {
    figure,
    readerId,
    aboutId: 'Pilots',
    changeId: figure === 'R1' || figure === 'R2' ? 'change' : null,
    favourable: share,
    least: share,
    shown: `${share * 100}%`,
    measured: '12 answered',
    n: 12,
    change: null,
    ...over,
  }
}

/** The cases of one rule, those of other rules going before where it looks at them. */
export function casesOf(
  rule: Rule,
  told: Told,
  is: Thresholds = thresholdsWith(),
  earlier: readonly Rule[] = [],
): Considered[] {
  const { cases, broken } = judge([...earlier, rule], new Snapshot(factsOf(told)), is)
  if (broken[0] !== undefined) throw broken[0].error
  return cases.filter(each => each.rule === rule.id)
}

/** "Grace fires moderate" for each case that fires or holds, in order. */
export function told(cases: readonly Considered[]): string[] {
  return cases
    .filter(isOn)
    .map(each => `${each.wearerId} ${each.verdict}${each.verdict === 'fires' ? ` ${each.strength}` : ''}`)
}
