import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { impactOn, pageOf, shaped, touching } from '../change.factory.ts'
import { PlanChangeTalk } from '../contract/bodies.ts'
import { TALK_PARTS } from '../templates/templates.ts'
import { planChangeTalk } from './plan-change-talk.ts'

const talk = (teamId: string) =>
  PlanChangeTalk.parse({ title: 'Why one quay', startsAt: '2026-03-05T09:00:00Z', teamIds: [teamId] })

test('a talk about a change begins with its four parts, and everybody finds it on the page', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const { id: talkId } = await org.as('Ada', work => planChangeTalk(work, id, talk(org.team.Pilots)))
  const { body } = await org.http.get(`/api/conversations/talks/${talkId}`, { as: 'Linus' })
  expect(body.topics.map((topic: { text: string }) => topic.text)).toEqual(TALK_PARTS)
  expect((await pageOf(org, 'Alan', id)).talks).toMatchObject([{ id: talkId, title: 'Why one quay' }])
})

test('a talk that is moved is found where it went, and one that is called off is gone', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const { id: talkId } = await org.as('Ada', work => planChangeTalk(work, id, talk(org.team.Pilots)))
  const at = `/api/conversations/talks/${talkId}`
  const later = { rev: 1, startsAt: '2026-03-06T09:00:00Z' }
  const moved = await org.http.post(`${at}/move`, later, { as: 'Ada' })
  expect(moved.status).toBe(200)
  const talks = async () => (await pageOf(org, 'Radia', id)).talks
  expect(await talks()).toMatchObject([{ title: 'Why one quay', startsAt: new Date(later.startsAt) }])
  const [next] = await talks()
  const off = { rev: 2, startsAt: null }
  await org.http.post(`/api/conversations/talks/${next?.id}/move`, off, { as: 'Ada' })
  expect(await talks()).toEqual([])
})

test('the lead of a team talks with it, and with no other team', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  await impactOn(org, id, { teamId: org.team.People })
  await org.as('Margaret', work => planChangeTalk(work, id, talk(org.team.People)))
  const other = await rejected(org.as('Margaret', work => planChangeTalk(work, id, talk(org.team.Pilots))))
  expect(other.code).toBe('forbidden')
})

test('before it is announced no talk tells of it', async () => {
  const org = await organisation()
  const { id } = await shaped(org)
  const early = await rejected(org.as('Ada', work => planChangeTalk(work, id, talk(org.team.Pilots))))
  expect(early.items).toMatchObject([{ code: 'not_announced' }])
})
