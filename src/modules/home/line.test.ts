import { describe, expect, it } from 'vitest'
import { goalUpTo, taskRows } from '#modules/inbox/queue/queue-story.factory.ts'
import { organisation } from '#test/organisation.ts'

describe('the line to the destination', () => {
  it('begins with the task in hand before one that is due sooner', async () => {
    const org = await organisation()
    const { id: goalId } = await goalUpTo(org, 'live')
    await taskRows(
      org,
      { title: 'Due first', goalId, dueOn: '2026-03-03' },
      { title: 'In hand', goalId, dueOn: '2026-03-20', state: 'doing' },
      { title: 'Serves no goal', dueOn: '2026-03-02', state: 'doing' },
    )
    expect((await org.http.get('/api/home', { as: 'Linus' })).body.line.task.title).toBe('In hand')
  })

  it('begins with the task that is due first when none is in hand', async () => {
    const org = await organisation()
    const { id: goalId } = await goalUpTo(org, 'live')
    await taskRows(
      org,
      { title: 'Any time', goalId },
      { title: 'Later', goalId, dueOn: '2026-03-09' },
      { title: 'Sooner', goalId, dueOn: '2026-03-04' },
    )
    expect((await org.http.get('/api/home', { as: 'Linus' })).body.line.task.title).toBe('Sooner')
  })

  it('begins with the first live goal of somebody who has no task', async () => {
    const org = await organisation()
    const { id } = await goalUpTo(org, 'live')
    const { body } = await org.http.get('/api/home', { as: 'Grace' })
    expect(body.line).toMatchObject({ task: null, stations: [{ id, kind: 'goal' }, {}, { kind: 'vision' }] })
    expect(body.owned).toMatchObject([{ id, state: 'live', dueOn: '2026-06-01' }])
  })
})
