import pg from 'pg'

/** A statement as it went to the database. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[] | undefined
}

const heard: Statement[] = []
let listening = false

/** Runs `action` and returns what this program sent to PostgreSQL meanwhile; nothing else may be under way. */
export async function recorded<T>(action: () => Promise<T>): Promise<{ answer: T; statements: Statement[] }> {
  listen()
  heard.length = 0
  const answer = await action()
  return { answer, statements: [...heard] }
}

/** How many statements an endpoint issued: all but the opening and the end of its transaction. */
export function countStatements(statements: readonly Statement[]): number {
  return statements.filter(({ text }) => !/^(begin|commit|rollback)\b/i.test(text)).length
}

// Every pool and transaction of the product goes through this one method of the driver.
function listen(): void {
  if (listening) return
  listening = true
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given
    const config = typeof first === 'object' && first !== null ? (first as pg.QueryConfig) : null
    const text = config === null ? String(first) : config.text
    const values = config?.values ?? (Array.isArray(second) ? second : undefined)
    heard.push({ text, values: values === undefined ? undefined : [...values] })
    return query.apply(this, given)
  } as typeof pg.Client.prototype.query
}
