import { describe, expect, it } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { answerNeeded, endsRequest, type GoalSide, type Requested } from './requests.ts'

const chart = harbourChart()
const pilots: GoalSide = { ownerId: 'Grace', teamId: 'Pilots', scope: 'team' }
const company: GoalSide = { ownerId: 'Ada', teamId: null, scope: 'org' }
const harbour: GoalSide = { ownerId: 'Ada', teamId: 'Harbour', scope: 'team' }
const personal: GoalSide = { ownerId: 'Linus', teamId: 'Pilots', scope: 'person' }

describe('whose acceptance a task needs', () => {
  it.each([
    ['nobody’s: my own task', 'Linus', 'Linus', null, null],
    ['nobody’s: for a colleague in my team', 'Linus', 'Radia', null, null],
    ['nobody’s: for my report', 'Grace', 'Linus', null, null],
    ['nobody’s: for somebody far below me', 'Ada', 'Alan', null, null],
    ['nobody’s: for my manager, who is in my team', 'Linus', 'Grace', null, null],
    ['the receiver’s manager’s: for somebody of another team', 'Linus', 'Alan', null, 'receiver'],
    ['the receiver’s manager’s: for a manager of another team', 'Grace', 'Margaret', null, 'receiver'],
    ['the receiver’s manager’s: for somebody above my team', 'Linus', 'Ada', null, 'receiver'],
    ['nobody’s: unassigned, on my team’s goal', 'Linus', null, pilots, null],
    ['nobody’s: on a goal of the whole organisation', 'Alan', 'Alan', company, null],
    ['nobody’s: on the goal of a team above mine', 'Alan', 'Alan', harbour, null],
    ['nobody’s: on a goal owned below me', 'Ada', null, pilots, null],
    ['the goal’s: on a goal of another team', 'Alan', null, pilots, 'goal'],
    ['the goal’s: my own work for a goal of another team', 'Alan', 'Alan', pilots, 'goal'],
    ['the receiver’s manager’s first, when both sides are others', 'Alan', 'Linus', pilots, 'receiver'],
    ['nobody’s: on my own goal', 'Linus', 'Linus', personal, null],
    ['nobody’s: on a goal of my report', 'Grace', 'Linus', personal, null],
    ['the goal’s: on the personal goal of a colleague', 'Radia', 'Radia', personal, 'goal'],
    ['nobody’s: the system gives work directly', null, 'Alan', pilots, null],
  ] as const)('%s', (_case, by, assigneeId, goal, needed) => {
    expect(answerNeeded(by, assigneeId, goal, chart)).toBe(needed)
  })

  it('nobody’s, when the owner of a goal gives work to somebody of the goal’s team', () => {
    const goal: GoalSide = { ownerId: 'Margaret', teamId: 'Pilots', scope: 'team' }
    expect(answerNeeded('Margaret', 'Linus', goal, chart)).toBeNull()
    expect(answerNeeded('Alan', 'Linus', goal, chart)).toBe('receiver')
  })
})

describe('a change to work that somebody has to accept', () => {
  const work = (over: Partial<Requested>): Requested => ({
    goalId: 'pilots',
    assigneeId: 'Alan',
    awaits: 'receiver',
    ...over,
  })
  const toGoal = work({ awaits: 'goal' })
  it.each([
    ['given back inside the team', 'Grace', work({}), { assigneeId: 'Linus' }, pilots, true],
    ['given to another team again', 'Grace', work({}), { assigneeId: 'Margaret' }, pilots, false],
    ['given to nobody', 'Grace', work({}), { assigneeId: null }, pilots, true],
    ['asked of a person: serving no goal', 'Grace', work({}), { goalId: null }, null, false],
    ['asked of a person: unchanged in both', 'Margaret', work({}), {}, pilots, false],
    ['asked of a goal: serving none', 'Alan', toGoal, { goalId: null }, null, true],
    ['asked of a goal: serving one of the organisation', 'Alan', toGoal, { goalId: 'all' }, company, true],
    ['asked of a goal: given on by who asks', 'Alan', toGoal, { assigneeId: 'Margaret' }, pilots, false],
    ['asked of a goal: given on by its owner', 'Grace', toGoal, { assigneeId: 'Linus' }, pilots, true],
    ['asked of a goal: unchanged in both', 'Grace', toGoal, {}, pilots, false],
    ['asked of nobody', 'Grace', work({ awaits: null }), { assigneeId: 'Linus' }, pilots, false],
  ] as const)('%s', (_case, by, before, change, goal, ends) => {
    expect(endsRequest(by, before, { ...before, ...change }, goal, chart)).toBe(ends)
  })
})
