import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { firstOf, linusSays } from '../hats.factory.ts'
import { forgetSignalsOf } from '../store/standing-signals.ts'
import { refresh } from './refresh.ts'

const look = (org: Organisation) => org.system(work => refresh(work))

/** Linus asks for guidance in the week that begins on a Monday, and the records are looked at. */
async function asks(org: Organisation, weekOn: string): Promise<void> {
  await linusSays(org, weekOn, true)
  await look(org)
}

async function asking() {
  const org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  await asks(org, '2026-03-02')
  const { id, rev } = await firstOf(org, 'Grace')
  return { org, id, rev }
}

const page = async (org: Organisation, id: string, as: Name) =>
  (await org.http.get(`/api/hats/situations/${id}`, { as })).body

/** Linus adds a text to the page as it is now, and then says that it is enough, or either. */
async function add(org: Organisation, id: string, text: string, as: Name = 'Linus') {
  const { rev } = await page(org, id, 'Linus')
  return await org.http.put(`/api/hats/situations/${id}/context`, { rev, text }, { as })
}
async function enough(org: Organisation, id: string, as: Name = 'Linus') {
  const { rev } = await page(org, id, 'Linus')
  return await org.http.post(`/api/hats/situations/${id}/enough`, { rev }, { as })
}

/** How many cards both see. */
async function shown(org: Organisation): Promise<[grace: number, linus: number]> {
  const grace = (await org.http.get('/api/hats/situations', { as: 'Grace' })).body
  const linus = (await org.http.get('/api/hats/situations', { as: 'Linus' })).body
  return [grace.first.length + grace.more.length + grace.away.length, linus.seen.length]
}

describe('what the person it is about adds', () => {
  test('is theirs: nobody signed out, of another organisation or beside the two adds, ends or reads it', async () => {
    const { org, id, rev } = await asking()
    const elsewhere = await organisation()
    const put = { rev, text: 'Let me in.' }
    const answers = async (at: Organisation, as?: Name) => {
      const asked = as === undefined ? {} : { as }
      return [
        (await at.http.put(`/api/hats/situations/${id}/context`, put, asked)).status,
        (await at.http.post(`/api/hats/situations/${id}/enough`, { rev }, asked)).status,
        (await at.http.get(`/api/hats/situations/${id}`, asked)).status,
      ]
    }
    expect(await answers(org)).toEqual([401, 401, 401])
    expect(await answers(elsewhere, 'Linus')).toEqual([404, 404, 404])
    for (const as of ['Radia', 'Ada', 'Margaret', 'Alan'] as const)
      expect([as, await answers(org, as)]).toEqual([as, [404, 404, 404]])
    expect(await answers(org, 'Grace')).toEqual([403, 403, 200])
    expect(await page(org, id, 'Linus')).toMatchObject({ context: '', enoughOn: null, state: 'open' })
  })

  test('is kept letter for letter, however hostile, and no more of it than the form says', async () => {
    const { org, id } = await asking()
    const text = `'); drop table hats_signals; -- <img src=x onerror=alert(1)> {name} \u{202e}\u{1f6a2}\nNext line`
    expect((await add(org, id, text)).body.context).toBe(text)
    expect((await page(org, id, 'Grace')).context).toBe(text)
    const { rev } = await page(org, id, 'Linus')
    for (const body of [
      { rev, text: 'x'.repeat(2001) },
      { rev, text: null },
      { rev },
      { text: 'No rev' },
      { rev, text: 'More', state: 'open' },
    ])
      expect((await org.http.put(`/api/hats/situations/${id}/context`, body, { as: 'Linus' })).status).toBe(
        400,
      )
    expect((await page(org, id, 'Linus')).rev).toBe(rev)
  })

  test('is taken back when it is over as well; nothing more is added then', async () => {
    const { org, id } = await asking()
    await add(org, id, 'The crane list is new to me.')
    await enough(org, id)
    expect((await add(org, id, 'One thing more.')).status).toBe(409)
    expect((await page(org, id, 'Grace')).context).toBe('The crane list is new to me.')
    expect((await add(org, id, '', 'Grace')).status).toBe(403)
    expect((await add(org, id, '')).body.context).toBe('')
    expect((await page(org, id, 'Grace')).context).toBe('')
  })

  test('is gone when they are erased', async () => {
    const { org, id } = await asking()
    await add(org, id, 'The crane list is new to me.')
    await org.system(work => forgetSignalsOf(work, org.id.Linus))
    const { rows } = await org.system(work => sql`select context from hats_signals`.execute(work.sql))
    expect(JSON.stringify(rows)).not.toContain('crane list')
    expect((await org.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })).status).toBe(404)
  })
})

