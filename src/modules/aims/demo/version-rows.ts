import type { LocalDate } from '#kernel/local-date.ts'
import type { VersionRow } from '../store/tables.ts'
import type { AimRows } from './aim-rows.ts'

type AimRow = AimRows['aimsAims'][number]
type Version = Omit<VersionRow, 'orgId'>

/** How an aim was until the day of a change. */
export interface Before {
  readonly aimId: string
  /** The first day on which it is as it is now. */
  readonly on: LocalDate
  readonly byId: string | null
  readonly was: Partial<Pick<AimRow, 'title' | 'ownerId' | 'parentId' | 'dueOn'>>
}

/** What stood of an aim from each day on which something happened to it, until the next. */
export function versionsOf(aim: AimRow, rows: AimRows, changes: readonly Before[]): Version[] {
  const own = <T extends { readonly aimId: string }>(list: readonly T[]) =>
    list.filter(row => row.aimId === aim.id)
  const parts = {
    states: own(rows.aimsStates).sort((a, b) => a.sinceOn.localeCompare(b.sinceOn)),
    criteria: own(rows.aimsCriteria),
    milestones: own(rows.aimsMilestones),
    measures: own(rows.aimsMeasures),
  }
  const days = [
    ...parts.states.map(step => step.sinceOn),
    ...parts.milestones.flatMap(milestone => milestone.doneOn ?? []),
    ...parts.measures.map(measure => measure.fromOn),
    ...changes.map(change => change.on),
  ]
  return [...new Set(days)].sort().map(day => versionOn(day, aim, parts, changes))
}

interface Parts {
  readonly states: AimRows['aimsStates']
  readonly criteria: AimRows['aimsCriteria']
  readonly milestones: AimRows['aimsMilestones']
  readonly measures: AimRows['aimsMeasures']
}

function versionOn(fromOn: LocalDate, aim: AimRow, parts: Parts, changes: readonly Before[]): Version {
  const {
    id: aimId,
    rev: _,
    kind: _kind,
    scope: _scope,
    proposedById: _by,
    createdAt: _at,
    createdOn: _on,
    ...now
  } = aim
  const state = parts.states.findLast(step => step.sinceOn <= fromOn)?.state ?? 'draft'
  const measure = parts.measures.findLast(each => each.fromOn <= fromOn)
  return {
    ...now,
    ...datesBy(fromOn, aim),
    aimId,
    fromOn,
    state,
    criteria: parts.criteria.map(({ id, text, coveredBy, notCoveredWhy }) => ({
      id,
      text,
      coveredBy,
      notCoveredWhy,
    })),
    milestones: planned(aim, fromOn) ? parts.milestones.map(each => milestoneOn(fromOn, each)) : [],
    measure: measure === undefined ? null : withoutAim(measure),
    ...Object.assign({}, ...changes.filter(change => fromOn < change.on).map(change => change.was)),
  }
}

/** The steps that had been taken by a day, and the plan once there was one. */
function datesBy(day: LocalDate, aim: AimRow): Partial<Version> {
  const by = <T>(on: LocalDate | null, value: T) => (on !== null && on <= day ? value : null)
  const plan = planned(aim, day) ? {} : { how: '', risks: [], planVersion: 0 }
  return {
    ...plan,
    briefedById: by(aim.briefedOn, aim.briefedById),
    briefedOn: by(aim.briefedOn, aim.briefedOn),
    plannedOn: by(aim.plannedOn, aim.plannedOn),
    liveOn: by(aim.liveOn, aim.liveOn),
    originalDueOn: by(aim.liveOn, aim.originalDueOn),
    closedOn: by(aim.closedOn, aim.closedOn),
  }
}

const planned = (aim: AimRow, day: LocalDate): boolean => aim.plannedOn !== null && aim.plannedOn <= day

function milestoneOn(
  day: LocalDate,
  milestone: AimRows['aimsMilestones'][number],
): Version['milestones'][number] {
  const { id, title, dueOn, weight, doneOn, doneById } = milestone
  const done = doneOn !== null && doneOn <= day
  return { id, title, dueOn, weight, doneOn: done ? doneOn : null, doneById: done ? doneById : null }
}

function withoutAim({ aimId: _, ...measure }: AimRows['aimsMeasures'][number]): Version['measure'] {
  return measure
}
