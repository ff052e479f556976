import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { impactOn, pageOf, shaped, touching } from '../change.factory.ts'
import { giveDecision } from './give-decision.ts'

const QUESTION = 'On which day do we switch the radios?'
const wanted = (teamId: string) => ({ question: QUESTION, options: ['Monday', 'Friday'], teamId })

test('one impacted team decides itself, the others are asked, and everybody finds it on the page', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  await impactOn(org, id, { teamId: org.team.People })
  const given = await org.http.post(`/api/changes/${id}/decisions`, wanted(org.team.Pilots), { as: 'Ada' })
  expect(given.status).toBe(200)
  expect((await pageOf(org, 'Alan', id)).perspectives).toMatchObject([
    {
      id: given.body.id,
      question: QUESTION,
      decider: { name: 'Grace Hopper' },
      views: { given: 0, asked: 1 },
    },
  ])
  const decision = (await org.http.get(`/api/decisions/${given.body.id}`, { as: 'Linus' })).body
  expect(decision).toMatchObject({ kind: 'how_when', proposer: { name: 'Ada Lovelace' } })
})

test('only the sponsor and who leads an impacted team give one away, and only to a team on the map', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const give = (by: 'Ada' | 'Linus' | 'Grace', teamId: string) =>
    rejected(org.as(by, work => giveDecision(work, id, wanted(teamId))))
  expect((await give('Linus', org.team.Pilots)).code).toBe('forbidden')
  expect((await give('Ada', org.team.People)).code).toBe('not_found')
})

test('before it is announced no decision tells of it', async () => {
  const org = await organisation()
  const { id } = await shaped(org)
  await impactOn(org, id)
  const early = await rejected(org.as('Ada', work => giveDecision(work, id, wanted(org.team.Pilots))))
  expect(early.items).toMatchObject([{ code: 'not_announced' }])
})
