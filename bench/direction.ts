import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { NewAimRows } from '#modules/aims/public.ts'
import type { Company, Employee } from './company.ts'

/** Rows of aims by table, to be filled. */
type Rows = { [T in keyof NewAimRows]-?: NonNullable<NewAimRows[T]>[number][] }
type AimRow = Rows['aimsAims'][number]

/** What a company aims at: rows for the bulk door of aims, and the live goals of each team for its tasks. */
export interface Direction {
  readonly rows: Pick<Rows, 'aimsAims' | 'aimsStates' | 'aimsMeasures' | 'aimsMilestones' | 'aimsCheckIns'>
  readonly goalsOf: ReadonlyMap<string, readonly string[]>
}

const STRATEGIES = 12
const CHECK_INS = 10

/** `size` aims: one vision, 12 strategies, a goal of each department, three of each team, the rest of single people. */
export function direction(
  { crews, employees }: Company,
  random: Seeded,
  size: number,
  today: LocalDate,
  nowMs: number,
): Direction {
  const rows: Direction['rows'] = {
    aimsAims: [],
    aimsStates: [],
    aimsMeasures: [],
    aimsMilestones: [],
    aimsCheckIns: [],
  }
  const goalsOf = new Map<string, string[]>()
  const byId = new Map(employees.map(employee => [employee.id, employee]))
  const add = (
    kind: AimRow['kind'],
    scope: AimRow['scope'],
    owner: Employee,
    parent: AimRow | null,
    position: number,
  ) => {
    const aim = aimRow(random, { kind, scope, owner, parent, position, today, nowMs })
    rows.aimsAims.push(aim)
    writeHistory(rows, aim, random, today, nowMs)
    return aim
  }
  const leadOf = (at: number) => byId.get(crews[at]?.leadId ?? '') as Employee
  const vision = add('vision', 'org', leadOf(0), null, 0)
  const strategies = Array.from({ length: STRATEGIES }, (_, i) =>
    add('strategy', 'org', leadOf(1 + (i % 10)), vision, i),
  )
  const aimOfCrew = new Map<string, AimRow>()
  crews
    .filter(crew => crew.depth === 2)
    .forEach((crew, i) => {
      const owner = byId.get(crew.leadId) as Employee
      aimOfCrew.set(crew.id, add('goal', 'team', owner, strategies[i % STRATEGIES] ?? vision, i))
    })
  const teams = crews.filter(crew => crew.depth === 3)
  const ofTeams = [0, 1, 2].flatMap(round =>
    teams.map(crew => {
      const owner = byId.get(crew.leadId) as Employee
      const goal = add('goal', 'team', owner, aimOfCrew.get(crew.parentId ?? '') ?? vision, round)
      if (goal.state === 'live') goalsOf.set(crew.id, [...(goalsOf.get(crew.id) ?? []), goal.id])
      return goal
    }),
  )
  const members = employees.filter(employee => employee.level === 1)
  for (let i = 0; rows.aimsAims.length < size; i++)
    add('goal', 'person', members[i] as Employee, ofTeams[i % teams.length] ?? vision, i)
  return { rows, goalsOf }
}

interface Wanted {
  readonly kind: AimRow['kind']
  readonly scope: AimRow['scope']
  readonly owner: Employee
  readonly parent: AimRow | null
  readonly position: number
  readonly today: LocalDate
  readonly nowMs: number
}

