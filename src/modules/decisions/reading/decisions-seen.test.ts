import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { proposed } from '../decision.factory.ts'
import { decisionsSeen } from './decisions-seen.ts'

test('other rooms are told of decisions that the reader may know of, the newest first', async () => {
  const org = await organisation()
  const first = await proposed(org)
  const second = await proposed(org, 'Grace', { question: 'Do we paint the boat?' })
  const hidden = await proposed(org, 'Grace', {
    question: 'Who leaves?',
    restricted: 'It is about a person.',
  })
  const ids = [first.id, hidden.id, second.id]
  const seen = await org.as('Alan', work => decisionsSeen(work, ids))
  expect(seen.map(({ question }) => question)).toEqual([
    'Do we paint the boat?',
    'Do we buy a second pilot boat?',
  ])
  expect(await org.as('Grace', work => decisionsSeen(work, ids))).toHaveLength(3)
  expect(await org.as('Alan', work => decisionsSeen(work, []))).toEqual([])
})
