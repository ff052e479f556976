import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { acceptDelegation } from './answers/accept-delegation.ts'
import { recallDelegation } from './answers/take-back.ts'
import { checkDelegation } from './checks/check-delegation.ts'
import { setLevel } from './checks/set-level.ts'
import { accepted, offered, offerTo } from './delegation.factory.ts'
import { changeTerms } from './giving/change-terms.ts'
import { offerDelegation } from './giving/offer-delegation.ts'
import { listDelegationsAround, listMyDelegations } from './reading/list-delegations.ts'
import { readDelegation } from './reading/read-delegation.ts'

interface Case {
  readonly org: Organisation
  readonly id: string
  readonly rev: number
}

// The session's statement is one more: no endpoint takes more than eight.
test.each<
  [string, number, 'waiting' | 'active', 'Ada' | 'Grace', (work: Work, on: Case) => Promise<unknown>]
>([
  ['the lists of somebody', 3, 'active', 'Ada', work => listMyDelegations(work)],
  [
    'those of a person',
    3,
    'active',
    'Ada',
    (work, { org }) => listDelegationsAround(work, { personId: org.id.Grace }),
  ],
  ['a page', 6, 'active', 'Ada', (work, { id }) => readDelegation(work, id)],
  [
    'an offer',
    6,
    'waiting',
    'Ada',
    (work, { org }) =>
      offerDelegation(
        work,
        offerTo(org, 'Grace', { matter: { kind: 'area', area: 'South quay', teamId: null } }),
      ),
  ],
  [
    'new terms',
    6,
    'waiting',
    'Ada',
    (work, { org, id, rev }) => {
      const { matter: _m, toId: _t, handover: _h, ...terms } = offerTo(org, 'Grace')
      return changeTerms(work, id, { ...terms, areas: null, rev, why: null })
    },
  ],
  ['accepting', 5, 'waiting', 'Grace', (work, { id, rev }) => acceptDelegation(work, id, rev)],
  [
    'a check',
    5,
    'active',
    'Ada',
    (work, { id, rev }) => checkDelegation(work, id, { rev, good: true, note: '' }),
  ],
  [
    'a level',
    7,
    'active',
    'Ada',
    (work, { id, rev }) => setLevel(work, id, { rev, level: 5, why: null, untilOn: null }),
  ],
  [
    'recalling',
    5,
    'active',
    'Ada',
    (work, { id, rev }) => recallDelegation(work, id, { rev, why: 'Storm.' }),
  ],
])('%s takes at most %i statements', async (_, most, state, as, run) => {
  const org = await organisation()
  const { id, rev } = await (state === 'waiting' ? offered : accepted)(org, 'Ada', 'Grace')
  const asked = await org.as(as, work => countStatements(work, counting => run(counting, { org, id, rev })))
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThanOrEqual(most)
})
