import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { recorded, shared } from './balance.factory.ts'
import { listActs } from './list-acts.ts'
import { listSeasons } from './list-seasons.ts'
import { readOrganisationBalance } from './organisation-balance.ts'
import { readBalance } from './read-balance.ts'
import { listSnapshots } from './share-balance.ts'

test.each<[string, (work: Work) => Promise<unknown>]>([
  ['mine', readBalance],
  ['seasons before', listSeasons],
  ['acts of a kind', work => listActs(work, 'standup')],
  ['shared with me', listSnapshots],
  ['the organisation', readOrganisationBalance],
])('%s: at most seven statements besides the session, however much is recorded', async (_, read) => {
  const org = await organisation()
  await recorded(org, 'Grace')
  await shared(org, 'Grace', 'Ada')
  await org.as('Grace', read)
  const count = await org.as('Grace', work => countStatements(work, counting => read(counting)))
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(7)
})
