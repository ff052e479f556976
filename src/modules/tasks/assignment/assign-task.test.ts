import { describe, expect, it } from 'vitest'
import { eventsOf } from '#platform/events/ledger.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import type { NewAnswer } from '../contract.ts'
import { readTask } from '../read-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { answerRequest } from './answer-request.ts'
import { assignTask } from './assign-task.ts'

const give = (org: Organisation, by: Name, task: { id: string; rev: number }, to: Name | null) =>
  org.as(by, work =>
    assignTask(work, task.id, { rev: task.rev, assigneeId: to === null ? null : org.id[to] }),
  )
const answer = (
  org: Organisation,
  by: Name,
  task: { id: string; rev: number },
  wish: Omit<NewAnswer, 'rev'>,
) => org.as(by, work => answerRequest(work, task.id, { rev: task.rev, ...wish }))

describe('giving a task to somebody', () => {
  it('tells both people, but not the one who does it', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    await give(org, 'Grace', task, 'Radia')
    const [event] = await org.as('Grace', work => eventsOf(work, 'task', task.id))
    expect(event).toMatchObject({
      type: 'task.reassigned',
      data: { from: org.id.Linus, to: org.id.Radia, notify: [org.id.Linus, org.id.Radia] },
    })
  })

  it('anyone of the team takes a task that nobody has, but gives it to nobody else', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', {})
    expect((await rejected(give(org, 'Linus', task, 'Radia'))).code).toBe('forbidden')
    await give(org, 'Linus', task, 'Linus')
    expect((await org.as('Linus', work => readTask(work, task.id))).assignee?.id).toBe(org.id.Linus)
  })

  it('a colleague cannot take a task that somebody has', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    expect((await rejected(give(org, 'Radia', task, 'Radia'))).code).toBe('forbidden')
  })

  it('across teams becomes a request; giving it back inside the team withdraws that', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    const asked = await give(org, 'Grace', task, 'Alan')
    expect(asked.awaits).toBe('receiver')
    const back = await give(org, 'Grace', asked, 'Radia')
    expect(back.awaits).toBeNull()
  })

  it('work on a team’s goal stays with that team, other work follows the person', async () => {
    const org = await organisation()
    const onGoal = await taskBy(org, 'Ada', { goalId: await goalIn(org), assigneeId: org.id.Linus })
    const other = await taskBy(org, 'Ada', { assigneeId: org.id.Linus })
    await give(org, 'Ada', onGoal, 'Alan')
    await give(org, 'Ada', other, 'Alan')
    const teamOf = async (id: string) => (await org.as('Ada', work => readTask(work, id))).team.name
    expect([await teamOf(onGoal.id), await teamOf(other.id)]).toEqual(['Pilots', 'People'])
  })

  it('is refused for somebody who does not exist here', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const task = await taskBy(org, 'Ada', {})
    const error = await rejected(
      org.as('Ada', work => assignTask(work, task.id, { rev: 1, assigneeId: other.id.Linus })),
    )
    expect(error.items[0]?.code).toBe('assignee_not_here')
  })
})

describe('answering a request', () => {
  it('the receiver’s manager accepts, and the work can begin', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Alan })
    await answer(org, 'Margaret', task, { answer: 'accepted' })
    const page = await org.as('Alan', work => readTask(work, task.id))
    expect(page).toMatchObject({ awaits: null, state: 'todo' })
    expect(page.moves).toContain('doing')
  })

  it('a decline needs a reason, and drops the task with it', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Alan })
    const error = await rejected(answer(org, 'Margaret', task, { answer: 'declined' }))
    expect(error.items[0]?.code).toBe('reason_required')
    await answer(org, 'Margaret', task, { answer: 'declined', reason: 'Not this month.' })
    const page = await org.as('Linus', work => readTask(work, task.id))
    expect(page).toMatchObject({ awaits: null, state: 'dropped', dropReason: 'Not this month.' })
  })

  it.each(['Linus', 'Alan', 'Radia'] as const)('%s cannot answer it', async name => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Alan })
    const code = (await rejected(answer(org, name, task, { answer: 'accepted' }))).code
    expect(code).toBe(name === 'Radia' ? 'not_found' : 'forbidden')
  })

  it('is answered once', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', { assigneeId: org.id.Alan })
    const answered = await answer(org, 'Margaret', task, { answer: 'accepted' })
    const again = await rejected(answer(org, 'Margaret', answered, { answer: 'declined', reason: 'No.' }))
    expect(again.items[0]?.code).toBe('no_open_request')
  })

  it('once it is accepted, the work is in the hands of the other side', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Grace', { assigneeId: org.id.Linus })
    const asked = await give(org, 'Grace', task, 'Alan')
    const accepted = await answer(org, 'Margaret', asked, { answer: 'accepted' })
    expect((await rejected(give(org, 'Grace', accepted, 'Radia'))).code).toBe('forbidden')
    expect((await org.as('Grace', work => readTask(work, task.id))).actions).toEqual(['see'])
  })
})
