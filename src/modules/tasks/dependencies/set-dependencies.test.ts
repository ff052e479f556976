import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { readTask } from '../read-task.ts'
import { taskBy } from '../task.factory.ts'
import { setDependencies } from './set-dependencies.ts'

const wait = (
  org: Organisation,
  by: Name,
  task: { id: string; rev: number },
  on: readonly { id: string }[],
) => org.as(by, work => setDependencies(work, task.id, { rev: task.rev, dependsOn: on.map(({ id }) => id) }))
const mine = (org: Organisation, title: string) => taskBy(org, 'Linus', { title, assigneeId: org.id.Linus })

describe('what a task waits for', () => {
  it('is set as a whole, and shown from both sides', async () => {
    const org = await organisation()
    const [rig, rope, tape] = [
      await mine(org, 'Rig mast'),
      await mine(org, 'Buy rope'),
      await mine(org, 'Buy tape'),
    ]
    const once = await wait(org, 'Linus', rig, [rope, tape])
    await wait(org, 'Linus', once, [tape])
    expect(await org.as('Linus', work => readTask(work, rig.id))).toMatchObject({
      dependsOn: [{ id: tape.id, title: 'Buy tape', state: 'todo' }],
      openDependencies: 1,
    })
    expect((await org.as('Linus', work => readTask(work, tape.id))).neededBy).toMatchObject([
      { title: 'Rig mast' },
    ])
    expect((await org.as('Linus', work => readTask(work, rope.id))).neededBy).toEqual([])
  })

  it('cannot be a cycle, which is named from title to title', async () => {
    const org = await organisation()
    const [a, b, c] = [await mine(org, 'Rig mast'), await mine(org, 'Buy rope'), await mine(org, 'Get money')]
    await wait(org, 'Linus', a, [b])
    await wait(org, 'Linus', b, [c])
    const error = await rejected(wait(org, 'Linus', c, [a]))
    expect(error.items[0]).toMatchObject({ code: 'cycle', field: 'dependsOn' })
    expect(error.message).toContain('“Get money” → “Rig mast” → “Buy rope” → “Get money”')
    expect((await rejected(wait(org, 'Linus', c, [c]))).items[0]?.code).toBe('cycle')
  })

  it('may be a task that already waits for the same thing', async () => {
    const org = await organisation()
    const [a, b, c] = [await mine(org, 'Rig mast'), await mine(org, 'Buy rope'), await mine(org, 'Get money')]
    await wait(org, 'Linus', b, [c])
    expect(await wait(org, 'Linus', a, [b, c])).toMatchObject({ rev: 2 })
  })

  it('cannot be a task that is hidden', async () => {
    const org = await organisation()
    const task = await mine(org, 'Rig mast')
    const hidden = await taskBy(org, 'Margaret', { assigneeId: org.id.Alan })
    expect((await rejected(wait(org, 'Linus', task, [hidden]))).items[0]?.code).toBe('dependency_unknown')
  })

  it('is set by whoever does the task or answers for it, not by colleagues', async () => {
    const org = await organisation()
    const [task, rope] = [await mine(org, 'Rig mast'), await mine(org, 'Buy rope')]
    expect((await rejected(wait(org, 'Radia', task, [rope]))).code).toBe('forbidden')
    expect((await rejected(wait(org, 'Alan', task, [rope]))).code).toBe('not_found')
    expect(await wait(org, 'Grace', task, [rope])).toMatchObject({ rev: 2 })
  })

  it('is refused on a stale version', async () => {
    const org = await organisation()
    const [task, rope] = [await mine(org, 'Rig mast'), await mine(org, 'Buy rope')]
    await wait(org, 'Linus', task, [rope])
    expect((await rejected(wait(org, 'Linus', task, []))).code).toBe('stale_rev')
  })
})
