import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { accepted } from '../delegation.factory.ts'
import { recordReachIn } from './record-reach-in.ts'

async function reachIns(org: Organisation, id: string, as: Name) {
  await deliverEvents(org)
  return (await org.http.get(`/api/delegations/${id}`, { as })).body
}
const task = async (org: Organisation, as: Name, assignee: Name | null) => {
  const wish = { title: 'Paint the bollards', assigneeId: assignee && org.id[assignee], dueOn: '2026-03-20' }
  const added = await org.http.post('/api/tasks', wish, { as })
  return added.body.id as string
}

describe('what a giver does in work that they gave away', () => {
  test('is shown to both of them, and to nobody else', async () => {
    const org = await organisation()
    const { id } = await accepted(org, 'Ada', 'Grace')
    const taskId = await task(org, 'Ada', 'Linus')
    expect(await reachIns(org, id, 'Grace')).toMatchObject({
      reachIns: 1,
      reachInList: [
        { act: 'task_created', by: { name: 'Ada Lovelace' }, subjectKind: 'task', subjectId: taskId },
      ],
    })
    expect(await reachIns(org, id, 'Ada')).toMatchObject({ reachIns: 1 })
    expect(await reachIns(org, id, 'Linus')).toMatchObject({ reachIns: null, reachInList: null })
  })

  test('counts for a new date and for another person too', async () => {
    const org = await organisation()
    const taskId = await task(org, 'Grace', 'Linus')
    const { id } = await accepted(org, 'Ada', 'Grace')
    const moved = await org.http.patch(`/api/tasks/${taskId}`, { rev: 1, dueOn: '2026-03-27' }, { as: 'Ada' })
    expect(moved.status).toBe(200)
    const given = { rev: 2, assigneeId: org.id.Radia }
    expect((await org.http.post(`/api/tasks/${taskId}/assignments`, given, { as: 'Ada' })).status).toBe(200)
    expect((await reachIns(org, id, 'Grace')).reachInList).toHaveLength(2)
  })

  test.each<[string, Partial<Parameters<typeof accepted>[3]>, Name, Name]>([
    ['at a level where they agree first', { level: 3 }, 'Ada', 'Linus'],
    ['to the person who decides', {}, 'Ada', 'Grace'],
    ['by the person who decides', {}, 'Grace', 'Linus'],
    ['in the work of others', {}, 'Ada', 'Alan'],
  ])('does not count %s', async (_, over, by, to) => {
    const org = await organisation()
    const { id } = await accepted(org, 'Ada', 'Grace', over)
    await task(org, by, to)
    expect((await reachIns(org, id, 'Grace')).reachInList).toEqual([])
  })

  test('does not count while the person who decides is away', async () => {
    const org = await organisation()
    const { id } = await accepted(org, 'Ada', 'Grace')
    const away = { from: '2026-03-02', to: '2026-03-06', coverId: null }
    await org.http.post(`/api/people/${org.id.Grace}/absences`, away, { as: 'Grace' })
    await task(org, 'Ada', 'Linus')
    expect((await reachIns(org, id, 'Grace')).reachInList).toEqual([])
  })
})

test('an act that another room tells of twice is written down once', async () => {
  const org = await organisation()
  const { id: delegationId } = await accepted(org, 'Ada', 'Grace')
  const reachIn = {
    ...{ delegationId, byId: org.id.Ada, act: 'decided' as const },
    ...{ subject: { kind: 'decision', id: newId() }, eventId: newId() },
  }
  await org.system(work => recordReachIn(work, reachIn))
  await org.system(work => recordReachIn(work, reachIn))
  await org.system(work => recordReachIn(work, { ...reachIn, delegationId: newId() }))
  expect((await reachIns(org, delegationId, 'Ada')).reachInList).toMatchObject([{ act: 'decided' }])
  expect(await org.eventsOfType('delegation.reached_into')).toBe(1)
})
