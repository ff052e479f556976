import { describe, expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { complete } from '../charter.factory.ts'
import { CHARTER_STATES } from '../contract/charter-shapes.ts'
import type { CharterContent } from '../contract.ts'
import { offerProblems, requireTransition } from './charter.ts'

const TODAY = '2026-03-02'
const AIM = '01938c5e-0000-7000-8000-000000000001'

describe('a draft can be offered', () => {
  test.each<[string, Partial<CharterContent>, string[]]>([
    ['when everything is there', {}, []],
    ['not without a purpose', { purpose: '' }, ['purpose_missing']],
    ['not when the purpose serves no aim', { purposeAimId: null }, ['aim_missing']],
    [
      'not with two responsibilities',
      { responsibilities: complete(null).responsibilities.slice(0, 2) },
      ['too_few_responsibilities'],
    ],
    ['with three', { responsibilities: complete(null).responsibilities.slice(0, 3) }, []],
    [
      'not when a responsibility has no standard',
      {
        responsibilities: complete(null).responsibilities.map((each, at) =>
          at === 1 ? { ...each, standard: '' } : each,
        ),
      },
      ['standard_missing'],
    ],
    ['not with one sign of success', { success: ['Nobody waits'] }, ['too_few_successes']],
    ['not without a review date', { reviewOn: null }, ['review_missing']],
    ['not with a review today', { reviewOn: TODAY }, ['review_past']],
    ['with a review in 180 days', { reviewOn: '2026-08-29' }, []],
    ['not with a review in 181 days', { reviewOn: '2026-08-30' }, ['review_late']],
    [
      'and hears of everything at once',
      { purpose: '', purposeAimId: null, responsibilities: [], success: [], reviewOn: null },
      ['purpose_missing', 'aim_missing', 'too_few_responsibilities', 'too_few_successes', 'review_missing'],
    ],
  ])('%s', (_, over, codes) => {
    expect(offerProblems(complete(AIM, over), TODAY).map(problem => problem.code)).toEqual(codes)
  })
})

describe('the states of a charter', () => {
  const LEGAL = {
    draft: ['offered', 'archived'],
    offered: ['acknowledged', 'draft', 'archived'],
    acknowledged: ['superseded'],
    superseded: [],
    archived: [],
  }
  const pairs = CHARTER_STATES.flatMap(from => CHARTER_STATES.map(to => [from, to] as const))
  test.each(pairs)('from %s to %s', (from, to) => {
    const legal: readonly string[] = LEGAL[from]
    if (legal.includes(to)) expect(requireTransition(from, to)).toBeUndefined()
    else expect(thrown(() => requireTransition(from, to)).current).toEqual({ state: from, legal })
  })
})
