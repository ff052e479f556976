import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { capacitiesOf, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { ESTIMATE_WITHOUT_HISTORY } from '../fields/estimate.ts'
import { type LoadRow, usualEstimates } from '../store/load-reads.ts'
import { calendarsOf } from './calendars.ts'
import { type Capacity, type Load, type LoadTask, loadOf, type Window } from './load.ts'

/** The load of each of these people in a window, from tasks that were read already. */
export async function loadsFrom(
  work: Work,
  personIds: readonly string[],
  tasks: readonly CountedTask[],
  window: Window,
  chart: OrgChart,
): Promise<Map<string, Load>> {
  const capacity = await capacityOf(work, personIds, window, chart)
  const byPerson = Map.groupBy(tasks, ({ row }) => row.assigneeId)
  return new Map(
    personIds.map(id => [
      id,
      loadOf(
        (byPerson.get(id) ?? []).map(({ task }) => task),
        capacity(id),
        window,
      ),
    ]),
  )
}

/** A row that was read, and what it brings to a load. */
export interface CountedTask {
  readonly row: LoadRow
  readonly task: LoadTask
}

/** Rows as a load is made of: tasks without an estimate count what is usual in their team. */
export async function countedTasks(work: Work, rows: readonly LoadRow[]): Promise<CountedTask[]> {
  const unestimated = rows.filter(row => row.estimateDays === null).map(row => row.teamId)
  const usual = unestimated.length === 0 ? new Map() : await usualEstimates(work, [...new Set(unestimated)])
  return rows.map(row => ({
    row,
    task: {
      state: row.state,
      dueOn: row.dueOn,
      estimateDays: row.estimateDays,
      usualDays: usual.get(row.teamId) ?? ESTIMATE_WITHOUT_HISTORY,
      awaitsAnswer: row.awaits !== null,
    },
  }))
}

async function capacityOf(
  work: Work,
  personIds: readonly string[],
  { from, to }: Window,
  chart: OrgChart,
): Promise<(personId: string) => Capacity> {
  const capacities = await capacitiesOf(work, personIds, from, to)
  const calendar = await calendarsOf(work, chart)
  return personId => {
    const { fte = 1, absences = [] } = capacities.get(personId) ?? {}
    return { fte, calendar: { ...calendar(personId), absences } }
  }
}

/** The last day that a load can look ahead to. */
export function furthest(today: LocalDate): LocalDate {
  return addDays(today, 366)
}
