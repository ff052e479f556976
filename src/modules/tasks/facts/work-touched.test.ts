import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { addTaskRows } from '../demo/add-task-rows.ts'
import { goalIn } from '../task.factory.ts'
import { workTouchedSince } from './work-touched.ts'

/** A task of Alan's, which Linus had; one of Radia's without an estimate; nothing of the third. */
async function changed(data: Readonly<Record<string, unknown>>, type = 'task.edited') {
  const org = await organisation()
  const [now, before, other] = [await goalIn(org), await goalIn(org), await goalIn(org)]
  const task = {
    ...{ title: 'Sound the channel', teamId: org.team.Pilots, authorId: org.id.Grace, dueOn: '2026-03-20' },
    ...{ state: 'todo' as const, createdOn: '2026-02-02', estimateDays: 2 },
  }
  const id = newId()
  await org.system(async work => {
    await addTaskRows(work, [
      { ...task, id, goalId: now, assigneeId: org.id.Alan },
      { ...task, id: newId(), goalId: other, assigneeId: org.id.Radia, estimateDays: null },
    ])
    await work.publish({ type, subject: { kind: 'task', id }, data: { ...data, ...move(before, now, data) } })
  })
  const since = org.now()
  const touched = await org.system(work => workTouchedSince(work, since))
  const later = await org.system(work => workTouchedSince(work, new Date(since.getTime() + 1000)))
  return { org, touched, later, goals: { now, before, other } }
}

function move(before: string, now: string, { moves }: Readonly<Record<string, unknown>>) {
  return moves === true ? { changed: { goalId: [before, now] } } : {}
}

test('touched is who has the task, its goal and team, and whose tasks are counted by what is usual there', async () => {
  const { org, touched, goals } = await changed({ changed: { estimateDays: [1, 2] } })
  expect([...touched.personIds].toSorted()).toEqual([org.id.Alan, org.id.Radia].toSorted())
  expect([...touched.goalIds].toSorted()).toEqual([goals.now, goals.other].toSorted())
  expect(touched.teamIds).toEqual(new Set([org.team.Pilots, org.team.People]))
})

test('touched are also the goal that it served, and who gave it away', async () => {
  const moved = await changed({ moves: true })
  expect(moved.touched.goalIds.has(moved.goals.before)).toBe(true)
  const given = await changed({ from: newId(), to: newId() }, 'task.reassigned')
  expect(given.touched.personIds.size).toBe(4)
})

test('nothing is touched by what came before, nor by what work is not added up from', async () => {
  const empty = { goalIds: new Set(), personIds: new Set(), teamIds: new Set() }
  expect((await changed({ changed: {} })).later).toEqual(empty)
  expect((await changed({ dependsOn: [] }, 'task.dependencies_set')).touched).toEqual(empty)
})
