import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { setLevel } from '../checks/set-level.ts'
import { accepted, offered } from '../delegation.factory.ts'
import { delegationsOffers } from '../offers.ts'
import { stored } from '../stored.factory.ts'

test.each([
  [5, 'delegation_wide'],
  [4, 'delegation_wide'],
  [3, 'delegation_narrow'],
  [1, 'delegation_narrow'],
])('authority of level %s that somebody took on is an act of who gave it: %s', async (level, kind) => {
  const org = await organisation()
  await accepted(org, 'Ada', 'Grace', { level })
  expect(await actsOfAll(org, delegationsOffers)).toEqual({ Ada: [`${kind}: Berths of the north quay`] })
  expect(await actsOf(org, 'Ada', delegationsOffers, '2026-03-03')).toEqual([])
  expect(await actsElsewhere(org, await organisation(), delegationsOffers)).toBe(0)
})

test('an offer that nobody took on yet is no act, nor is a cover', async () => {
  const org = await organisation()
  await offered(org, 'Ada', 'Grace')
  await stored(org, 'Ada', 'Grace', { kind: 'cover', absentId: org.id.Margaret, title: 'Margaret' })
  expect(await actsOfAll(org, delegationsOffers)).toEqual({})
})

test('it stays as wide as it was when it was taken on', async () => {
  const org = await organisation()
  const { id, rev } = await accepted(org, 'Ada', 'Grace', { level: 3 })
  await org.as('Ada', work => setLevel(work, id, { rev, level: 4, untilOn: null, why: 'Three good checks.' }))
  expect(await actsOf(org, 'Ada', delegationsOffers)).toMatchObject([{ kind: 'delegation_narrow' }])
})
