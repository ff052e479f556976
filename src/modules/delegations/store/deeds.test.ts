import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { setLevel } from '../checks/set-level.ts'
import { accepted, offered, SECRET } from '../delegation.factory.ts'
import { delegationsOffers } from '../offers.ts'
import { stored } from '../stored.factory.ts'

test('an offer is begun, and done once it was taken on; the other side takes it', async () => {
  const org = await organisation()
  const { id } = await offered(org, 'Ada', 'Grace')
  const row = { id, on: '2026-03-02', label: 'Berths of the north quay', link: `/delegations/${id}` }
  expect(await deedsOf(org, 'Ada', delegationsOffers)).toMatchObject([
    { ...row, kind: 'delegation_wide', done: false, about: expect.arrayContaining([org.id.Grace]) },
  ])
  await accepted(org, 'Ada', 'Linus', { level: 2 })
  expect(await deedsOf(org, 'Linus', delegationsOffers)).toMatchObject([
    { kind: 'delegation_taken', done: true, about: expect.arrayContaining([org.id.Ada]) },
  ])
  const given = await deedsOf(org, 'Ada', delegationsOffers)
  expect(given.map(({ kind, done }) => [kind, done])).toEqual([
    ['delegation_narrow', true],
    ['delegation_wide', false],
  ])
  expect(JSON.stringify(given)).not.toContain(SECRET)
  expect(await deedsOf(org, 'Ada', delegationsOffers, '2026-03-03')).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), delegationsOffers)).toBe(0)
})

test('a cover is about who is away, and counts as long as it stands', async () => {
  const org = await organisation()
  await stored(org, 'Ada', 'Grace', { kind: 'cover', absentId: org.id.Margaret, title: 'Margaret' })
  const [cover] = await deedsOf(org, 'Ada', delegationsOffers, '2027-01-01')
  expect(cover).toMatchObject({ kind: 'cover' })
  expect(cover?.about.toSorted()).toEqual([org.id.Grace, org.id.Margaret].toSorted())
})

test('a level that is raised or lowered is a deed of who set it', async () => {
  const org = await organisation()
  const { id, rev } = await accepted(org, 'Ada', 'Grace', { level: 3 })
  const raised = await org.as('Ada', work =>
    setLevel(work, id, { rev, level: 4, untilOn: null, why: 'Three good checks.' }),
  )
  await org.as('Ada', work =>
    setLevel(work, id, { rev: raised.rev, level: 3, untilOn: '2026-03-20', why: 'The storm.' }),
  )
  const kinds = (await deedsOf(org, 'Ada', delegationsOffers)).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['level_raised', 'level_lowered']))
  expect((await deedsOf(org, 'Grace', delegationsOffers)).map(({ kind }) => kind)).toEqual([
    'delegation_taken',
  ])
})
