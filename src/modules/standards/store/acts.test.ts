import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { standardsOffers } from '../offers.ts'
import { changeStandard } from '../procedures/change-standard.ts'
import { changed, written } from '../standards.factory.ts'

test('each version of a procedure is an act of who wrote it, on its day', async () => {
  const org = await organisation()
  const { id, rev } = await written(org)
  org.at('2026-03-09T09:00:00Z')
  await org.as('Grace', work => changeStandard(work, id, changed(org, rev, { text: 'Radio first.' })))
  const name = 'standards_check: Check the pilot boat'
  expect(await actsOfAll(org, standardsOffers)).toEqual({ Grace: [name, name] })
  const [second, ...none] = await actsOf(org, 'Grace', standardsOffers, '2026-03-03')
  expect(second).toMatchObject({ on: '2026-03-09', link: `/standards/${id}` })
  expect(none).toEqual([])
  expect(await actsElsewhere(org, await organisation(), standardsOffers)).toBe(0)
})
