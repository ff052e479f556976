import type { Touched, WorkFacts } from '#modules/tasks/public.ts'
import { renew, renewLists } from './look-ups.ts'

const NO_DAYS: readonly WorkFacts['dueDays'][number][] = []
const NO_TASKS: readonly WorkFacts['tasks'][number][] = []

/** Work by person and by team. */
export class WorkByWhom {
  readonly #persons: Map<string, WorkFacts['persons'][number]>
  readonly #teams: Map<string, WorkFacts['teams'][number]>
  readonly #tasks: Map<string, WorkFacts['tasks'][number][]>
  readonly #dueDays: Map<string, WorkFacts['dueDays'][number][]>

  constructor(work: WorkFacts) {
    this.#persons = new Map(work.persons.map(row => [row.personId, row]))
    this.#teams = new Map(work.teams.map(row => [row.teamId, row]))
    this.#tasks = Map.groupBy(work.tasks, task => task.assigneeId)
    this.#dueDays = Map.groupBy(work.dueDays, each => each.personId)
  }

  /** Puts the work of some in the place of what it was. `asked`: whose single tasks were read. */
  renew(touched: Touched, rows: WorkFacts, asked: readonly string[]): void {
    renew(this.#persons, touched.personIds, rows.persons, row => row.personId)
    renew(this.#teams, touched.teamIds, rows.teams, row => row.teamId)
    renewLists(this.#tasks, asked, rows.tasks, task => task.assigneeId)
    renewLists(this.#dueDays, touched.personIds, rows.dueDays, day => day.personId)
  }

  of(personId: string): WorkFacts['persons'][number] | undefined {
    return this.#persons.get(personId)
  }

  ofTeam(teamId: string): WorkFacts['teams'][number] | undefined {
    return this.#teams.get(teamId)
  }

  teams(): WorkFacts['teams'][number][] {
    return [...this.#teams.values()]
  }

  tasksOf(personId: string): readonly WorkFacts['tasks'][number][] {
    return this.#tasks.get(personId) ?? NO_TASKS
  }

  dueDaysOf(personId: string): readonly WorkFacts['dueDays'][number][] {
    return this.#dueDays.get(personId) ?? NO_DAYS
  }
}
