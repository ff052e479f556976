import type pg from 'pg'
import { newId } from '#kernel/id.ts'
import { copyIn, copyOut } from './copy-in.ts'

/** Tables that an import writes a row into for each person or team, in the order of their keys. */
const TABLES = ['people_teams', 'people_persons', 'people_placements', 'platform_events'] as const

/** The rows of one table as `COPY` reads them, with the organisation they belong to in the first column. */
export interface ReadyRows {
  readonly copy: string
  readonly orgId: string
  readonly rows: Buffer
}

/** Everything that an import wrote for an organisation, ready to be copied in again. */
export async function readyRows(client: pg.Client, orgId: string): Promise<ReadyRows[]> {
  const found: ReadyRows[] = []
  for (const table of TABLES) {
    const columns = await writtenColumns(client, table)
    const rows = await copyOut(
      client,
      `copy (select ${columns} from ${table} where org_id = '${orgId}' order by id) to stdout`,
    )
    found.push({ copy: `copy ${table} (${columns}) from stdin`, orgId, rows })
  }
  return found
}

/**
 * Time of copying ready-made rows into the very tables, as the owner, past row-level security, which `COPY` does not work
 * with: with their keys, indexes, checks and foreign keys this is the least that an import could take. In milliseconds.
 */
export async function copyReadyRows(client: pg.Client, ready: readonly ReadyRows[]): Promise<number> {
  const orgId = newId()
  const files = ready.map(({ copy, orgId: before, rows }) => ({
    copy,
    rows: Buffer.from(rows.toString('utf8').replaceAll(before, orgId)),
  }))
  const from = performance.now()
  await client.query('begin')
  await client.query(`insert into people_organisations (org_id, name, slug, time_zone, chart_rev)
    values ('${orgId}', 'Copy', 'copy-${orgId}', 'Europe/Berlin', '${newId()}')`)
  for (const { copy, rows } of files) await copyIn(client, copy, rows)
  await client.query('commit')
  return performance.now() - from
}

async function writtenColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(column_name, ', ' order by ordinal_position) as columns
       from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
