import { expect, test } from 'vitest'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { DELEGATION_STATES } from '../delegation.ts'
import { inState, stored } from '../stored.factory.ts'
import { standingCovers } from './standing-covers.ts'

test('the covers of somebody are those accepted and not over, the earliest first, also those to come', async () => {
  const org = await organisation()
  const cover = { kind: 'cover', absentId: org.id.Grace } as const
  for (const state of DELEGATION_STATES) await stored(org, 'Grace', 'Linus', { ...cover, ...inState(state) })
  await stored(org, 'Grace', 'Radia', { ...cover, startsOn: '2026-02-23', untilOn: null })
  await stored(org, 'Grace', 'Radia', { ...cover, startsOn: '2026-02-02', untilOn: '2026-03-01' })
  await stored(org, 'Grace', 'Radia')
  await stored(org, 'Margaret', 'Alan', { ...cover, absentId: org.id.Margaret })
  const found = await org.as('Ada', work => standingCovers(work, org.id.Grace))
  expect(found.map(({ coverId, startsOn, seen }) => [coverId, startsOn, seen])).toEqual([
    [org.id.Radia, '2026-02-23', true],
    [org.id.Linus, '2026-03-02', true],
    [org.id.Linus, '2026-03-09', true],
  ])
  const count = await org.as('Ada', work =>
    countStatements(work, counting => standingCovers(counting, org.id.Grace)),
  )
  expect(count).toBeLessThanOrEqual(3)
})

test('a cover is seen by whom its page answers, and by nobody else', async () => {
  const org = await organisation()
  const { id } = await stored(org, 'Grace', 'Linus', { kind: 'cover', absentId: org.id.Grace })
  for (const as of ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const) {
    const [cover] = await org.as(as, work => standingCovers(work, org.id.Grace))
    const { status } = await org.http.get(`/api/delegations/${id}`, { as })
    expect(cover?.seen, as).toBe(status === 200)
  }
  const other = await organisation()
  expect(await other.as('Ada', work => standingCovers(work, org.id.Grace))).toEqual([])
})
