import type { WorkFacts } from '#modules/tasks/public.ts'
import { renew } from './look-ups.ts'

type Row = WorkFacts['goals'][number]

/** Open work by the goal that it serves, and goals by who has work on them. */
export class GoalWork {
  readonly #rows: Map<string, Row>
  readonly #workedOn = new Map<string, Set<string>>()

  constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map(row => [row.goalId, row]))
    for (const row of rows) this.#noteWorkers(row)
  }

  /** Work that serves a goal itself; undefined when there is none. */
  on(goalId: string): Row | undefined {
    return this.#rows.get(goalId)
  }

  /** Goals that somebody has open work on. */
  goalsOf(personId: string): readonly string[] {
    return [...(this.#workedOn.get(personId) ?? [])]
  }

  /** Puts the work on some goals in the place of what it was; those without a row have none any more. */
  renew(goalIds: ReadonlySet<string>, rows: readonly Row[]): void {
    for (const id of goalIds)
      for (const personId of this.#rows.get(id)?.assigneeIds ?? []) this.#workedOn.get(personId)?.delete(id)
    renew(this.#rows, goalIds, rows, row => row.goalId)
    for (const row of rows) this.#noteWorkers(row)
  }

  #noteWorkers({ goalId, assigneeIds }: Row): void {
    for (const personId of assigneeIds)
      this.#workedOn.set(personId, (this.#workedOn.get(personId) ?? new Set()).add(goalId))
  }
}
