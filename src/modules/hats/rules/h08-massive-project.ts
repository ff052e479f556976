import type { AimFact } from '#modules/aims/public.ts'
import type { WorkBelow } from '../facts/aim-tree.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted, percent } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, background, fact, ofShare, type Source } from './source.ts'

/**
 * H08 Massive project, tight deadline (practice §3.2, scenario 2 of B). Fires for a live goal with many parts (30 open tasks in all that
 * serves it, or 8 contributors, or 3 teams) and a tight date: work left ÷ time left ≥ .85, or a pace 1.3 times that of the last four
 * weeks is needed while at least half of it is still to do. Work left = Σ estimates of open tasks (the usual of the team where there is
 * none); time left = Σ working days to the date × full-time share × ½. Over with the goal or its date, or after 14 days below .70 with no
 * critical task unassigned, however many parts it still has.
 */
export const massiveProject: Rule = {
  ...ruleNamed('H08', 'manage'),
  ofWork: 'aim',
  ofAims: 'aim',
  ofPeople: 'aim',
  *consider(at, is) {
    for (const goal of at.aims()) {
      if (goal.kind !== 'goal' || goal.state !== 'live' || goal.ownerId === null || goal.dueOn === null)
        continue
      const work = at.tree.workBelow(goal.id)
      if (goal.dueOn <= at.on) continue
      const about = {
        ...{ wearerId: goal.ownerId, subject: { kind: 'aim', id: goal.id } as const },
        ...{ dueOn: goal.dueOn, calmDays: is['H08.calmDays'] },
      }
      if (work === undefined) {
        const sources = aside(at, `No open task serves “${goal.title}”.`)
        yield considered(massiveProject, { ...about, sources, fires: false, scope: [goal.id] })
        continue
      }
      const isBig = hasManyParts(is, work)
      const time = timeOf(at, work, goal.dueOn)
      const load = work.openDays / Math.max(LEAST_DAYS, time)
      const left = at.days.until(goal.dueOn)
      const pace = work.doneLately === 0 || left === 0 ? null : work.openDays / left / (work.doneLately / 20)
      const isFast =
        pace !== null && pace >= is['H08.pace'] && left <= is['H08.near'] && work.openDays >= work.doneLately
      const isTight = load >= is['H08.load']
      const isByPace = isFast && load >= is['H08.calm'] && !isTight
      const holds = load >= is['H08.calm'] || work.unassignedCritical > 0
      yield considered(massiveProject, {
        ...about,
        sources: isBig ? evidence(is, goal, work, { load, time, isByPace }) : fewParts(at, is, goal, work),
        fires: isBig && (isTight || isByPace),
        holds,
        scope: [goal.id, ...work.teamIds],
      })
    }
  },
}

/** Why a goal has too few parts to be a big push, whatever its date. */
function fewParts(at: Snapshot, is: Thresholds, { id, title }: AimFact, work: WorkBelow): Source[] {
  if (!at.tellsAll) return []
  const ref = { kind: 'aim', id }
  const [people, teams] = [work.assigneeIds.size, work.teamIds.size]
  return [
    atLeast(work.open, is['H08.tasks'], `${counted(work.open, 'open task')} for “${title}”.`, ref),
    atLeast(people, is['H08.people'], `${counted(people, 'person has', 'people have')} some of it.`, ref),
    atLeast(teams, is['H08.teams'], `It is the work of ${counted(teams, 'team')}.`, ref),
  ]
}

function hasManyParts(is: Thresholds, work: WorkBelow): boolean {
  return (
    work.open >= is['H08.tasks'] ||
    work.assigneeIds.size >= is['H08.people'] ||
    work.teamIds.size >= is['H08.teams']
  )
}

/** So much time there is at least, that the load of work which nobody has is a number. */
const LEAST_DAYS = 0.5

/** Days that the contributors have for it until the date. */
function timeOf(at: Snapshot, work: WorkBelow, dueOn: string): number {
  let available = 0
  for (const personId of work.assigneeIds) available += at.availableDays(personId, at.on, dueOn)
  return available
}

function evidence(
  is: Thresholds,
  goal: AimFact,
  work: WorkBelow,
  { load, time, isByPace }: { load: number; time: number; isByPace: boolean },
): Source[] {
  const parts = `“${goal.title}”: ${counted(work.open, 'open task')}, ${counted(work.assigneeIds.size, 'person', 'people')}, ${counted(work.teamIds.size, 'team')}.`
  const many = work.assigneeIds.size
  const days = `${counted(Math.round(work.openDays), 'day')} of work`
  const ratio =
    many === 0
      ? `${days}, and nobody has any of it.`
      : `${days}; ${counted(many, 'person', 'people')} ${many === 1 ? 'has' : 'have'} about ${counted(Math.round(time), 'day')} for it until ${goal.dueOn}: ${percent(load)} of what fits.`
  return [
    fact(true, parts, { kind: 'aim', id: goal.id }),
    isByPace
      ? fact(true, `${ratio} The pace of the last weeks is too slow for it.`)
      : ofShare(atLeast(load, is['H08.load'], ratio)),
    ...(work.unassignedCritical > 0
      ? [
          background(
            `${counted(work.unassignedCritical, 'critical task')} without anybody.`,
            work.unassignedCritical,
            { kind: 'unassigned_tasks', id: goal.id },
          ),
        ]
      : []),
    ...(work.unestimated > 0
      ? [
          background(
            `${counted(work.unestimated, 'task')} without an estimate, counted as usual.`,
            work.unestimated,
          ),
        ]
      : []),
  ]
}
