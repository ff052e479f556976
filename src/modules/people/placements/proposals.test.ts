import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { answerProposal } from './answer-proposal.ts'
import { listProposals } from './list-proposals.ts'
import { NewPosition } from './placement-shapes.ts'
import { proposePlacement } from './propose-placement.ts'

type Name = 'Ada' | 'Grace' | 'Linus' | 'Margaret'
const position = (org: Organisation, part: object = {}) =>
  NewPosition.parse({
    teamId: org.team.Pilots,
    reportsTo: org.id.Grace,
    title: 'Senior pilot',
    level: 2,
    from: '2026-04-01',
    ...part,
  })
const propose = (org: Organisation, as: Name, part: object = {}) =>
  org.as(as, work => proposePlacement(work, org.id.Linus, position(org, part)))
const answer = (org: Organisation, as: Name, id: string, state: 'accepted' | 'declined' | 'withdrawn') =>
  org.as(as, work => answerProposal(work, id, { state, answer: null }))

test.each(['Grace', 'Ada'] as const)('%s answers for Linus and may propose', async name => {
  const org = await organisation()
  const { id } = await propose(org, name)
  expect(await org.as(name, listProposals)).toMatchObject([{ id, may: { answer: false, withdraw: true } }])
})

test('nobody proposes for themselves', async () => {
  const org = await organisation()
  expect((await rejected(propose(org, 'Linus'))).code).toBe('forbidden')
})

test('a proposal that no rule allows is refused at once', async () => {
  const org = await organisation()
  expect((await rejected(propose(org, 'Grace', { leadsTeam: true }))).items[0]?.code).toBe('team_has_lead')
})

test('nothing changes until it is accepted; then the person is placed', async () => {
  const org = await organisation()
  const { id } = await propose(org, 'Grace')
  const title = async () =>
    (await org.as('Ada', work => chartOn(work, '2026-04-01'))).placementOf(org.id.Linus)?.title
  expect(await title()).toBe('Pilot')
  await answer(org, 'Margaret', id, 'accepted')
  expect(await title()).toBe('Senior pilot')
  expect(await org.as('Margaret', listProposals)).toEqual([])
  expect(await org.eventsOfType('proposal.accepted')).toBe(1)
})

test('an acceptance is judged again by the rules of the day', async () => {
  const org = await organisation()
  const { id } = await propose(org, 'Grace', { teamId: org.team.Pilots, reportsTo: org.id.Radia })
  const swap = NewPosition.parse({ ...position(org), reportsTo: org.id.Linus })
  const second = await org.as('Grace', work => proposePlacement(work, org.id.Radia, swap))
  await answer(org, 'Margaret', second.id, 'accepted')
  expect((await rejected(answer(org, 'Margaret', id, 'accepted'))).items[0]?.code).toBe('cycle')
  expect(await org.as('Margaret', listProposals)).toHaveLength(1)
})

test('a proposal that waited longer than 30 days can still be accepted', async () => {
  const org = await organisation()
  const { id } = await propose(org, 'Grace')
  org.at('2026-06-01T09:00:00Z')
  await answer(org, 'Margaret', id, 'accepted')
  expect((await org.as('Ada', work => chartOn(work, '2026-04-01'))).placementOf(org.id.Linus)?.title).toBe(
    'Senior pilot',
  )
})

test('only who made it withdraws it, and only once', async () => {
  const org = await organisation()
  const { id } = await propose(org, 'Grace')
  expect((await rejected(answer(org, 'Margaret', id, 'withdrawn'))).code).toBe('forbidden')
  expect((await rejected(answer(org, 'Ada', id, 'withdrawn'))).code).toBe('not_found')
  await answer(org, 'Grace', id, 'withdrawn')
  expect((await rejected(answer(org, 'Margaret', id, 'accepted'))).code).toBe('illegal_transition')
})

test('others do not see proposals', async () => {
  const org = await organisation()
  await propose(org, 'Grace')
  expect(await org.as('Linus', listProposals)).toEqual([])
})
