import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import {
  announced,
  decided,
  impactOn,
  measureIn,
  milestoneIn,
  moved,
  PURPOSE,
  pageOf,
  ready,
  shaped,
} from '../change.factory.ts'
import { STATES } from '../contract/words.ts'
import { moveChange } from './move-change.ts'

const state = async (org: Organisation, id: string) => (await pageOf(org, 'Ada', id)).state

test('a change goes all the way: announced, rolled out, embedding, embedded, each by who may', async () => {
  const org = await organisation()
  const id = await ready(org)
  org.at('2026-03-02T10:00:00Z')
  await moved(org, 'Grace', id, 'rolling_out')
  const milestone = await milestoneIn(org, id)
  expect((await rejected(moved(org, 'Grace', id, 'embedding'))).items).toMatchObject([
    { code: 'milestones_open' },
  ])
  const at = `/api/changes/${id}`
  const reached = { rev: milestone.rev, doneOn: '2026-03-02' }
  await org.http.post(`${at}/milestones/${milestone.id}/reached`, reached, { as: 'Grace' })
  org.at('2026-03-02T11:00:00Z')
  await moved(org, 'Grace', id, 'embedding')
  const { id: measureId } = await measureIn(org, id)
  for (const [day, counted] of [
    ['2026-03-10', 8],
    ['2026-04-10', 9],
    ['2026-05-04', 9],
  ] as const) {
    org.at(`${day}T09:00:00Z`)
    await org.http.post(`${at}/measures/${measureId}/readings`, { onDay: day, counted }, { as: 'Linus' })
  }
  org.at('2026-05-05T09:00:00Z')
  expect((await rejected(moved(org, 'Grace', id, 'embedded'))).items).toMatchObject([{ code: 'old_way_on' }])
  const { rev } = await pageOf(org, 'Grace', id)
  await org.http.patch(`${at}/rollout`, { rev, oldWayOffOn: '2026-05-01' }, { as: 'Grace' })
  await moved(org, 'Grace', id, 'embedded')
  expect(await pageOf(org, 'Alan', id)).toMatchObject({
    ...{
      state: 'embedded',
      announcedOn: '2026-03-02',
      rolledOutOn: '2026-03-02',
      endedOn: '2026-05-05',
      next: [],
    },
    steps: ['shaping', 'announced', 'rolling_out', 'embedding', 'embedded'].map(to => ({ to })),
  })
})

test('it is announced only with a whole purpose, and the page says what is missing before', async () => {
  const org = await organisation()
  const { id } = await shaped(org)
  const error = await rejected(moved(org, 'Ada', id, 'announced'))
  expect([error.status, error.items.map(({ field }) => field)]).toEqual([
    422,
    ['whyNow', 'whatChanges', 'whatStays', 'notKnown', 'notKnownBy'],
  ])
  const { next } = await pageOf(org, 'Ada', id)
  expect(next).toEqual([
    { to: 'announced', may: true, missing: error.items },
    { to: 'stopped', may: true, missing: [] },
  ])
})

test('why it is made can be told when it is started, and is the first part of its purpose', async () => {
  const org = await organisation()
  const { id } = await shaped(org, { whyNow: 'The crane was stuck three times.' })
  const { purpose } = await pageOf(org, 'Ada', id)
  expect(purpose).toMatchObject({ whyNow: 'The crane was stuck three times.', whatChanges: '' })
})

test('once announced, its purpose stays whole', async () => {
  const org = await organisation()
  const { id, rev } = await announced(org)
  const half = { rev, ...PURPOSE, whatStays: '  ' }
  expect(await org.http.put(`/api/changes/${id}/purpose`, half, { as: 'Ada' })).toMatchObject({
    status: 422,
    body: { error: { items: [{ field: 'whatStays', code: 'purpose_incomplete' }] } },
  })
})

test('a rollout begins with an owner for each impact and a go or no-go of each team', async () => {
  const org = await organisation()
  const { id } = await announced(org)
  const missing = async () =>
    (await rejected(moved(org, 'Grace', id, 'rolling_out'))).items.map(({ code }) => code)
  expect(await missing()).toEqual(['impacts_missing'])
  await impactOn(org, id)
  expect(await missing()).toEqual(['owners_missing', 'go_missing'])
  await impactOn(org, id, { ownerId: org.id.Linus })
  expect(await missing()).toEqual(['go_missing'])
  await decided(org, id, { answer: 'no_go' })
  await moved(org, 'Grace', id, 'rolling_out')
  expect(await state(org, id)).toBe('rolling_out')
})

