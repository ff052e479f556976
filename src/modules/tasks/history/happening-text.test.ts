import { describe, expect, it } from 'vitest'
import { happeningText } from './happening-text.ts'

describe('the history of a task in words', () => {
  it.each([
    ['task.created', { assigneeId: 'linus' }, 'added it for Linus'],
    ['task.created', { assigneeId: null }, 'added it'],
    ['task.moved', { from: 'todo', to: 'done', override: false }, 'moved it from to do to done'],
    [
      'task.moved',
      { from: 'doing', to: 'done', override: true },
      'moved it from doing to done, although something it waits for is not done',
    ],
    ['task.reassigned', { from: 'linus', to: null }, 'gave it from Linus to nobody'],
    ['task.requested', { side: 'receiver', askedOf: 'linus' }, 'asked Linus for it'],
    ['task.requested', { side: 'goal', askedOf: 'linus' }, 'asked the owner of the goal for it'],
    ['task.request_answered', { answer: 'accepted' }, 'accepted the request'],
    ['task.request_answered', { answer: 'declined' }, 'declined the request'],
    ['task.dependencies_set', { dependsOn: [] }, 'changed what it waits for'],
    [
      'task.edited',
      { changed: { dueOn: ['2026-03-02', null] } },
      'moved the due date from 2026-03-02 to none',
    ],
    ['task.edited', { changed: { title: true } }, 'changed the title'],
    [
      'task.edited',
      { changed: { title: true, note: true, critical: [true, false] } },
      'changed the title, the note and whether it is critical',
    ],
    [
      'task.edited',
      { changed: { dueOn: [null, '2026-03-02'], estimateDays: [1, 2] } },
      'changed the due date and the estimate',
    ],
    ['task.edited', {}, 'changed it'],
    ['task.something_new', {}, 'changed it'],
  ])('%s %j: “%s”', (type, data, text) => {
    expect(happeningText(type, data, () => 'Linus')).toBe(text)
  })
})
