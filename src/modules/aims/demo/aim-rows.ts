import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { AimState } from '../aim-words.ts'
import type { NewRows } from '../store/save-rows.ts'
import { type PlannedAim, type PlannedMeasure, titleOf } from './tidewell-aims.ts'

/** What the rows of one aim are written from. */
export interface AimSetting {
  readonly random: Seeded
  readonly nowMs: number
  readonly asOf: LocalDate
  readonly id: string
  readonly parentId: string | null
  readonly teamId: string | null
  readonly ownerId: string
  /** Who wrote the brief: the owner of the aim above, or the owner of a vision or strategy. */
  readonly giverId: string
  /** Order among siblings. */
  readonly position: number
}

/** Rows of one aim by table, to be saved together with those of others. */
export type AimRows = { [T in keyof NewRows]-?: NonNullable<NewRows[T]>[number][] }

/** No rows yet. */
export function noRows(): AimRows {
  return {
    aimsAims: [],
    aimsVersions: [],
    aimsBriefs: [],
    aimsStates: [],
    aimsSchedules: [],
    aimsCriteria: [],
    aimsMilestones: [],
    aimsMeasures: [],
    aimsCheckIns: [],
    aimsAskBacks: [],
    aimsComments: [],
    aimsNeeds: [],
    aimsPerspectives: [],
    aimsClosings: [],
  }
}

/** Writes an aim with its brief, states, dates and measure. What is live was briefed three weeks, planned a week before it began. */
export function writeAim(
  rows: AimRows,
  aim: PlannedAim,
  setting: AimSetting,
  more: { what: string; how: string },
): void {
  const { id, random, nowMs, asOf, giverId, ownerId } = setting
  const on = (weeks: number) => addDays(asOf, weeks * 7)
  const goal = aim.kind === 'goal'
  const [startOn, dueOn] = [on(aim.begin), on(aim.due)]
  const [briefedOn, plannedOn] = [addDays(startOn, -21), addDays(startOn, -7)]
  const reached = (state: AimState) => ORDER.indexOf(aim.state) >= ORDER.indexOf(state)
  const createdOn = addDays(startOn, goal ? -25 : -21)
  const title = titleOf(aim)
  rows.aimsAims.push({
    id,
    rev: 1,
    kind: aim.kind,
    scope: aim.scope,
    state: aim.state,
    teamId: setting.teamId,
    ownerId,
    proposedById: giverId,
    parentId: setting.parentId,
    link: aim.link,
    critical: aim.key === 'T1',
    standaloneReason: null,
    position: setting.position,
    title,
    what: more.what,
    why: aim.why,
    constraints: goal ? [random.pick(LIMITS)] : [],
    notThis: goal ? [random.pick(NOT_THIS)] : [],
    authority: goal ? random.integer(3, 4) : null,
    mission: null,
    orgValues: [],
    exemplar: aim.key === 'T34',
    how: more.how,
    resources: '',
    risks: goal && reached('planned') ? [random.pick(RISKS)] : [],
    startOn,
    dueOn,
    dueOverrideReason: null,
    cadenceDays: goal && aim.scope !== 'org' ? 7 : 14,
    briefVersion: 1,
    planVersion: goal && reached('planned') ? 1 : 0,
    briefedById: goal && reached('briefed') ? giverId : null,
    briefedOn: goal && reached('briefed') ? briefedOn : null,
    plannedOn: goal && reached('planned') ? plannedOn : null,
    liveOn: reached('live') ? startOn : null,
    originalDueOn: reached('live') ? dueOn : null,
    closedOn: null,
    createdAt: moment(createdOn),
    createdOn,
  })
  rows.aimsBriefs.push({
    aimId: id,
    version: 1,
    title,
    what: more.what,
    why: aim.why,
    setById: giverId,
    setAt: moment(createdOn),
    setOn: createdOn,
  })
  const steps: [AimState, LocalDate, string][] = [['draft', createdOn, giverId]]
  if (goal && reached('briefed')) steps.push(['briefed', briefedOn, giverId])
  if (goal && reached('planned')) steps.push(['planned', plannedOn, ownerId])
  if (reached('live')) steps.push(['live', startOn, giverId])
  steps.forEach(([state, sinceOn, byId], at) => {
    rows.aimsStates.push({
      id: random.id(nowMs),
      aimId: id,
      fromState: steps[at - 1]?.[0] ?? null,
      state,
      sinceOn,
      at: moment(sinceOn),
      byId,
      why: null,
    })
  })
  if (reached('live'))
    rows.aimsSchedules.push({
      id: random.id(nowMs),
      aimId: id,
      startOn,
      dueOn,
      reason: null,
      setById: giverId,
      setOn: startOn,
    })
  if (aim.measure !== null)
    rows.aimsMeasures.push({
      aimId: id,
      ...measureRow(aim.measure),
      fromOn: startOn,
      setById: giverId,
      setAt: moment(startOn),
      reason: null,
    })
}

const ORDER: readonly AimState[] = ['draft', 'consulting', 'briefed', 'planned', 'live', 'closed']

/** Nine in the morning of a day, UTC. */
export function moment(on: LocalDate): Date {
  return new Date(`${on}T09:00:00Z`)
}

function measureRow(measure: PlannedMeasure) {
  const none = { start: null, target: null, direction: null, low: null, high: null, unit: '' }
  return { version: 1, run: 1, source: 'Counted by the team', ...none, ...measure }
}

const LIMITS = [
  'No weekend work for it.',
  'No new tools before spring.',
  'Within the people we have.',
  'Nothing that a town would notice as a break.',
]
const NOT_THIS = [
  'Not a new process for its own sake.',
  'Not faster at the price of being wrong.',
  'Not more reports.',
  'Not heroics.',
]
const RISKS = [
  'The one person who knows it may be away.',
  'Parts arrive late in winter.',
  'Two goals need the same week.',
  'The first success makes us stop early.',
]
