import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'

/**
 * How many obstacles of severity major or critical stood in the way of the aim `a` at the end of a day: an integer expression
 * for a select from `aims_aims a`. The room `obstacles` answers; `src/app` introduces the two.
 */
export type CountObstacles = (on: LocalDate) => RawBuilder<number>

/** Called once by `src/app`. Until then nothing stands in the way of an aim. */
export function provideObstacleCount(count: CountObstacles): void {
  provided = count
}

/** The expression of whoever answers for obstacles. */
export function obstacleCount(on: LocalDate): RawBuilder<number> {
  return provided(on)
}

let provided: CountObstacles = () => sql<number>`0`