function aimRow(random: Seeded, wanted: Wanted): AimRow {
  const { kind, scope, owner, parent, position, today } = wanted
  const goal = kind === 'goal'
  const startOn = addDays(today, -random.integer(80, 120))
  const dueOn = addDays(today, random.integer(20, 200))
  const given = parent?.ownerId ?? owner.id
  const state = !goal || random.chance(0.85) ? 'live' : random.pick(['briefed', 'planned', 'closed'] as const)
  const begun = state === 'live' || state === 'closed'
  return {
    id: random.id(wanted.nowMs),
    rev: 1,
    kind,
    scope,
    state,
    teamId: scope === 'person' ? null : owner.teamId,
    ownerId: owner.id,
    proposedById: given,
    parentId: parent?.id ?? null,
    link: goal ? random.pick(['adds', 'enables', 'supports'] as const) : null,
    critical: goal && random.chance(0.1),
    standaloneReason: null,
    position,
    title: `${random.pick(VERBS)} ${random.pick(THINGS)} ${random.integer(1, 9999)}`,
    what: WORDS,
    why: WORDS,
    constraints: ['Within the people we have.'],
    notThis: ['Not more reports.'],
    authority: goal ? 3 : null,
    mission: null,
    orgValues: [],
    exemplar: false,
    how: goal ? WORDS : '',
    resources: '',
    risks: [],
    startOn,
    dueOn,
    dueOverrideReason: null,
    cadenceDays: 14,
    briefVersion: 1,
    planVersion: goal ? 1 : 0,
    briefedById: goal ? given : null,
    briefedOn: goal ? addDays(startOn, -21) : null,
    plannedOn: goal && state !== 'briefed' ? addDays(startOn, -7) : null,
    liveOn: begun ? startOn : null,
    originalDueOn: begun ? dueOn : null,
    closedOn: state === 'closed' ? addDays(today, -3) : null,
    createdAt: moment(addDays(startOn, -25)),
    createdOn: addDays(startOn, -25),
  }
}

function writeHistory(rows: Direction['rows'], aim: AimRow, random: Seeded, today: LocalDate, nowMs: number) {
  const by = { byId: aim.ownerId, why: null }
  rows.aimsStates.push({
    id: random.id(nowMs),
    aimId: aim.id,
    fromState: null,
    state: aim.state,
    sinceOn: aim.createdOn,
    at: aim.createdAt,
    ...by,
  })
  if (aim.kind !== 'goal') return
  const type = random.pick(['number', 'number', 'number', 'number', 'band', 'milestones', 'yesno'] as const)
  rows.aimsMeasures.push({
    aimId: aim.id,
    version: 1,
    run: 1,
    type,
    unit: type === 'number' ? 'orders' : '',
    source: 'Counted by the team',
    start: type === 'number' ? 10 : null,
    target: type === 'number' ? 100 : null,
    direction: type === 'number' ? 'up' : null,
    low: type === 'band' ? 20 : null,
    high: type === 'band' ? 80 : null,
    fromOn: aim.createdOn,
    setById: aim.ownerId,
    setAt: aim.createdAt,
    reason: null,
  })
  for (const position of [0, 1])
    rows.aimsMilestones.push({
      id: random.id(nowMs),
      aimId: aim.id,
      position,
      title: `Step ${position + 1}`,
      dueOn: addDays(today, position === 0 ? -14 : 14),
      weight: 1,
      doneOn: position === 0 && random.chance(0.7) ? addDays(today, -20) : null,
      doneById: null,
      removedAt: null,
    })
  if (aim.liveOn === null) return
  const lag = random.integer(0, 20)
  for (let week = CHECK_INS; week >= 1; week--) {
    const madeOn = addDays(today, -7 * week - lag + 7)
    rows.aimsCheckIns.push({
      id: random.id(nowMs),
      aimId: aim.id,
      madeOn,
      madeAt: moment(madeOn),
      byId: aim.ownerId,
      value: type === 'number' || type === 'band' ? 10 + (CHECK_INS - week) * random.integer(3, 9) : null,
      chance: random.pick([30, 50, 70, 90] as const),
      stillRight: null,
      note: 'We are where we said we would be.',
      decrease: null,
      measureVersion: 1,
      measureRun: 1,
      amendedAt: null,
    })
  }
}

function moment(on: LocalDate): Date {
  return new Date(`${on}T09:00:00Z`)
}

const VERBS = ['Shorten', 'Double', 'Simplify', 'Steady', 'Open', 'Finish', 'Halve', 'Renew']
const THINGS = ['the order line', 'repair times', 'the intake', 'returns', 'the north route', 'first answers']
const WORDS =
  'Customers wait longer than they should, and every week of waiting costs us one of them. We know where the time goes, and it is ours to change.'
