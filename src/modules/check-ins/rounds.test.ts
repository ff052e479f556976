import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { checkInsOffers } from './offers.ts'
import { remind } from './rounds.ts'

async function toldOn(org: Organisation, as: Name, friday: string, weekOn: string): Promise<void> {
  org.at(`${friday}T15:00:00Z`)
  const { status } = await org.http.put('/api/check-ins/mine', { weekOn, did: [], next: [] }, { as })
  expect(status).toBe(200)
}

async function remindAt(org: Organisation, day: string): Promise<{ missed: number; again: number }> {
  org.at(`${day}T09:00:00Z`)
  await org.system(remind)
  return {
    missed: await org.eventsOfType('check_in.missed'),
    again: await org.eventsOfType('check_in.missed_again'),
  }
}

test('a missed week is noticed after the day of grace, once; the manager learns at the second in a row, and only then', async () => {
  const org = await organisation()
  await toldOn(org, 'Linus', '2026-03-06', '2026-03-02')
  expect(await remindAt(org, '2026-03-16')).toEqual({ missed: 0, again: 0 })
  expect(await remindAt(org, '2026-03-17')).toEqual({ missed: 1, again: 0 })
  expect(await remindAt(org, '2026-03-18')).toEqual({ missed: 1, again: 0 })
  expect(await remindAt(org, '2026-03-24')).toEqual({ missed: 1, again: 1 })
  expect(await remindAt(org, '2026-03-31')).toEqual({ missed: 2, again: 1 })
})

test('weeks away are passed over: they are not missed and do not break what came before', async () => {
  const org = await organisation()
  await toldOn(org, 'Linus', '2026-03-06', '2026-03-02')
  const absence = {
    personId: org.id.Linus,
    from: '2026-03-16',
    to: '2026-03-23',
    coverId: null,
    coverState: null,
  }
  await org.system(work => addAbsenceRows(work, [{ id: newId(), ...absence }]))
  expect(await remindAt(org, '2026-03-17')).toEqual({ missed: 1, again: 0 })
  expect(await remindAt(org, '2026-03-24')).toEqual({ missed: 1, again: 0 })
  expect(await remindAt(org, '2026-03-31')).toEqual({ missed: 1, again: 1 })
})

test('a check-in in between begins the count anew', async () => {
  const org = await organisation()
  await toldOn(org, 'Linus', '2026-03-06', '2026-03-02')
  await remindAt(org, '2026-03-17')
  await toldOn(org, 'Linus', '2026-03-20', '2026-03-16')
  expect(await remindAt(org, '2026-03-31')).toEqual({ missed: 2, again: 0 })
})

test('whoever has never made one is not reminded', async () => {
  const org = await organisation()
  expect(await remindAt(org, '2026-03-17')).toEqual({ missed: 0, again: 0 })
})

test('the person is told quietly; the manager hears one sentence without a list', async () => {
  const org = await organisation()
  const told = async (type: string) =>
    await org.system(async work => {
      const event = { id: newId(), at: work.now, actorKind: 'system', actorId: null, type, data: {} } as const
      return await checkInsOffers.notices?.[type]?.(work, {
        ...event,
        subjectKind: 'person',
        subjectId: org.id.Linus,
      })
    })
  expect(await told('check_in.missed')).toMatchObject([{ to: [org.id.Linus] }])
  expect(await told('check_in.missed_again')).toMatchObject([
    { to: [org.id.Linus] },
    { to: [org.id.Grace], text: 'Linus Torres has not checked in for two weeks. A word may help.' },
  ])
  const { rows } = await org.system(work => sql`select 1 from platform_mails`.execute(work.sql))
  expect(rows).toEqual([])
})
