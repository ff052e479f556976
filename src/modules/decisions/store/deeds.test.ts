import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { decided, heard, proposed } from '../decision.factory.ts'
import { decisionsOffers } from '../offers.ts'

test('a decision is begun when it is proposed, for who proposed and who decides, and done when it is decided', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  const row = { kind: 'decision', id, on: '2026-03-02', label: 'Do we buy a second pilot boat?', done: false }
  for (const who of ['Linus', 'Grace'] as const) {
    const [deed] = await deedsOf(org, who, decisionsOffers)
    expect(deed).toMatchObject({ ...row, link: `/decisions/${id}` })
    expect(deed?.about).toEqual([id, org.team.Pilots])
  }
  expect(await deedsOf(org, 'Radia', decisionsOffers)).toEqual([])
  expect(await deedsOf(org, 'Grace', decisionsOffers, '2026-03-03')).toEqual([])
  const other = await organisation()
  await decided(other)
  expect(
    (await deedsOf(other, 'Grace', decisionsOffers)).find(({ kind }) => kind === 'decision'),
  ).toMatchObject({
    done: true,
  })
  expect(await deedsElsewhere(org, await organisation(), decisionsOffers)).toBe(0)
})

test('views are asked by who decides, and done when they are given', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  await heard(org, id)
  const views = (await deedsOf(org, 'Grace', decisionsOffers)).filter(({ kind }) => kind === 'view_asked')
  expect(views.length).toBeGreaterThanOrEqual(2)
  expect(views.every(({ about }) => about.includes(id))).toBe(true)
  expect(views.some(({ done }) => done)).toBe(true)
})
