import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import { organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { may, type PromisePlace, relationsTo } from './access.ts'
import type { Share } from './store/shares.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

interface Case {
  readonly by: Name | 'party'
  readonly to: Name | 'party' | 'everybody'
  readonly betweenTwo?: boolean
  readonly shares?: readonly Omit<Share, 'personId'>[]
  readonly see: readonly Name[]
  readonly answer: readonly Name[]
}

// Margaret leads the people team, Alan administers, Ada is the executive above everybody.
describe('who may know of a promise, and who may say how it went', () => {
  test.each<[string, Case]>([
    [
      'of Linus to Grace: the two of them',
      { by: 'Linus', to: 'Grace', see: ['Grace', 'Linus'], answer: ['Linus'] },
    ],
    [
      'of Grace to Linus: the two of them',
      { by: 'Grace', to: 'Linus', see: ['Grace', 'Linus'], answer: ['Grace'] },
    ],
    ['of Grace to everybody: everybody', { by: 'Grace', to: 'everybody', see: EVERYBODY, answer: ['Grace'] }],
    ['of Grace to a partner: Grace', { by: 'Grace', to: 'party', see: ['Grace'], answer: ['Grace'] }],
    [
      'of a partner to Grace: Grace, who follows it',
      { by: 'party', to: 'Grace', see: ['Grace'], answer: ['Grace'] },
    ],
    [
      'of Linus, who shows his list to his manager',
      {
        by: 'Linus',
        to: 'Alan',
        shares: [{ audience: 'manager', shows: 'list' }],
        see: ['Grace', 'Linus', 'Alan'],
        answer: ['Linus'],
      },
    ],
    [
      'of Linus, who shows his list to his team',
      {
        by: 'Linus',
        to: 'Alan',
        shares: [{ audience: 'team', shows: 'list' }],
        see: ['Grace', 'Linus', 'Radia', 'Alan'],
        answer: ['Linus'],
      },
    ],
    [
      'of Linus, who shows how many he kept and nothing else',
      {
        by: 'Linus',
        to: 'Alan',
        shares: [
          { audience: 'manager', shows: 'share' },
          { audience: 'team', shows: 'share' },
        ],
        see: ['Linus', 'Alan'],
        answer: ['Linus'],
      },
    ],
    [
      'of Linus, made between two, though he shows his list',
      {
        by: 'Linus',
        to: 'Alan',
        betweenTwo: true,
        shares: [{ audience: 'team', shows: 'list' }],
        see: ['Linus', 'Alan'],
        answer: ['Linus'],
      },
    ],
  ])('%s', async (_, { by, to, betweenTwo = false, shares = [], see, answer }) => {
    const org = await organisation()
    const chart = await org.system(work => chartOn(work, work.today))
    const place: PromisePlace = {
      byPersonId: by === 'party' ? null : org.id[by],
      toPersonId: to === 'party' || to === 'everybody' ? null : org.id[to],
      toOrganisation: to === 'everybody',
      betweenTwo,
    }
    const own = shares.map(share => ({ ...share, personId: place.byPersonId ?? newId() }))
    const allowed = (action: 'see' | 'answer') =>
      EVERYBODY.filter(name => may(action, relationsTo(place, org.id[name], chart, own)))
    expect(allowed('see').sort()).toEqual([...see].sort())
    expect(allowed('answer').sort()).toEqual([...answer].sort())
  })
})
