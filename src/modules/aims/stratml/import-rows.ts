import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { CADENCE_DAYS, stateAfterNewBrief } from '../aim.ts'
import { stateRow } from '../change-state.ts'
import { isComparable } from '../measure.ts'
import type { NewRows } from '../store/save-rows.ts'
import type { AimRow, CheckInRow, MeasureRow } from '../store/tables.ts'
import type { AimChange, NewAimRow } from './import-changes.ts'
import type { PlanCheckIn, PlanMeasure } from './mapping/plan-nouns.ts'
import { linkBelow } from './moving.ts'
import type { ChangedAim } from './store/plan-store.ts'

/** The rows of imported aims: the aim, its brief, state, dates, criterion, measure and check-ins. */
export function rowsOfAdded(
  work: Work,
  added: readonly NewAimRow[],
  ownerId: string | null,
  why: string,
): NewRows {
  const dated = added.filter(({ entry }) => entry.startOn !== null || entry.dueOn !== null)
  return {
    aimsAims: added.map(row => aimRow(work, row, ownerId)),
    aimsBriefs: added.map(({ id, entry }) =>
      briefRow(work, { id, version: 1, title: entry.title, what: entry.what, why: '' }),
    ),
    aimsStates: added.map(({ id, state }) => stateRow(work, id, null, { to: state, why })),
    aimsSchedules: dated.map(({ id, entry }) => scheduleRow(work, id, entry, null)),
    aimsCriteria: added.flatMap(({ id, entry }) =>
      entry.criterion === null
        ? []
        : [
            {
              id: newId(),
              aimId: id,
              position: 0,
              text: entry.criterion,
              coveredBy: [],
              notCoveredWhy: null,
              removedAt: null,
            },
          ],
    ),
    aimsMeasures: added.flatMap(row =>
      row.entry.measure === null
        ? []
        : [
            measureRow(work, row.id, row.entry.measure, {
              version: 1,
              run: 1,
              fromOn: measuredFrom(row, work.today),
              reason: null,
            }),
          ],
    ),
    aimsCheckIns: added.flatMap(({ id, entry }) =>
      entry.checkIns.map(checkIn => checkInRow(work, id, checkIn, { version: 1, run: 1 })),
    ),
  }
}

function aimRow(work: Work, row: NewAimRow, ownerId: string | null): Omit<AimRow, 'orgId'> {
  const { id, kind, state, parentId, position, dueOverrideReason, entry } = row
  const live = state === 'live'
  const goalLive = live && kind === 'goal'
  return {
    id,
    rev: 1,
    kind,
    scope: 'org',
    state,
    teamId: null,
    ownerId,
    proposedById: work.actor.personId,
    parentId,
    // Nothing is added up: the indicators of one objective measure different things.
    link: entry.place?.indicator === undefined ? null : 'supports',
    critical: false,
    standaloneReason: null,
    position,
    title: entry.title,
    what: entry.what,
    why: '',
    constraints: [],
    notThis: [],
    authority: null,
    mission: entry.mission || null,
    orgValues: entry.values,
    exemplar: false,
    how: '',
    resources: '',
    risks: [],
    startOn: entry.startOn,
    dueOn: entry.dueOn,
    dueOverrideReason,
    cadenceDays: CADENCE_DAYS.org,
    briefVersion: 1,
    planVersion: goalLive ? 1 : 0,
    briefedById: goalLive ? work.actor.personId : null,
    briefedOn: goalLive ? work.today : null,
    plannedOn: goalLive ? work.today : null,
    liveOn: live ? work.today : null,
    originalDueOn: live ? entry.dueOn : null,
    closedOn: null,
    createdAt: work.now,
    createdOn: work.today,
  }
}

/** What a newer version of the plan makes of aims we have: their new columns, and rows of history. */
export function rowsOfChanged(
  work: Work,
  changed: readonly AimChange[],
  why: string,
): { aims: ChangedAim[]; rows: NewRows } {
  const aims = changed.map(changedAim)
  const moved = changed.flatMap((change, i) =>
    aims[i]?.state === change.known.state ? [] : [{ change, to: 'planned' as const }],
  )
  const worded = changed.filter(({ fields }) => fields.title !== undefined || fields.what !== undefined)
  const dated = changed.filter(({ fields }) => 'startOn' in fields || 'dueOn' in fields)
  return {
    aims,
    rows: {
      aimsBriefs: worded.map(({ id, fields, known }) =>
        briefRow(work, {
          id,
          version: known.briefVersion + 1,
          title: fields.title ?? known.title,
          what: fields.what ?? known.what,
          why: known.why,
        }),
      ),
      aimsStates: moved.map(({ change, to }) => stateRow(work, change.id, change.known.state, { to, why })),
      aimsSchedules: dated.map(({ id, fields, known }) =>
        scheduleRow(work, id, { startOn: known.startOn, dueOn: known.dueOn, ...fields }, why),
      ),
      aimsMeasures: changed.flatMap(change =>
        change.measure === null
          ? []
          : [
              measureRow(work, change.id, change.measure, {
                ...nextVersion(change),
                fromOn: work.today,
                reason: why,
              }),
            ],
      ),
      aimsCheckIns: changed.flatMap(change =>
        change.checkIns.map(checkIn => checkInRow(work, change.id, checkIn, nextVersion(change))),
      ),
    },
  }
}

