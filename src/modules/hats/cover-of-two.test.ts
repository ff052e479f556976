import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { refresh } from './signals/refresh.ts'

let org: Organisation

/** Linus stands in for Grace, to whom he reports, and for Margaret in another team, on the same days. */
beforeAll(async () => {
  org = await organisation()
  await taskBy(org, 'Grace', { title: 'Fuel boat 2', assigneeId: org.id.Grace, dueOn: '2026-03-12' })
  const away = {
    from: '2026-02-23',
    to: '2026-03-27',
    coverId: org.id.Linus,
    coverState: 'accepted' as const,
  }
  await org.system(async work => {
    await addAbsenceRows(
      work,
      (['Grace', 'Margaret'] as const).map(name => ({ id: newId(), personId: org.id[name], ...away })),
    )
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
    expect(await refresh(work)).toMatchObject({ broken: [] })
  })
})

const get = async (url: string, as: Name) => {
  const { status, body } = await org.http.get(url, { as })
  expect(status).toBe(200)
  return body
}

test('who stands in for two at once has a card for each where something is due, and neither twice', async () => {
  const { first, more } = await get('/api/hats/situations', 'Linus')
  const cards = [...first, ...more].map(({ rule, about }) => `${rule} ${about.name}`)
  expect(cards).toEqual(expect.arrayContaining(['H05 Grace Hopper']))
  expect(new Set(cards).size).toBe(cards.length)
})

test('who stands in for two at once answers for the people of both, and reports to nobody below them', async () => {
  const { people } = await get('/api/home/team', 'Linus')
  expect(people.map(({ person }: { person: { name: string } }) => person.name)).toEqual([
    'Alan Turner',
    'Radia Perl',
  ])
  expect((await get(`/api/people/${org.id.Linus}`, 'Ada')).manager).toMatchObject({ name: 'Ada Lovelace' })
  expect(await get('/api/hats/balance', 'Linus')).toMatchObject({ acting: true, level: 1 })
  for (const page of ['/api/home', '/api/hats/alignment', '/api/hats/alignment/aims'])
    await get(page, 'Linus')
})
