import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTask } from '../plain-task.factory.ts'
import { isOpen, TASK_STATES } from '../task.ts'
import { moved } from './moved.ts'

const day = '2026-03-04'

describe('a task in a new state', () => {
  it.each([
    ['doing', null, { startedOn: day, endedOn: null }],
    ['blocked', 'Storm.', { blockedBy: 'Storm.', startedOn: null, endedOn: null }],
    ['done', 'Early.', { endedOn: day, blockedBy: null, dropReason: null }],
    ['dropped', 'Storm.', { endedOn: day, dropReason: 'Storm.', blockedBy: null }],
  ] as const)('%s', (to, reason, expected) => {
    expect(moved(plainTask(), to, reason, day)).toMatchObject({ state: to, ...expected })
  })

  it('keeps the day on which it was first begun', () => {
    const begun = plainTask({ startedOn: '2026-02-20', state: 'todo' })
    for (const to of TASK_STATES) expect(moved(begun, to, 'x', day).startedOn).toBe('2026-02-20')
  })

  it('forgets its obstacle once it is free', () => {
    const blocked = plainTask({ state: 'blocked', blockedBy: 'Crane', obstacleId: 'o' })
    expect(moved(blocked, 'doing', null, day)).toMatchObject({ blockedBy: null, obstacleId: null })
  })

  it('never contradicts itself, through any sequence of moves', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TASK_STATES)), states => {
        const task = states.reduce((before, to) => moved(before, to, 'Because.', day), plainTask())
        expect(task.blockedBy !== null).toBe(task.state === 'blocked')
        expect(task.dropReason !== null).toBe(task.state === 'dropped')
        expect(task.endedOn !== null).toBe(!isOpen(task.state))
        if (states.includes('doing')) expect(task.startedOn).toBe(day)
      }),
    )
  })
})
