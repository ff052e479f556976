import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { linusIsCalm, linusSays } from '../hats.factory.ts'
import { refresh } from './refresh.ts'
import { keptAndWhole, renewed } from './renew.factory.ts'

const look = (org: Organisation) => org.system(work => refresh(work))

/** He asked in the first week of March; in the second he no longer did, and it was looked at on Friday the thirteenth. */
async function calmed(): Promise<Organisation> {
  const org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  await linusSays(org, '2026-03-02', true)
  await look(org)
  org.at('2026-03-13T15:00:00Z')
  await linusSays(org, '2026-03-09', false)
  await look(org)
  return org
}

/** What both see of it, of the whole page: its state and since when it is calm; nothing where it is over. */
async function card(org: Organisation, as: Name = 'Grace') {
  const { first, more, away, seen } = (await org.http.get('/api/hats/situations', { as })).body
  const found = [...first, ...more, ...away, ...seen].find(({ rule }) => rule === 'H06')
  if (found === undefined) return undefined
  const { body } = await org.http.get(`/api/hats/situations/${found.id}`, { as })
  expect([body.calm, body.because]).toEqual([found.calm, found.because])
  return { id: body.id, rev: body.rev, state: body.state, calm: body.calm, because: body.because }
}

/** Looks every day at noon, through one; what Grace sees of it after the last. */
async function through(org: Organisation, from: number, to: number, month = '03') {
  for (let day = from; day <= to; day++) {
    org.at(`2026-${month}-${String(day).padStart(2, '0')}T12:00:00Z`)
    await look(org)
  }
  return await card(org)
}

const CALM = { since: '2026-03-13', endsOn: '2026-04-03' }

