import { describe, expect, test } from 'vitest'
import { aim, change, factsOf, goalWork, group, task, teamWork } from '../facts.factory.ts'
import { withDueDate, withTeamMerged } from './change-facts.ts'

const TOLD = factsOf({
  aims: [aim('goal'), aim('other', { teamId: 'People' })],
  work: {
    teams: [teamWork('Pilots', { open: 12, late: 2 }), teamWork('People', { open: 3, late: 1 })],
    goals: [goalWork('goal', { teamIds: ['Pilots', 'People'] })],
    tasks: [task('boat', 'Linus')],
  },
  talks: {
    held: [
      { type: 'direction', organiserId: 'Grace', heldOn: '2026-02-20', teamIds: ['Pilots'], personIds: [] },
    ],
  },
  changes: [change()],
  groups: [group('engagement', 'Grace', 0.4), group('engagement', 'Ada', 0.4, { aboutId: 'Harbour' })],
})

describe('a copy of the facts', () => {
  test('in which an aim is due on another day has nothing else changed', () => {
    const { aims, ...rest } = withDueDate(TOLD, 'goal', '2026-04-01')
    expect(aims.aims.map(each => each.dueOn)).toEqual(['2026-04-01', '2026-06-01'])
    expect(rest).toEqual({ ...TOLD, aims: undefined } satisfies object)
  })

  test('in which two teams are one adds their work up and takes everything of the one over', () => {
    const merged = withTeamMerged(TOLD, 'Pilots', 'People')
    expect(merged.work.teams).toEqual([teamWork('People', { open: 15, late: 3 })])
    expect(merged.work.goals[0]?.teamIds).toEqual(['People'])
    expect(merged.work.tasks[0]?.teamId).toBe('People')
    expect(merged.aims.aims.map(each => each.teamId)).toEqual(['People', 'People'])
    expect(merged.talks.held[0]?.teamIds).toEqual(['People'])
    expect(merged.changes[0]?.impacts[0]?.teamId).toBe('People')
  })

  test('in which two teams are one says nothing of what either answered in a survey', () => {
    expect(withTeamMerged(TOLD, 'Pilots', 'People').groups).toHaveLength(1)
  })
})
