import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { absencesBetween, DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import { openTasksOfPersons } from '#modules/tasks/public.ts'
import { appendPast } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { COVER_AREAS, furthest } from '../contract/cover-areas.ts'
import { isOpen } from '../delegation.ts'
import type { Delegation } from '../store/delegations.ts'
import { insertChecks, insertDelegations, insertReachIns } from '../store/save.ts'
import type { ReachInAct } from '../store/tables.ts'
import { stepsTold } from './steps-told.ts'
import { type StoryLine, TIDEWELL_DELEGATIONS } from './tidewell-delegations.ts'

/** What this room adds to Tidewell: who was given what, two covers, and thirteen acts in what Customer Success and Marketing decide. */
export async function addDemoDelegations(work: Work, cast: DemoCast): Promise<void> {
  const story = { work, cast, random: seeded(DEMO_SEED).fork('delegations') }
  const given = TIDEWELL_DELEGATIONS.map(line => ({ line, row: rowOf(story, line) }))
  const covers = await coverRows(story)
  const rows = [...given.map(({ row }) => row), ...covers]
  await insertDelegations(work, rows)
  await appendPast(
    work,
    rows.flatMap(row => stepsTold(row, work.now)),
  )
  await insertChecks(
    work,
    given.flatMap(({ line, row }) => checksOf(story, line, row)),
  )
  await addReachIns(
    story,
    given.filter(({ line }) => line.reachIns).map(({ row }) => row),
  )
}

interface Story {
  readonly work: Work
  readonly cast: DemoCast
  readonly random: Seeded
}

function rowOf({ work, cast, random }: Story, line: StoryLine): Delegation {
  const on = (days: number) => addDays(cast.asOf, days)
  const startsOn = on(line.start)
  const state = line.state ?? 'active'
  const ends = !isOpen(state)
  return {
    id: random.id(work.now.getTime()),
    kind: 'area',
    title: line.title,
    aimId: null,
    taskId: null,
    teamId: line.team === undefined ? null : (cast.team.get(line.team) ?? null),
    absentId: null,
    absenceId: null,
    areas: null,
    fromId: cast.holder.get(line.from) ?? '',
    toId: cast.holder.get(line.to) ?? '',
    level: line.level,
    outcome: line.outcome,
    moneyLimit: line.money ?? null,
    peopleLimit: '',
    riskLimit: line.risk,
    resources: line.resources,
    handover: '',
    checkDays: 14,
    nextCheckOn: state === 'active' ? on(line.nextCheck ?? 6) : null,
    goodChecks: state === 'active' ? (line.goodChecks ?? 1) : 0,
    startsOn,
    untilOn: on(line.end),
    state,
    needsWhat: state === 'needs_more' ? 'authority' : null,
    needsText: state === 'needs_more' ? (line.needs ?? null) : null,
    loweredFrom: null,
    loweredUntil: null,
    offeredOn: addDays(startsOn, -4),
    endedOn: ends ? on(line.end) : null,
    rev: 1,
  }
}

/** Every fourteen days since it started, so that as many in a row went well as the row says. */
function checksOf({ work, cast, random }: Story, line: StoryLine, row: Delegation) {
  if (row.state !== 'active') return []
  return Array.from({ length: row.goodChecks }, (_, back) => ({
    id: random.id(work.now.getTime() - back),
    delegationId: row.id,
    madeOn: addDays(cast.asOf, (line.nextCheck ?? 6) - 14 * (back + 1)),
    byId: row.fromId,
    good: true,
    note: line.notes?.[back] ?? '',
  }))
}

/** The acting head of sales covers an empty post; an analyst covers for the lead of Insights. Nobody covers the Platform manager. */
async function coverRows({ work, cast, random }: Story): Promise<Delegation[]> {
  const who = (key: string) => cast.holder.get(key) ?? ''
  const [insights] = await absencesBetween(work, [who('Insights lead')], { from: cast.asOf, to: cast.asOf })
  const cover = (from: string, to: string, over: Partial<Delegation>): Delegation => ({
    ...rowOf({ work, cast, random }, COVER),
    ...{
      kind: 'cover',
      teamId: null,
      areas: COVER_AREAS,
      nextCheckOn: null,
      goodChecks: 0,
      level: furthest(COVER_AREAS),
    },
    ...{ fromId: who(from), toId: who(to) },
    ...over,
  })
  return [
    cover('CCO', 'Sales lead', {
      title: 'Cover for the head of sales',
      absentId: who('Former head of sales'),
      areas: { approvals: 3, one_to_ones: 5, stand_ups: 5, priorities: 4, hiring: 1 },
      outcome: 'Sales keeps its promises until there is a new head.',
      startsOn: addDays(cast.asOf, -21),
      untilOn: addDays(cast.asOf, 70),
    }),
    cover('Insights lead', 'Insights 1', {
      title: 'Cover for the lead of Insights',
      absentId: who('Insights lead'),
      absenceId: insights?.id ?? null,
      outcome: '',
      riskLimit: '',
      resources: '',
      startsOn: addDays(cast.asOf, -7),
      untilOn: addDays(cast.asOf, 13),
    }),
  ]
}

const COVER: StoryLine = {
  from: 'CCO',
  to: 'Sales lead',
  title: 'Cover',
  level: 3,
  outcome: '',
  risk: 'New discounts and new people',
  resources: 'The sales team as it is',
  start: -21,
  end: 70,
}

/** The chief commercial officer: thirteen tactical acts in four weeks inside what he gave away at level 4. */
async function addReachIns({ work, cast, random }: Story, into: readonly Delegation[]): Promise<void> {
  const teams = [
    ['Customer Success 1', 'Customer Success 2', 'Customer Success 3', 'Support 1', 'Support 2'],
    ['Marketing 1', 'Marketing 2', 'Marketing 3'],
  ]
  const rows = []
  for (const [at, row] of into.entries()) {
    const people = (teams[at] ?? []).map(key => cast.holder.get(key) ?? '')
    const tasks = await openTasksOfPersons(work, people)
    for (const [n, day] of (DAYS[at] ?? []).entries()) {
      const task = tasks[n % Math.max(1, tasks.length)]
      if (task === undefined) continue
      rows.push({
        ...{ id: random.id(work.now.getTime()), delegationId: row.id, byId: row.fromId },
        ...{ act: ACTS[n % ACTS.length] ?? 'task_redated', subjectKind: 'task', subjectId: task.id },
        at: new Date(`${weekdayBefore(addDays(cast.asOf, -day))}T09:${10 + n}:00Z`),
        eventId: null,
      })
    }
  }
  await insertReachIns(work, rows)
}

/** Days before today: eight acts in Customer Success, five in Marketing. */
const DAYS = [
  [2, 5, 8, 9, 13, 17, 20, 24],
  [3, 10, 15, 19, 23],
] as const
const ACTS: readonly ReachInAct[] = ['task_redated', 'task_created', 'task_reassigned', 'task_redated']

/** Saturdays and Sundays become the Friday before. */
function weekdayBefore(date: LocalDate): LocalDate {
  return addDays(date, Math.min(0, 5 - weekday(date)))
}