describe('a situation of which nothing speaks any more', () => {
  test('says so to both, keeps its words, and ends after three weeks', async () => {
    const org = await calmed()
    const told = { state: 'open', calm: CALM, because: ['Linus Torres asked for guidance on 2026-03-06.'] }
    expect(await card(org)).toMatchObject(told)
    expect(await card(org, 'Linus')).toMatchObject(told)
    expect(await org.eventsOfType('signal.cleared')).toBe(0)
    await linusIsCalm(org)
    expect(await look(org)).toMatchObject({ changed: 0, cleared: 0 })
    expect(await card(org)).toMatchObject(told)
    org.at('2026-04-03T12:00:00Z')
    expect(await look(org)).toMatchObject({ cleared: 1 })
    for (const as of ['Grace', 'Linus'] as const) expect(await card(org, as)).toBeUndefined()
  })

  test('is told once: a second look changes nothing', async () => {
    const org = await calmed()
    expect(await look(org)).toEqual({ opened: 0, changed: 0, cleared: 0, broken: [] })
  })

  test('is as it was when they ask anew, and the three weeks begin anew', async () => {
    const org = await calmed()
    org.at('2026-03-20T12:00:00Z')
    const rev = await linusSays(org, '2026-03-16', true)
    expect(await look(org)).toMatchObject({ opened: 0, changed: 1 })
    expect(await card(org)).toMatchObject({ state: 'open', calm: null })
    await linusSays(org, '2026-03-16', false, rev)
    await look(org)
    expect(await card(org)).toMatchObject({ calm: { since: '2026-03-20', endsOn: '2026-04-10' } })
  })

  test('tells both on its page how it came: when it became calm, and when the records spoke again', async () => {
    const org = await calmed()
    org.at('2026-03-20T12:00:00Z')
    await linusSays(org, '2026-03-16', true)
    await look(org)
    await look(org)
    org.at('2026-03-23T12:00:00Z')
    await linusSays(org, '2026-03-23', false)
    await look(org)
    const { id } = (await card(org)) ?? {}
    for (const as of ['Grace', 'Linus'] as const) {
      const { body } = await org.http.get(`/api/hats/situations/${id}`, { as })
      expect(body.history.map(({ to, on }: { to: string; on: string }) => `${to} ${on}`)).toEqual([
        ...['open 2026-03-06', 'calm 2026-03-13', 'not_calm 2026-03-20', 'calm 2026-03-23'],
      ])
    }
    expect([await org.eventsOfType('signal.calmed'), await org.eventsOfType('signal.stirred')]).toEqual([
      2, 1,
    ])
  })

  test('ends at once when the person it is about is away, or somebody else answers for them', async () => {
    const org = await calmed()
    const absence = { from: '2026-03-14', to: '2026-03-20', coverId: null, coverState: null }
    await org.system(work => addAbsenceRows(work, [{ id: newId(), personId: org.id.Linus, ...absence }]))
    expect(await through(org, 14, 14)).toBeUndefined()
    const other = await calmed()
    const away = { ...absence, coverId: other.id.Margaret, coverState: 'accepted' as const }
    await other.system(work => addAbsenceRows(work, [{ id: newId(), personId: other.id.Grace, ...away }]))
    expect(await through(other, 14, 14)).toBeUndefined()
  })

  test('ends at once for both when the person it is about says that it is enough', async () => {
    const org = await calmed()
    const { id, rev } = (await card(org, 'Linus')) ?? {}
    const { body } = await org.http.post(`/api/hats/situations/${id}/enough`, { rev }, { as: 'Linus' })
    expect(body).toMatchObject({ state: 'dismissed', enoughOn: '2026-03-13', calm: null })
    expect([await card(org), await card(org, 'Linus')]).toEqual([undefined, undefined])
  })

  test('that was put away stays so while it is calm, and is brought back with what it says', async () => {
    const org = await calmed()
    const { id, rev } = (await card(org)) ?? {}
    const answer = (body: object) => org.http.post(`/api/hats/situations/${id}/answer`, body, { as: 'Grace' })
    const misfit = { answer: 'does_not_fit', reason: 'We spoke.', until: null, rev }
    expect((await answer(misfit)).body.situation).toMatchObject({ state: 'dismissed', calm: CALM })
    expect(await through(org, 14, 17)).toMatchObject({ state: 'dismissed', calm: CALM })
    const fits = { answer: 'fits', reason: null, until: null, rev: (rev ?? 0) + 1 }
    expect((await answer(fits)).body.situation).toMatchObject({ state: 'accepted', calm: CALM })
  })

  test('ends after as many days as the organisation says, from now on', async () => {
    const org = await calmed()
    const edit = { version: 0, value: 5, reason: 'We talk every day.' }
    const { status, body } = await org.http.put('/api/hats/thresholds/H06.calmDays', edit, { as: 'Margaret' })
    expect([status, body.rules.find(({ id }: { id: string }) => id === 'H06').clears]).toEqual([
      ...[200, expect.stringContaining('for 5 days they have no longer asked')],
    ])
    expect(await card(org)).toMatchObject({ calm: { since: '2026-03-13', endsOn: '2026-03-18' } })
    expect(await through(org, 14, 17)).toMatchObject({ state: 'open' })
    expect(await through(org, 18, 18)).toBeUndefined()
  })

  test('is so within the second in which it happens, and back again: as a look at everything has it', async () => {
    const org = await organisation()
    org.at('2026-03-06T15:00:00Z')
    let rev = await linusSays(org, '2026-03-02', true)
    await look(org)
    for (const [minute, needs] of [false, true, false].entries()) {
      const since = org.now()
      org.at(`2026-03-06T15:0${minute + 1}:00Z`)
      rev = await linusSays(org, '2026-03-02', needs, rev)
      expect(await renewed(org, since)).toBe(true)
      const { kept, whole } = await keptAndWhole(org)
      expect(kept).toEqual(whole)
      expect((await card(org))?.calm).toEqual(needs ? null : { since: '2026-03-06', endsOn: '2026-03-27' })
    }
    expect(await look(org)).toMatchObject({ opened: 0, changed: 0, cleared: 0 })
  })
})
