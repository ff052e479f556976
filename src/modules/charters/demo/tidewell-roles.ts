import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** What the people of one title are here for. */
export interface TidewellRole {
  readonly purpose: string
  readonly responsibilities: readonly (readonly [title: string, standard: string])[]
  readonly success: readonly string[]
}

/** By title; those who lead write theirs as is usual on their level. */
export function tidewellRoles(): ReadonlyMap<string, TidewellRole> {
  const rows: Record<string, string>[] = parse(
    readFileSync(new URL('tidewell-roles.csv', import.meta.url), 'utf8'),
    { columns: true },
  )
  return new Map(
    rows.map(({ title = '', purpose = '', responsibilities = '', success = '' }) => [
      title,
      {
        purpose,
        responsibilities: responsibilities.split('|').map(each => splitOnce(each)),
        success: success.split('|'),
      },
    ]),
  )
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(': ')
  return [text.slice(0, at), text.slice(at + 2)]
}
