import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { answerRow, insertProposal, openProposals, proposalById } from './proposal-store.ts'

let org: Organisation
const ids: string[] = []
beforeAll(async () => {
  org = await organisation()
  for (const [by, moment] of [
    ['Grace', '2026-03-04T09:00:00Z'],
    ['Ada', '2026-03-02T09:00:00Z'],
    ['Grace', '2026-03-03T09:00:00Z'],
  ] as const) {
    const id = newId()
    ids.push(id)
    org.at(moment)
    await org.as(by, work => insertProposal(work, proposal(id, by)))
  }
})

const proposal = (id: string, by: 'Grace' | 'Ada') => ({
  ...{ id, personId: org.id.Linus, teamId: org.team.Pilots, reportsTo: org.id.Grace },
  ...{ title: 'Senior pilot', level: 2, leadsTeam: false, kind: 'interim' as const, fte: 0.6 },
  ...{ from: '2026-04-01', to: '2026-09-30', reason: 'Ready', proposedBy: org.id[by] },
})
const order = async (by: 'Grace' | null) =>
  (await org.system(work => openProposals(work, by === null ? null : org.id[by]))).map(({ id }) =>
    ids.indexOf(id),
  )

describe('a proposal', () => {
  test('is read as it was written, and waits', async () => {
    const id = ids[0] ?? ''
    expect(await org.system(work => proposalById(work, id))).toEqual({
      ...proposal(id, 'Grace'),
      proposedAt: new Date('2026-03-04T09:00:00Z'),
      state: 'proposed',
      answer: null,
    })
    expect(await org.system(work => proposalById(work, newId()))).toBeNull()
  })

  test('waits in order of age, for everybody or for who made it', async () => {
    expect([await order(null), await order('Grace')]).toEqual([
      [1, 2, 0],
      [2, 0],
    ])
  })

  test('is answered once, and waits no longer', async () => {
    const [, second = ''] = ids
    const answer = (state: 'declined' | 'accepted', text: string | null) =>
      org.as('Margaret', work => answerRow(work, second, state, text))
    expect([await answer('declined', 'Not yet'), await answer('accepted', null)]).toEqual([true, false])
    expect(await org.system(work => proposalById(work, second))).toMatchObject({
      state: 'declined',
      answer: 'Not yet',
    })
    expect(await order(null)).toEqual([2, 0])
  })
})
