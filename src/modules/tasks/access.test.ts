import { describe, expect, it } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { actionsFor, mustBeAllowed, relationsTo, TASK_ACTIONS, type TaskPlace } from './access.ts'

const chart = harbourChart()
const place = (over: Partial<TaskPlace> = {}): TaskPlace => ({
  authorId: 'Grace',
  assigneeId: 'Linus',
  teamId: 'Pilots',
  goalOwnerId: null,
  awaits: null,
  ...over,
})
const may = (task: TaskPlace, me: string | null) => [...actionsFor(task, me, chart)]

describe('what somebody is to a task', () => {
  it.each([
    ['Linus', ['assignee', 'mate']],
    ['Radia', ['mate']],
    ['Grace', ['author', 'line', 'mate']],
    ['Ada', ['line']],
    ['Margaret', []],
    ['Alan', []],
    ['nobody known', []],
  ])('%s is %j', (me, relations) => {
    expect([...relationsTo(place(), me, chart)]).toEqual(relations)
  })

  it('whoever leads the team of an unassigned task, or a team above it, answers for it', () => {
    const open = place({ assigneeId: null, authorId: null })
    for (const me of ['Grace', 'Ada']) expect(relationsTo(open, me, chart)).toContain('line')
    for (const me of ['Linus', 'Margaret']) expect(relationsTo(open, me, chart)).not.toContain('line')
  })

  it('the team of the goal and the team of the assignee are both its team', () => {
    const across = place({ assigneeId: 'Alan', teamId: 'Pilots' })
    for (const me of ['Linus', 'Alan', 'Margaret']) expect(relationsTo(across, me, chart)).toContain('mate')
  })
})

describe('who may do what with a task', () => {
  const everything = ['see', 'edit', 'estimate', 'move', 'assign']
  it.each([
    ['the assignee', place(), 'Linus', ['see', 'estimate', 'move']],
    ['somebody of the team', place(), 'Radia', ['see']],
    ['the manager of the assignee', place({ authorId: null }), 'Grace', everything],
    ['somebody higher in the chain', place(), 'Ada', everything],
    ['the owner of the goal, from another team', place({ goalOwnerId: 'Margaret' }), 'Margaret', everything],
    ['the author, once somebody else has it', place({ authorId: 'Radia' }), 'Radia', ['see']],
    ['the author of another team', place({ authorId: 'Alan' }), 'Alan', ['see']],
    ['the author of their own task', place({ authorId: 'Linus' }), 'Linus', everything],
    [
      'the author while nobody has it',
      place({ authorId: 'Radia', assigneeId: null }),
      'Radia',
      [...everything, 'take'],
    ],
    ['somebody of the team, while nobody has it', place({ assigneeId: null }), 'Radia', ['see', 'take']],
    ['the author of an open request', place({ authorId: 'Alan', awaits: 'receiver' }), 'Alan', everything],
    [
      'the manager of the receiver of a request',
      place({ authorId: 'Alan', awaits: 'receiver' }),
      'Grace',
      [...everything, 'answer'],
    ],
    [
      'the receiver of a request',
      place({ authorId: 'Alan', awaits: 'receiver' }),
      'Linus',
      ['see', 'estimate', 'move'],
    ],
    [
      'the owner of the goal of a request to the goal',
      place({
        authorId: 'Alan',
        assigneeId: 'Alan',
        goalOwnerId: 'Linus',
        awaits: 'goal',
      }),
      'Linus',
      [...everything, 'answer'],
    ],
    [
      'somebody who wants to take a request',
      place({ assigneeId: null, authorId: 'Alan', awaits: 'goal' }),
      'Radia',
      ['see'],
    ],
    ['a manager who asks and would answer themselves', place({ awaits: 'receiver' }), 'Grace', everything],
    ['another team', place(), 'Margaret', []],
    ['another team, while nobody has it', place({ assigneeId: null }), 'Alan', []],
    ['somebody who left', place(), 'nobody known', []],
    ['the system', place(), null, [...TASK_ACTIONS]],
  ])('%s', (_role, task, me, actions) => {
    expect(may(task, me)).toEqual(actions)
  })

  it('what somebody may not see does not exist for them', () => {
    const error = thrown(() => mustBeAllowed(actionsFor(place(), 'Alan', chart), 'edit', 'change this task'))
    expect(error.code).toBe('not_found')
  })

  it('what somebody sees but may not do is refused, naming whom to ask', () => {
    const error = thrown(() => mustBeAllowed(actionsFor(place(), 'Radia', chart), 'edit', 'change this task'))
    expect(error.code).toBe('forbidden')
    expect(error.items[0]?.fix).toContain('the owner of its goal')
  })
})
