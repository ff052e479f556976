import { expect, test } from 'vitest'
import { stoppedClock } from '#platform/clock/clock.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { openPGlite, pgliteDatabase } from '#platform/db/pglite-database.ts'
import { emptyDatabase } from '#platform/db/snapshot.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { MONDAY } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { isSetupNeeded, makeSetupKey, setUp } from './set-up.ts'

const WISH = {
  organisation: { name: 'Harbour Works', timeZone: 'Europe/Lisbon' },
  person: { name: 'Ada Lovelace', email: 'ada@harbour.example' },
}

test('a setup that fails leaves the key on the console valid, so that the same link works once the trouble is over', async () => {
  const { threshold, close } = await emptyThreshold()
  const key = await makeSetupKey(threshold)
  const full = () => Promise.reject(new Error('The disk is full.'))
  const broken = { ...threshold, inOrganisation: full, inOrganisationAs: full }
  await expect(setUp(broken, { ...WISH, key })).rejects.toThrow('The disk is full.')
  await setUp(threshold, { ...WISH, key })
  expect(await isSetupNeeded(threshold)).toBe(false)
  await close()
})

test('a guessed key founds nothing and does not use up the right one', async () => {
  const { threshold, close } = await emptyThreshold()
  const key = await makeSetupKey(threshold)
  for (const guess of ['', 'guess', key.slice(1), `${key} `])
    expect((await rejected(setUp(threshold, { ...WISH, key: guess }))).items[0]?.code).toBe('setup_key')
  expect(await isSetupNeeded(threshold)).toBe(true)
  await setUp(threshold, { ...WISH, key })
  await close()
})

test('each start prints a key of its own, and all that are at most a week old open, whichever server is asked', async () => {
  const { threshold, clock, close } = await emptyThreshold()
  const old = await makeSetupKey(threshold)
  clock.set('2026-03-03T09:00:00Z')
  const [first, second] = [await makeSetupKey(threshold), await makeSetupKey(threshold)]
  clock.set('2026-03-09T09:00:01Z')
  expect((await rejected(setUp(threshold, { ...WISH, key: old }))).items[0]?.code).toBe('setup_key')
  await setUp(threshold, { ...WISH, key: first })
  const late = await rejected(setUp(threshold, { ...WISH, key: second }))
  expect(late.items[0]?.code).toBe('set_up_already')
  await close()
})

async function emptyThreshold() {
  const database = pgliteDatabase(
    await openPGlite({ snapshot: await emptyDatabase(await readMigrations()) }),
    'fairlead_app',
  )
  const clock = stoppedClock(MONDAY)
  const parts = { database, clock, subscribers: () => [] }
  const threshold: Parameters<typeof setUp>[0] = {
    database,
    clock,
    inOrganisation: (orgId, action) =>
      runWork(parts, orgId, async () => ({ actor: SYSTEM, timeZone: 'UTC' }), action),
    inOrganisationAs: (orgId, actor, action) =>
      runWork(parts, orgId, async () => ({ actor, timeZone: 'UTC' }), action),
    signedIn: async () => null,
  }
  return { threshold, clock, close: () => database.close() }
}
