import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import {
  type DateConflict,
  type DueDay,
  dateConflicts,
  dueDays,
  type OpenTaskFact,
  openTasksOn,
} from '../store/due-on.ts'
import {
  type GoalWork,
  type PersonWork,
  type TeamWork,
  workOfPersons,
  workOfTeams,
  workOnGoals,
} from '../store/work-on.ts'

/** Work of the whole organisation on a date, added up by goal, person and team; single tasks only of the people asked for. */
export interface WorkFacts {
  readonly goals: readonly GoalWork[]
  readonly persons: readonly PersonWork[]
  readonly teams: readonly TeamWork[]
  readonly tasks: readonly OpenTaskFact[]
  readonly dueDays: readonly DueDay[]
  readonly conflicts: readonly DateConflict[]
}

/** Goals, people and teams with work that something happened to. */
export interface Touched {
  readonly goalIds: ReadonlySet<string>
  readonly personIds: ReadonlySet<string>
  readonly teamIds: ReadonlySet<string>
}

/**
 * The work of those alone, as of today: what has no row has no work any more. Six statements; single tasks of people asked for, dates
 * that cross of everybody.
 */
export async function workOfTouched(
  work: Work,
  { goalIds, personIds, teamIds }: Touched,
  asked: { readonly lateBefore: LocalDate; readonly personIds: readonly string[] },
): Promise<WorkFacts> {
  return {
    goals: await workOnGoals(work, work.today, [...goalIds]),
    persons: await workOfPersons(work, work.today, asked.lateBefore, [...personIds]),
    teams: await workOfTeams(work, work.today, [...teamIds]),
    tasks: await openTasksOn(work, work.today, asked.personIds),
    dueDays: await dueDays(work, work.today, [...personIds]),
    conflicts: await dateConflicts(work, work.today),
  }
}

/** Work on a date, past or present: six statements whatever the number of tasks. */
export async function workFacts(
  work: Work,
  on: LocalDate,
  asked: { readonly lateBefore: LocalDate; readonly personIds: readonly string[] },
): Promise<WorkFacts> {
  return {
    goals: await workOnGoals(work, on),
    persons: await workOfPersons(work, on, asked.lateBefore),
    teams: await workOfTeams(work, on),
    tasks: await openTasksOn(work, on, asked.personIds),
    dueDays: await dueDays(work, on),
    conflicts: await dateConflicts(work, on),
  }
}
