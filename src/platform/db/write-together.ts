import { type RawBuilder, sql } from 'kysely'
import type { Sql } from './database.ts'

/** A statement that is not sent yet. */
export type Write = RawBuilder<unknown>

/**
 * Runs writes that do not see each other's rows as one statement: they happen in no order, and keys between them are
 * checked at its end. None of them may begin with `with`.
 */
export async function writeTogether(db: Sql, writes: readonly Write[]): Promise<void> {
  const [first, ...others] = writes
  if (first === undefined) return
  const named = others.map((write, index) => sql`${sql.raw(`write_${index}`)} as (${write})`)
  await (named.length === 0 ? first : sql`with ${sql.join(named)} ${first}`).execute(db)
}