test.each(STATES.filter(to => to !== 'announced' && to !== 'stopped'))(
  'from shaping it cannot become %s, and the answer names what it can become',
  async to => {
    const org = await organisation()
    const { id, rev } = await shaped(org, { managerId: org.id.Ada })
    const error = await rejected(org.as('Ada', work => moveChange(work, id, { rev, to, why: '' })))
    expect([error.status, error.code]).toEqual([409, 'illegal_transition'])
    expect(error.current).toEqual({ state: 'shaping', legal: ['announced', 'stopped'] })
    expect(error.items[0]?.fix).toBe('From here it can become: announced, stopped.')
  },
)

test('the sponsor takes no step of the rollout, and the change manager neither announces nor stops', async () => {
  const org = await organisation()
  const id = await ready(org)
  expect((await rejected(moved(org, 'Ada', id, 'rolling_out'))).code).toBe('forbidden')
  expect((await rejected(moved(org, 'Grace', id, 'stopped', 'No.'))).code).toBe('forbidden')
})

test('it is stopped with a reason that everybody reads, and then nothing in it can be altered', async () => {
  const org = await organisation()
  const id = await ready(org)
  expect((await rejected(moved(org, 'Ada', id, 'stopped'))).items).toMatchObject([{ field: 'why' }])
  await moved(org, 'Ada', id, 'stopped', 'The buyer is gone.')
  const page = await pageOf(org, 'Radia', id)
  expect(page.steps.at(-1)).toMatchObject({
    to: 'stopped',
    why: 'The buyer is gone.',
    by: { name: 'Ada Lovelace' },
  })
  expect(page.acts).toEqual([])
  const name = await org.http.patch(`/api/changes/${id}`, { rev: page.rev, name: 'Other' }, { as: 'Ada' })
  expect(name).toMatchObject({ status: 409, body: { error: { code: 'illegal_transition' } } })
  const question = await org.http.post(`/api/changes/${id}/questions`, { text: 'Why?' }, { as: 'Radia' })
  expect(question.status).toBe(409)
  expect((await rejected(moved(org, 'Ada', id, 'announced'))).current).toEqual({
    state: 'stopped',
    legal: [],
  })
})

test('one that is stopped before it was announced stays unknown', async () => {
  const org = await organisation()
  const { id } = await shaped(org)
  await moved(org, 'Ada', id, 'stopped', 'Not now.')
  expect(await state(org, id)).toBe('stopped')
  expect((await rejected(pageOf(org, 'Linus', id))).code).toBe('not_found')
})

test('of two who save at once one hears that somebody was faster', async () => {
  const org = await organisation()
  const { id, rev } = await shaped(org)
  const renamed = (name: string) => org.http.patch(`/api/changes/${id}`, { rev, name }, { as: 'Ada' })
  const answers = await Promise.all([renamed('First quay'), renamed('Other quay')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a level 1 person starts none, and can be given one', async () => {
  const org = await organisation()
  const mine = { name: 'Mine', kind: 'other', sponsorId: org.id.Linus, managerId: org.id.Linus }
  expect((await org.http.post('/api/changes', mine, { as: 'Linus' })).status).toBe(403)
  const { body } = await org.http.post('/api/changes', mine, { as: 'Grace' })
  expect(await pageOf(org, 'Linus', body.id)).toMatchObject({
    mine: true,
    helpers: [{ name: 'Grace Hopper' }],
  })
})

test('sponsor, change manager and helpers work here', async () => {
  const org = await organisation()
  const gone = org.orgId
  const wanted = { name: 'Mine', kind: 'other', sponsorId: gone, managerId: gone, helperIds: [gone] }
  const refused = await org.http.post('/api/changes', wanted, { as: 'Ada' })
  expect(refused.status).toBe(422)
  expect(refused.body.error.items.map(({ field }: { field: string }) => field)).toEqual([
    'sponsorId',
    'managerId',
    'helperIds',
  ])
})
