import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { asked, SECRET, touching } from '../change.factory.ts'
import { changesOffers } from '../offers.ts'
import { answerQuestion } from '../questions/answer-question.ts'

test('the purpose is done when all four parts are written, and questions when none waits', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const purpose = (await deedsOf(org, 'Ada', changesOffers)).find(({ kind }) => kind === 'purpose_written')
  expect(purpose).toMatchObject({ kind: 'purpose_written', done: true, about: [id], link: `/changes/${id}` })
  const question = await asked(org, 'Linus', id, true)
  await asked(org, 'Radia', id)
  const told = async () =>
    (await deedsOf(org, 'Ada', changesOffers)).find(({ kind }) => kind === 'questions_answered')
  expect(await told()).toBeUndefined()
  await org.as('Ada', work =>
    answerQuestion(work, id, question.id, { rev: question.rev, answer: SECRET, notKnownBy: null }),
  )
  expect(await told()).toMatchObject({ done: false, on: '2026-03-02' })
  expect(JSON.stringify(await deedsOf(org, 'Ada', changesOffers))).not.toContain(SECRET)
  expect(await deedsOf(org, 'Radia', changesOffers)).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), changesOffers)).toBe(0)
})

test('owners are named when no team is without one', async () => {
  const org = await organisation()
  await touching(org, { ownerId: org.id.Linus })
  const named = (await deedsOf(org, 'Grace', changesOffers)).filter(({ kind }) => kind === 'owners_named')
  expect(named).toMatchObject([{ done: true }])
})

test('a milestone is dated by whoever said its day, from a day on', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const dated = async (as: 'Ada' | 'Grace') =>
    (await deedsOf(org, as, changesOffers)).filter(({ kind }) => kind === 'milestone_dated')
  const { rev } = (await org.http.get(`/api/changes/${id}`, { as: 'Grace' })).body
  const milestone = { rev, id: null, teamId: null, title: 'Everybody trained', dueOn: '2026-04-01' }
  expect((await org.http.put(`/api/changes/${id}/milestones`, milestone, { as: 'Grace' })).status).toBe(200)
  expect(await dated('Grace')).toMatchObject([
    { done: true, on: '2026-03-02', about: [id], link: `/changes/${id}` },
  ])
  expect(await dated('Ada')).toEqual([])
})