describe('that it is enough', () => {
  test('is told with its day to both, once, and in the ledger without a word', async () => {
    const { org, id } = await asking()
    await add(org, id, 'The crane list is new to me.')
    expect((await enough(org, id)).status).toBe(200)
    for (const as of ['Grace', 'Linus'] as const)
      expect((await page(org, id, as)).history.at(-1)).toEqual({ to: 'enough', on: '2026-03-06', why: null })
    expect((await enough(org, id)).status).toBe(409)
    const { rows } = await org.system(work =>
      sql<{ type: string; actorId: string; data: unknown }>`
        select type, actor_id, data from platform_events
         where subject_id = ${id}::uuid and type in ('signal.context_added', 'signal.enough_said') order by at, id`.execute(
        work.sql,
      ),
    )
    const by = { actorId: org.id.Linus, data: { rule: 'H06' } }
    expect(rows).toEqual([
      { type: 'signal.context_added', ...by },
      { type: 'signal.enough_said', ...by, data: { rule: 'H06', from: 'open', to: 'enough' } },
    ])
  })

  test('leaves no step of it to tick', async () => {
    const { org, id } = await asking()
    const { steps } = await page(org, id, 'Grace')
    const tick = `/api/hats/situations/${id}/steps/${steps[0].id}/tick`
    expect((await org.http.put(tick, {}, { as: 'Grace' })).status).toBe(200)
    await enough(org, id)
    expect((await org.http.put(tick, {}, { as: 'Grace' })).status).toBe(409)
  })

  test('holds while they are away and back, and when somebody else is erased', async () => {
    const { org, id } = await asking()
    await enough(org, id)
    await away(org, 'Linus', '2026-03-07', '2026-03-08')
    for (const day of ['07', '08', '09', '10']) {
      org.at(`2026-03-${day}T09:00:00Z`)
      if (day === '09') await org.system(work => forgetSignalsOf(work, org.id.Radia))
      await look(org)
      expect([day, ...(await shown(org))]).toEqual([day, 0, 0])
    }
  })

  test('holds for who stands in, until they ask anew', async () => {
    const { org, id } = await asking()
    await enough(org, id)
    await away(org, 'Grace', '2026-03-07', '2026-03-20', 'Ada')
    org.at('2026-03-09T09:00:00Z')
    await look(org)
    const ofCover = async () => {
      const { first, more } = (await org.http.get('/api/hats/situations', { as: 'Ada' })).body
      return [...first, ...more].filter(({ rule }: { rule: string }) => rule === 'H06').length
    }
    expect(await ofCover()).toBe(0)
    org.at('2026-03-13T15:00:00Z')
    await asks(org, '2026-03-09')
    expect(await ofCover()).toBe(1)
  })
})

async function away(org: Organisation, who: Name, from: string, to: string, cover?: Name) {
  const coverId = cover === undefined ? null : org.id[cover]
  const coverState = cover === undefined ? null : ('accepted' as const)
  await org.system(work =>
    addAbsenceRows(work, [{ id: newId(), personId: org.id[who], from, to, coverId, coverState }]),
  )
}
