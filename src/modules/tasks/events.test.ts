import { describe, expect, it } from 'vitest'
import * as event from './events.ts'
import { plainTask } from './plain-task.factory.ts'

const task = plainTask({ id: 't', title: 'Private title', note: 'Private note', blockedBy: 'Private reason' })

const ALL = {
  'task.created': event.taskCreated(task, 'Grace'),
  'task.edited': event.taskEdited(task, { dueOn: [null, '2026-03-06'], title: true }, 'Grace'),
  'task.moved': event.taskMoved(task, 'doing', 'move', false),
  'task.reassigned': event.taskReassigned(task, 'Radia', 'Grace'),
  'task.requested': event.taskRequested(task, 'receiver', 'Margaret', 'Grace'),
  'task.request_answered': event.requestAnswered(task, 'declined', 'Margaret'),
  'task.dependencies_set': event.dependenciesSet(task, ['other']),
}

describe('what the room tells', () => {
  it.each(Object.entries(ALL))('%s is about the task, and holds no private text', (type, told) => {
    expect(told).toMatchObject({ type, subject: { kind: 'task', id: 't' } })
    expect(JSON.stringify(told)).not.toContain('Private')
  })

  it.each([
    ['the person who gets it', ALL['task.created'], ['Linus']],
    ['nobody, when somebody adds their own', event.taskCreated(task, 'Linus'), []],
    ['nobody, when nobody has it', event.taskCreated(plainTask({ assigneeId: null }), 'Grace'), []],
    ['both people, when it changes hands', ALL['task.reassigned'], ['Radia', 'Linus']],
    ['the other one, when somebody takes it', event.taskReassigned(task, 'Radia', 'Linus'), ['Radia']],
    [
      'the one who gives it up',
      event.taskReassigned(plainTask({ assigneeId: null }), 'Radia', 'Grace'),
      ['Radia'],
    ],
    ['who can answer a request', ALL['task.requested'], ['Margaret']],
    ['who asked, and who was to do it', ALL['task.request_answered'], ['Grace', 'Linus']],
    ['the person who has it, of a change', ALL['task.edited'], ['Linus']],
    ['everybody once', event.taskReassigned(task, 'Linus', 'Grace'), ['Linus']],
  ])('notifies %s', (_case, told, people) => {
    expect(told.data?.['notify']).toEqual(people)
  })
})