function changedAim({ id, fields, known, dueOverrideReason, movedTo }: AimChange): ChangedAim {
  const worded = fields.title !== undefined || fields.what !== undefined
  const state =
    fields.what === undefined ? known.state : stateAfterNewBrief({ ...known, scope: 'org' }, known.wasBriefed)
  const briefVersion = known.briefVersion + (worded ? 1 : 0)
  return {
    id,
    state,
    briefVersion,
    // A new title alone asks nobody to plan again.
    planVersion:
      state === known.state && known.planVersion === known.briefVersion ? briefVersion : known.planVersion,
    title: fields.title ?? known.title,
    what: fields.what ?? known.what,
    mission: (fields.mission ?? known.mission) || null,
    orgValues: fields.values ?? known.values,
    startOn: fields.startOn === undefined ? known.startOn : fields.startOn,
    dueOn: fields.dueOn === undefined ? known.dueOn : fields.dueOn,
    dueOverrideReason,
    ...placeOf(known, movedTo),
  }
}

function placeOf(known: AimChange['known'], movedTo: AimChange['movedTo']) {
  const { parentId, link, critical, standaloneReason } = known
  if (movedTo === null) return { parentId, link, critical, standaloneReason }
  return { parentId: movedTo.id, ...linkBelow(known, movedTo), standaloneReason: null }
}

/** Version and run of the measure after the change: a new version when the file's measure changed, a new run when it is another unit. */
function nextVersion({ known: { measure }, measure: next }: AimChange): { version: number; run: number } {
  if (next === null) return { version: measure?.version ?? 1, run: measure?.run ?? 1 }
  if (measure === null) return { version: 1, run: 1 }
  const same = isComparable(
    { ...measure, direction: null },
    { ...next, type: 'number', low: null, high: null },
  )
  return { version: measure.version + 1, run: measure.run + (same ? 0 : 1) }
}

interface Brief {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly what: string
  readonly why: string
}

const briefRow = (work: Work, { id, ...brief }: Brief) => ({
  aimId: id,
  ...brief,
  setById: work.actor.personId,
  setAt: work.now,
  setOn: work.today,
})

interface Dates {
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
}

const scheduleRow = (work: Work, aimId: string, { startOn, dueOn }: Dates, reason: string | null) => ({
  id: newId(),
  aimId,
  startOn,
  dueOn,
  reason,
  setById: work.actor.personId,
  setOn: work.today,
})

type VersionOf = Pick<MeasureRow, 'version' | 'run' | 'fromOn' | 'reason'>

function measureRow(
  work: Work,
  aimId: string,
  measure: PlanMeasure,
  version: VersionOf,
): Omit<MeasureRow, 'orgId'> {
  return {
    aimId,
    ...version,
    type: 'number',
    ...measure,
    low: null,
    high: null,
    setById: work.actor.personId,
    setAt: work.now,
  }
}

/** Check-ins of the past carry the measure they were made under only when they have a value. */
function checkInRow(
  work: Work,
  aimId: string,
  checkIn: PlanCheckIn,
  measure: { version: number; run: number },
): Omit<CheckInRow, 'orgId'> {
  const { on, value, chance, note } = checkIn
  const under =
    value === null
      ? { measureVersion: null, measureRun: null }
      : { measureVersion: measure.version, measureRun: measure.run }
  return {
    id: newId(),
    aimId,
    madeOn: on,
    madeAt: work.now,
    byId: work.actor.personId,
    value,
    chance,
    stillRight: null,
    note,
    decrease: null,
    ...under,
    amendedAt: null,
  }
}

/** The first day the measure counts: no later than its first check-in. */
function measuredFrom({ entry }: NewAimRow, today: LocalDate): LocalDate {
  const days = [entry.startOn, entry.checkIns[0]?.on ?? null].filter(day => day !== null)
  return [...days, today].sort()[0] ?? today
}
