import { sql } from 'kysely'
import type { Sql } from '#platform/db/database.ts'

/** Where setup keys stand while there is no organisation. */
export const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000'

export interface SetupKey {
  readonly secretHash: string
  readonly madeAt: Date
}

export async function insertSetupKeys(on: Sql, keys: readonly SetupKey[]): Promise<void> {
  await sql`
    insert into accounts_setup_keys (org_id, secret_hash, made_at)
    select ${NO_ORGANISATION}::uuid, "secretHash", "madeAt"
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k("secretHash" text, "madeAt" timestamptz)`.execute(
    on,
  )
}

export async function removeSetupKeysBefore(on: Sql, moment: Date): Promise<void> {
  await sql`delete from accounts_setup_keys where org_id = ${NO_ORGANISATION} and made_at < ${moment}`.execute(
    on,
  )
}

/** Takes every key away and returns them; of two who take at once, also through two servers, one gets none. */
export async function takeSetupKeys(on: Sql): Promise<SetupKey[]> {
  const { rows } = await sql<SetupKey>`
    delete from accounts_setup_keys where org_id = ${NO_ORGANISATION} returning secret_hash, made_at`.execute(
    on,
  )
  return rows
}
