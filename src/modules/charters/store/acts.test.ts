import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { agreed, SECRET } from '../charter.factory.ts'
import { chartersOffers } from '../offers.ts'

test('a charter is an act of who answers for the person once they agree to it, and not of the person', async () => {
  const org = await organisation()
  const { id } = await agreed(org)
  expect(await actsOfAll(org, chartersOffers)).toEqual({ Grace: ['charter: Linus Torres'] })
  expect(await actsOf(org, 'Grace', chartersOffers)).toMatchObject([
    { on: '2026-03-02', link: `/charters/${id}` },
  ])
  expect(JSON.stringify(await actsOf(org, 'Grace', chartersOffers))).not.toContain(SECRET)
  expect(await actsOf(org, 'Grace', chartersOffers, '2026-03-03')).toEqual([])
  expect(await actsElsewhere(org, await organisation(), chartersOffers)).toBe(0)
})
