import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { decide } from '../deciding/decide.ts'
import { decided, heard, proposed, rulingOn } from '../decision.factory.ts'
import { decisionsOffers } from '../offers.ts'

test('a decision about how and when is an act of who decided', async () => {
  const org = await organisation()
  const { id } = await decided(org)
  expect(await actsOfAll(org, decisionsOffers)).toEqual({
    Grace: ['decision_how: Do we buy a second pilot boat?'],
  })
  expect(await actsOf(org, 'Grace', decisionsOffers)).toMatchObject([
    { on: '2026-03-02', link: `/decisions/${id}` },
  ])
  expect(await actsOf(org, 'Grace', decisionsOffers, '2026-03-03')).toEqual([])
  expect(await actsElsewhere(org, await organisation(), decisionsOffers)).toBe(0)
})

test.each([
  ['three people', true, ['decision_why: Do we buy a second pilot boat?']],
  ['nobody, in an emergency', false, undefined],
])('one about what and why counts with views of %s', async (_, gathered, acts) => {
  const org = await organisation()
  const emergency = gathered ? {} : { emergency: 'The boat sank.' }
  const { id } = await proposed(org, 'Grace', { kind: 'what_why', ...emergency })
  if (gathered) await heard(org, id)
  const ruling = await rulingOn(org, id)
  await org.as('Grace', work => decide(work, id, ruling))
  expect((await actsOfAll(org, decisionsOffers))['Grace']).toEqual(acts)
})
