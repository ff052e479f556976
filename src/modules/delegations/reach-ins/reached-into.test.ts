import { expect, test } from 'vitest'
import { type Act, type OwnArea, passesOver } from './reached-into.ts'

// Ada gave the goal `berths` to Grace at level 4.
const goal: OwnArea = { aimId: 'berths', taskId: null, teamId: null, fromId: 'Ada', toId: 'Grace' }
const team: OwnArea = { ...goal, aimId: null, teamId: 'Pilots' }
const task: OwnArea = { ...goal, aimId: null, taskId: 'ropes' }
const created: Act = {
  act: 'task_created',
  byId: 'Ada',
  taskId: 'ropes',
  aimIds: ['lights', 'berths', 'vision'],
  teamIds: ['Night pilots', 'Pilots', 'Harbour Works'],
  ownerId: 'Linus',
}

test.each<[string, OwnArea, Partial<Act>, boolean]>([
  ['a task for somebody of her team, inside her goal', goal, {}, true],
  ['the same inside her team’s work', team, {}, true],
  ['the same where the task itself is hers', task, {}, true],
  ['a task for nobody yet', goal, { ownerId: null }, true],
  ['a task for Grace herself', goal, { ownerId: 'Grace' }, false],
  ['a task that Ada does herself', goal, { ownerId: 'Ada' }, false],
  ['a task somewhere else', goal, { aimIds: ['fees', 'vision'] }, false],
  ['a task of another team', team, { teamIds: ['People'] }, false],
  ['another task', task, { taskId: 'hooks' }, false],
  ['the same by somebody who gave nothing', goal, { byId: 'Margaret' }, false],
  ['a task taken from Grace', goal, { act: 'task_reassigned', ownerId: 'Linus' }, true],
  ['a task taken over by Ada', goal, { act: 'task_reassigned', ownerId: 'Ada' }, true],
  ['a task given to Grace', goal, { act: 'task_reassigned', ownerId: 'Grace' }, false],
  ['a new date for Grace’s task', goal, { act: 'task_redated', ownerId: 'Grace' }, true],
  ['a new date for Ada’s own task', goal, { act: 'task_redated', ownerId: 'Ada' }, false],
  [
    'the plan of the goal she was given, though Ada owns it',
    goal,
    { act: 'plan_changed', ownerId: 'Ada' },
    true,
  ],
  ['the plan of Ada’s own goal in her team’s work', team, { act: 'plan_changed', ownerId: 'Ada' }, false],
  ['the plan of Grace’s goal in her team’s work', team, { act: 'plan_changed', ownerId: 'Grace' }, true],
  ['a goal below given to Linus', goal, { act: 'reassigned', ownerId: 'Linus' }, true],
  ['a goal below given to Grace', goal, { act: 'reassigned', ownerId: 'Grace' }, false],
  ['a decision that was hers', goal, { act: 'decided', ownerId: null }, true],
])('%s', (_, area, change, passed) => {
  expect(passesOver(area, { ...created, ...change })).toBe(passed)
})
