import { expect, test } from 'vitest'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import {
  announced,
  asked,
  decided,
  impactOn,
  measureIn,
  milestoneIn,
  moved,
  pageOf,
  ready,
  shaped,
} from '../change.factory.ts'
import { changesUnderWay } from '../changes-under-way.ts'
import { listChanges } from './list-changes.ts'

const names = async (org: Organisation, as: Name, filter: object = {}) =>
  (await org.as(as, work => listChanges(work, { state: 'any', ...filter }))).entries.map(({ name }) => name)

test('a list holds what one may know: announced ones, and those one shapes', async () => {
  const org = await organisation()
  await shaped(org, { name: 'Hidden', helperIds: [org.id.Alan] })
  await announced(org, { name: 'Open' })
  for (const as of ['Ada', 'Grace', 'Alan'] as const) expect(await names(org, as)).toEqual(['Open', 'Hidden'])
  for (const as of ['Linus', 'Margaret'] as const) expect(await names(org, as)).toEqual(['Open'])
})

test('those under way come first, and a list can be of one kind', async () => {
  const org = await organisation()
  const { id } = await announced(org, { name: 'Old' })
  await announced(org, { name: 'New' })
  await announced(org, { name: 'Newest' })
  await moved(org, 'Ada', id, 'stopped', 'No.')
  expect(await names(org, 'Linus')).toEqual(['Newest', 'New', 'Old'])
  expect(await names(org, 'Linus', { state: 'open' })).toEqual(['Newest', 'New'])
  expect(await names(org, 'Linus', { state: 'ended' })).toEqual(['Old'])
})

test('of a team: what touches it or a team above, with what becomes different', async () => {
  const org = await organisation()
  const pilots = await announced(org, { name: 'Pilots only' })
  await impactOn(org, pilots.id)
  const all = await announced(org, { name: 'All' })
  await impactOn(org, all.id, { teamId: org.team['Harbour Works'], kind: 'role', what: 'Who calls' })
  expect(await names(org, 'Linus', { teamId: org.team.Pilots })).toEqual(['All', 'Pilots only'])
  expect(await names(org, 'Linus', { teamId: org.team.People })).toEqual(['All'])
  const { entries } = await org.as('Linus', work =>
    listChanges(work, { state: 'any', teamId: org.team.People }),
  )
  expect(entries[0]?.impacts).toEqual([{ kind: 'role', what: 'Who calls', size: 2 }])
})

test('of a goal: those whose rollout it is', async () => {
  const org = await organisation()
  const goalId = await goalIn(org)
  const { id, rev } = await announced(org)
  await announced(org, { name: 'Other' })
  await org.http.patch(`/api/changes/${id}/rollout`, { rev, goalId }, { as: 'Grace' })
  expect(await names(org, 'Linus', { goalId })).toEqual(['One quay'])
})

test('the page says what the reader may do, and when the next step may be taken', async () => {
  const org = await organisation()
  const id = await ready(org)
  const acts = async (as: Name) => (await pageOf(org, as, id)).acts
  expect(await acts('Ada')).toEqual(['frame', 'purpose', 'ask', 'reach', 'talk', 'survey'])
  expect(await acts('Grace')).toEqual(['rollout', 'ask', 'reach', 'talk', 'survey'])
  expect(await acts('Radia')).toEqual(['ask'])
  expect(await acts('Alan')).toEqual([])
  const next = async (as: Name) =>
    (await pageOf(org, as, id)).next.map(({ to, may, missing }) => [to, may, missing])
  expect(await next('Grace')).toEqual([
    ['rolling_out', true, []],
    ['stopped', false, []],
  ])
  expect(await next('Ada')).toEqual([
    ['rolling_out', false, []],
    ['stopped', true, []],
  ])
})

test('adoption of a change is that of its measure of use that stands lowest', async () => {
  const org = await organisation()
  const id = await ready(org)
  for (const [name, aspect, share] of [
    ['First', 'use', 0.7],
    ['Second', 'use', 0.4],
    ['Third', 'well', 0.1],
  ] as const) {
    const measure = await measureIn(org, id, { name, aspect, whole: null })
    const at = `/api/changes/${id}/measures/${measure.id}/readings`
    await org.http.post(at, { onDay: '2026-03-02', share }, { as: 'Grace' })
  }
  expect((await pageOf(org, 'Ada', id)).adoption).toBe(0.4)
})

test('who advises people reads every open change with what it is warned of, in ids and numbers', async () => {
  const org = await organisation()
  const id = await ready(org)
  await impactOn(org, id, { kind: 'role', what: 'Who calls' })
  await milestoneIn(org, id, { dueOn: '2026-03-03' })
  const measure = await measureIn(org, id)
  const at = `/api/changes/${id}/measures/${measure.id}/readings`
  await org.http.post(at, { onDay: '2026-03-02', counted: 1 }, { as: 'Grace' })
  await asked(org, 'Linus', id)
  const hidden = await shaped(org, { name: 'Hidden' })
  org.at('2026-03-30T09:00:00Z')
  const [second, first] = await org.system(changesUnderWay)
  expect(second).toMatchObject({
    id: hidden.id,
    state: 'shaping',
    warnings: [{ code: 'purpose_incomplete', count: 1 }],
  })
  expect(first).toMatchObject({
    ...{ id, kind: 'process', sponsorId: org.id.Ada, managerId: org.id.Grace },
    ...{ teamIds: [org.team.Pilots], ownerIds: [org.id.Linus], adoption: { share: 0.1 } },
    warnings: [
      { code: 'questions_late', count: 1 },
      { code: 'owners_missing', count: 1 },
      { code: 'milestones_late', count: 1 },
    ],
  })
  expect(JSON.stringify(first)).not.toContain('quay')
})

test('a go that was taken back is the no-go that counts', async () => {
  const org = await organisation()
  const id = await ready(org)
  org.at('2026-03-03T09:00:00Z')
  await decided(org, id, { answer: 'no_go', note: 'The radios are late.' })
  const { teams } = await pageOf(org, 'Ada', id)
  expect(teams).toMatchObject([
    { go: { answer: 'no_go', note: 'The radios are late.', decidedOn: '2026-03-03' } },
  ])
})
