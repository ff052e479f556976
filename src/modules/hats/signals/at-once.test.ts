import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { crowdedHarbour, firstOf, linusIsCalm, linusSays } from '../hats.factory.ts'
import { lastRun, takeTurn } from '../store/runs.ts'
import { answerSituation } from './answer-situation.ts'
import { sayEnough } from './enough.ts'
import { refresh } from './refresh.ts'
import { refreshWhenDue } from './refresh-when-due.ts'

const look = (org: Organisation) => org.system(work => refresh(work))
const run = (org: Organisation) => org.system(work => lastRun(work))
const page = async (org: Organisation, id: string) =>
  (await org.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })).body

/** He asked for guidance, and Grace has the card. */
async function asking() {
  const org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  await linusSays(org, '2026-03-02', true)
  await look(org)
  const { id, rev } = await firstOf(org, 'Grace')
  return { org, id, rev }
}

/** Waits until a unit of work of this worker's database stands behind the lock of another. */
async function untilOneWaits({ database }: Organisation): Promise<void> {
  for (let waiting = 0; waiting === 0; )
    waiting = await database.outside(async db => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from pg_locks where not granted and locktype in ('transactionid', 'tuple')`.execute(
        db,
      )
      return rows[0]?.n ?? 0
    })
}

/** Somebody answers and has not come to the end when a look begins; the answer is there first. */
async function meanwhile(org: Organisation, answer: (done: () => Promise<void>) => Promise<unknown>) {
  let looked: Promise<unknown> = Promise.resolve()
  await answer(async () => {
    looked = look(org)
    await untilOneWaits(org)
  })
  return await looked
}

const onServer = process.env['FAIRLEAD_TEST_ENGINE'] === 'postgres'

describe.runIf(onServer)('a look while somebody answers', () => {
  test('keeps the answer, says that it is to look again, and then tells what is new', async () => {
    const { org, id, rev } = await asking()
    org.at('2026-03-13T15:00:00Z')
    await linusSays(org, '2026-03-09', true)
    const later = { rev, answer: 'later', reason: null, until: '2026-03-25' } as const
    const looked = await meanwhile(org, done =>
      org.as('Grace', async work => {
        await answerSituation(work, id, later)
        await done()
      }),
    )
    expect(looked).toEqual({ opened: 0, changed: 0, cleared: 0, broken: [] })
    expect(await page(org, id)).toMatchObject({ state: 'snoozed', snoozedUntil: '2026-03-25', rev: rev + 1 })
    expect((await run(org))?.wantedAt).toEqual(org.now())
    org.at('2026-03-13T15:00:10Z')
    await org.system(work => refreshWhenDue(work))
    expect(await page(org, id)).toMatchObject({
      ...{ state: 'snoozed', snoozedUntil: '2026-03-25', rev: rev + 2 },
      because: ['Linus Torres asked for guidance on 2026-03-13.'],
    })
    expect((await run(org))?.wantedAt).toBeNull()
  })

  test('does not end what whom it is about says is enough: it stays enough for the next time', async () => {
    const { org, id } = await asking()
    org.at('2026-03-13T15:00:00Z')
    await linusSays(org, '2026-03-09', false)
    await look(org)
    await linusIsCalm(org)
    org.at('2026-04-03T12:00:00Z')
    const { rev } = await page(org, id)
    const looked = await meanwhile(org, done =>
      org.as('Linus', async work => {
        await sayEnough(work, id, { rev })
        await done()
      }),
    )
    expect(looked).toMatchObject({ cleared: 0 })
    expect(await org.eventsOfType('signal.cleared')).toBe(0)
    expect(await page(org, id)).toMatchObject({ state: 'dismissed', enoughOn: '2026-04-03' })
  })

  test('of another program is waited for by nobody: who has no turn leaves it', async () => {
    const org = await organisation()
    await org.system(async work => {
      expect(await takeTurn(work)).toBe(true)
      await org.system(other => refreshWhenDue(other))
    })
    expect(await run(org)).toBeNull()
    await org.system(work => refreshWhenDue(work))
    expect((await run(org))?.ranOn).toBe('2026-03-02')
  })
})

test('of two answers at once to one card one is kept, and the other is told what the card says now', async () => {
  const { org, id, rev } = await asking()
  const answer = (body: object) =>
    org.http.post(
      `/api/hats/situations/${id}/answer`,
      { rev, reason: null, until: null, ...body },
      { as: 'Grace' },
    )
  const answers = await Promise.all([answer({ answer: 'fits' }), answer({ answer: 'later' })])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const [kept, refused] = answers.toSorted((a, b) => a.status - b.status)
  expect(refused?.body.error).toMatchObject({ code: 'stale_rev' })
  expect(await page(org, id)).toMatchObject({ rev: rev + 1, state: kept?.body.situation.state })
})

test('two looks at once notice a situation once', async () => {
  const org = await crowdedHarbour()
  await org.system(work => sql`delete from hats_signals`.execute(work.sql))
  const looked = await Promise.all([look(org), look(org), look(org)])
  expect(looked.map(({ opened }) => opened).toSorted()).toEqual([0, 0, 1])
})

test('a look that ends halfway leaves nothing, and the next one says everything', async () => {
  const org = await organisation()
  await linusSays(org, '2026-03-02', true)
  const killed = org.system(async work => {
    await refresh(work)
    throw new Error('The lights went out.')
  })
  await expect(killed).rejects.toThrow('The lights went out.')
  expect([await run(org), await firstOf(org, 'Grace')]).toEqual([null, undefined])
  expect(await look(org)).toMatchObject({ opened: 1 })
  expect(await org.eventsOfType('signal.opened')).toBe(1)
})
