import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { type Write, writeTogether } from './write-together.ts'

const event = (orgId: string, id: string): Write => sql`
  insert into platform_events (org_id, id, at, actor_kind, type, subject_kind, subject_id)
  values (${orgId}::uuid, ${id}::uuid, now(), 'system', 'aim.closed', 'aim', ${id}::uuid)`
const delivery = (orgId: string, eventId: string): Write => sql`
  insert into platform_outbox (org_id, event_id, consumer) values (${orgId}::uuid, ${eventId}::uuid, 'inbox.notify')`

test.each([
  [
    'a row before the one it refers to',
    (orgId: string, id: string) => [delivery(orgId, id), event(orgId, id)],
    1,
  ],
  [
    'a row after the one it refers to',
    (orgId: string, id: string) => [event(orgId, id), delivery(orgId, id)],
    1,
  ],
  ['nothing', () => [], 0],
])('writes %s', async (_, writes, count) => {
  const { database, orgId } = await organisation()
  const id = newId()
  await database.inOrganisation(orgId, db => writeTogether(db, writes(orgId, id)))
  const found = await database.inOrganisation(orgId, async db => {
    const { rows } = await sql`select event_id from platform_outbox where event_id = ${id}::uuid`.execute(db)
    return rows
  })
  expect(found).toHaveLength(count)
})

test('writes nothing of it when a row refers to one that is not there', async () => {
  const { database, orgId } = await organisation()
  const [here, missing] = [newId(), newId()]
  const writing = database.inOrganisation(orgId, db =>
    writeTogether(db, [event(orgId, here), delivery(orgId, missing)]),
  )
  await expect(writing).rejects.toMatchObject({ code: '23503' })
})
