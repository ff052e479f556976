import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { makeSetupKey } from '#modules/accounts/public.ts'
import { foundOrganisation } from '#modules/people/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { openPGlite, pgliteDatabase } from '#platform/db/pglite-database.ts'
import { emptyDatabase } from '#platform/db/snapshot.ts'
import { createServer } from '#platform/http/server.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { MONDAY } from '#test/organisation.ts'
import { rooms } from './rooms.ts'

const PERSON = { name: 'Ada Lovelace', email: 'ada@harbour.example' }
const ORGANISATION = { name: 'Harbour Works', timeZone: 'Europe/Lisbon' }

test('the first organisation is set up once, with the key from the console, and its founder is signed in', async () => {
  const { app, close, parts } = await emptyServer()
  const key = await makeSetupKey(parts)
  const ask = (key: string, organisation: object = ORGANISATION) =>
    app.inject({
      method: 'POST',
      url: '/api/setup',
      headers: { 'x-fairlead': '1' },
      payload: { key, organisation, person: PERSON },
    })
  expect((await app.inject('/api/setup')).json()).toEqual({ needed: true })
  expect((await ask('guess')).statusCode).toBe(403)
  expect((await ask(key, { name: 'Harbour Works', timeZone: 'Moon/Sea' })).json().error.items[0].field).toBe(
    'organisation.timeZone',
  )
  const made = await ask(key)
  expect(made.json()).toMatchObject({
    person: { name: 'Ada Lovelace' },
    flags: { people: true, admin: true },
    organisation: { name: 'Harbour Works' },
  })
  const cookie = String(made.headers['set-cookie']).split(';')[0] ?? ''
  expect((await app.inject({ url: '/api/session', headers: { cookie } })).json().person.email).toBe(
    'ada@harbour.example',
  )
  expect((await app.inject('/api/setup')).json()).toEqual({ needed: false })
  expect((await ask(key)).statusCode).toBe(403)
  await close()
})

test('an organisation that an import founded is still to be set up: its first person moves into it', async () => {
  const { app, close, parts } = await emptyServer()
  const orgId = newId()
  const standing = { actor: SYSTEM, timeZone: 'UTC' }
  await runWork(
    parts,
    orgId,
    async () => standing,
    work => foundOrganisation(work, { name: 'From a plan', timeZone: 'UTC' }),
  )
  expect((await app.inject('/api/setup')).json()).toEqual({ needed: true })
  const made = await app.inject({
    method: 'POST',
    url: '/api/setup',
    headers: { 'x-fairlead': '1' },
    payload: { key: await makeSetupKey(parts), organisation: ORGANISATION, person: PERSON },
  })
  expect(made.json()).toMatchObject({
    organisation: { id: orgId, name: 'Harbour Works', timeZone: 'Europe/Lisbon' },
  })
  expect((await app.inject('/api/setup')).json()).toEqual({ needed: false })
  await close()
})

test('of two people who set up at the same moment one founds the organisation, and the other is refused', async () => {
  const { app, close, parts } = await emptyServer()
  // Two servers on one database have each printed a key of their own.
  const keys = [await makeSetupKey(parts), await makeSetupKey(parts)]
  const answers = await Promise.all(
    ['Harbour Works', 'Harbour Works Too'].map((name, at) =>
      app.inject({
        method: 'POST',
        url: '/api/setup',
        headers: { 'x-fairlead': '1' },
        payload: { key: keys[at], organisation: { ...ORGANISATION, name }, person: PERSON },
      }),
    ),
  )
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 403])
  expect(await parts.database.outside(rooms.organisationDirectory)).toHaveLength(1)
  await close()
})

test.each(['Pacific/Kiritimati', 'America/Adak', 'Europe/Lisbon'])(
  'who sets it up in %s has their place from that very day on, whatever day it is for the server',
  async timeZone => {
    for (const moment of ['2026-03-02T00:30:00Z', '2026-03-02T23:30:00Z']) {
      const { app, close, parts } = await emptyServer(moment)
      const made = await app.inject({
        method: 'POST',
        url: '/api/setup',
        headers: { 'x-fairlead': '1' },
        payload: {
          key: await makeSetupKey(parts),
          organisation: { ...ORGANISATION, timeZone },
          person: PERSON,
        },
      })
      const headers = { cookie: String(made.headers['set-cookie']).split(';')[0] ?? '' }
      const { today, person } = (await app.inject({ url: '/api/session', headers })).json()
      expect((await app.inject({ url: `/api/people/${person.id}`, headers })).json()).toMatchObject({
        level: 5,
        placements: [{ from: today }],
      })
      await close()
    }
  },
)

async function emptyServer(moment = MONDAY) {
  const database = pgliteDatabase(
    await openPGlite({ snapshot: await emptyDatabase(await readMigrations()) }),
    'fairlead_app',
  )
  const config = { ...readConfig({}), LOG_LEVEL: 'silent' as const, REQUESTS_PER_MINUTE: 0 }
  const app = await createServer({
    ...rooms,
    database,
    clock: stoppedClock(moment),
    config,
    checkAnswers: true,
  })
  const close = async () => {
    await app.close()
    await database.close()
  }
  return { app, close, parts: { database, clock: stoppedClock(moment), subscribers: () => [] } }
}
