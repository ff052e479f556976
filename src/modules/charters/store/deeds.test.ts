import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { agreed, offered, SECRET } from '../charter.factory.ts'
import { chartersOffers } from '../offers.ts'
import { match } from '../writes.factory.ts'

test('a charter is begun when it is offered, and done when both agreed to it', async () => {
  const org = await organisation()
  const { id } = await offered(org)
  const row = { kind: 'charter', id, on: '2026-03-02', label: 'Linus Torres', link: `/charters/${id}` }
  expect(await deedsOf(org, 'Grace', chartersOffers)).toEqual([
    { ...row, done: false, about: [org.id.Linus] },
  ])
  const other = await organisation()
  await agreed(other)
  expect(await deedsOf(other, 'Grace', chartersOffers)).toMatchObject([{ kind: 'charter', done: true }])
  expect(await deedsOf(other, 'Linus', chartersOffers)).toMatchObject([{ kind: 'charter_own', done: true }])
  expect(await deedsOf(other, 'Ada', chartersOffers)).toEqual([])
  expect(JSON.stringify(await deedsOf(other, 'Grace', chartersOffers))).not.toContain(SECRET)
  expect(await deedsElsewhere(org, await organisation(), chartersOffers)).toBe(0)
})

test('comparing priorities is begun when it is asked', async () => {
  const org = await organisation()
  await match(org)
  const deeds = await deedsOf(org, 'Grace', chartersOffers)
  expect(deeds.find(({ kind }) => kind === 'priorities_compared')).toMatchObject({ about: [org.id.Linus] })
})
