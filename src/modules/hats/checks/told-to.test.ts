import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import {
  aim,
  direction,
  factsOf,
  goalWork,
  group,
  personWork,
  type Told,
  teamWork,
} from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'

type Row = [id: string, told: Told, says: string, owner: string | null, briefGiver: string | null]

const [vision = aim('vision'), strategy = aim('strategy')] = direction()
const goal = (over: Parameters<typeof aim>[1]): Told => ({
  aims: [aim('goal', { title: 'Berths', ...over })],
})
const decision = {
  ...{ id: 'berths', kind: 'what_why' as const, deciderId: 'Ada', isOpen: true, decideByOn: '2026-02-27' },
  ...{ reopened: 0, aimId: null, teamId: null, proposedOn: '2026-01-05', lateTasks: 0 },
}
const obstacle = {
  ...{ id: 'crane', level: 'detail' as const, severity: 'major' as const, ownerId: 'Grace', rungs: 0 },
  ...{ teamId: 'Pilots', aimId: null, untaken: true, untakenLate: true, left: 0 },
}
const conflict = {
  ...{ taskId: 'tie', title: 'Tie up', goalId: null, teamId: 'Pilots', neededTitle: 'Sound the channel' },
}
const needs = [{ aimId: 'goal', providerId: 'other', byOn: '2026-05-01' }]
const other = (over: Parameters<typeof aim>[1] = {}) => aim('other', { title: 'Cranes', ...over })

describe('what a check finds, in a sentence and to whom: its owner, and who briefed it', () => {
  test.each<Row>([
    ['A01', {}, 'There is no live vision.', 'Ada', null],
    ['A02', { groups: [group('D1', 'Grace', 0.5)] }, '50% in Pilots know where we go.', 'Grace', null],
    ['A03', { aims: [vision] }, '“vision” has no live strategy.', 'Ada', null],
    ['A04', { aims: [vision, strategy] }, '“strategy” has had no goal since 2025-11-12.', 'Ada', 'Ada'],
    [
      'A05',
      { people: { Grace: { left: '2026-02-20' } }, ...goal({}) },
      'Who owned “Berths” has left.',
      'Ada',
      'Ada',
    ],
    [
      'A05',
      { people: { Grace: { away: ['2026-02-23', null] } }, ...goal({}) },
      'Grace, who owns “Berths”, is away and nobody covers.',
      'Ada',
      'Ada',
    ],
    ['A06', goal({ hasWhy: false }), '“Berths” does not say why.', 'Grace', 'Ada'],
    ['A06', goal({ criteria: 0 }), '“Berths” does not say when it is reached.', 'Grace', 'Ada'],
    ['A07', goal({ type: null }), '“Berths” has no measure.', 'Grace', 'Ada'],
    ['A08', goal({ ownerId: null }), 'Nobody owns “Berths”.', null, 'Ada'],
    ['A09', goal({ dueOn: null }), '“Berths” has no date.', 'Grace', 'Ada'],
    [
      'A10',
      goal({ state: 'briefed', briefedOn: '2026-02-13' }),
      '“Berths” was briefed 11 working days ago and has no plan.',
      'Grace',
      'Ada',
    ],
    [
      'A11',
      goal({ state: 'planned', plannedOn: '2026-02-20' }),
      'The plan of “Berths” has waited 6 working days for an answer.',
      'Grace',
      'Ada',
    ],
    [
      'A12',
      goal({ milestones: 0, nextMilestoneOn: null }),
      'Nothing is planned for “Berths”.',
      'Grace',
      'Ada',
    ],
    ['A12', goal({ uncovered: 2 }), 'The plan of “Berths” does not cover 2 of its criteria.', 'Grace', 'Ada'],
    [
      'A12',
      goal({ nextMilestoneOn: null }),
      'Nothing of “Berths” comes up in the next 30 days.',
      'Grace',
      'Ada',
    ],
    [
      'A13',
      {
        aims: [
          aim('goal', { title: 'Berths', start: 30 }),
          other({ parentId: 'goal', link: 'adds', target: 33.25 }),
        ],
      },
      '“Berths” needs 70; the goals below come to 33.3.',
      'Grace',
      'Ada',
    ],
    [
      'A13',
      {
        aims: [aim('goal', { title: 'Berths' }), other({ parentId: 'goal', link: 'adds', upper: 80 })],
      },
      '“Berths” needs 100; at their best pace the goals below come to 80.',
      'Grace',
      'Ada',
    ],
    [
      'A14',
      { aims: [aim('goal', { title: 'Berths', parentId: 'other' }), other({ dueOn: '2026-05-01' })] },
      '“Berths” is due after “Cranes”, which it serves.',
      'Grace',
      'Ada',
    ],
    [
      'A14',
      { ...goal({}), work: { goals: [goalWork('goal', { lastDueOn: '2026-06-02' })] } },
      'A task of “Berths” is due on 2026-06-02, after the goal itself.',
      'Grace',
      'Ada',
    ],
    [
      'A14',
      { work: { conflicts: [{ ...conflict, assigneeId: 'Linus' }] } },
      '“Tie up” is due before “Sound the channel”, which it waits for.',
      'Linus',
      'Grace',
    ],
    [
      'A14',
      { work: { conflicts: [{ ...conflict, assigneeId: null }] } },
      '“Tie up” is due before “Sound the channel”, which it waits for.',
      'Grace',
      'Grace',
    ],
    [
      'A14',
      { aims: [aim('goal', { title: 'Berths' }), other()], needs },
      '“Berths” needs “Cranes” by 2026-05-01; it is due on 2026-06-01.',
      'Grace',
      'Ada',
    ],
    ['A15', goal({}), '“Berths” leads to no live strategy.', 'Grace', 'Ada'],
    [
      'A16',
      { work: { teams: [teamWork('Pilots', { servingNothingOld: 3 })] } },
      '3 open tasks of Pilots serve no goal.',
      'Grace',
      null,
    ],
    [
      'A16',
      { work: { teams: [teamWork('Pilots', { servingNothingOld: 1 })] } },
      '1 open task of Pilots serves no goal.',
      'Grace',
      null,
    ],
    [
      'A28',
      { decisions: [{ ...decision, question: null }] },
      'A decision known to few is 1 working day late.',
      'Ada',
      null,
    ],
    [
      'A28',
      { decisions: [{ ...decision, question: 'Who pays?', isOpen: false, lateTasks: 1 }] },
      '1 task that follows from “Who pays?” is late.',
      'Ada',
      null,
    ],
    [
      'A17',
      { aims: [aim('goal', { title: 'Berths', parentId: 'other' }), other({ state: 'retired' })] },
      '“Berths” serves “Cranes”, which is closed.',
      'Grace',
      'Ada',
    ],
    [
      'A18',
      { work: { persons: [personWork('Linus', { days: [12, 0, 0] })] } },
      'Linus has 1.2 times the work that fits in four weeks.',
      'Linus',
      'Grace',
    ],
    [
      'A18',
      { aims: Array.from({ length: 6 }, (_, at) => aim(`g${at}`)) },
      'Grace owns 6 live goals.',
      'Grace',
      'Ada',
    ],
    [
      'A18',
      { aims: [aim('goal')], work: { persons: [personWork('Grace', { days: [12.5, 0, 0] })] } },
      'Grace has 1.25 times the work that fits in four weeks and owns 1 live goal.',
      'Grace',
      'Ada',
    ],
    [
      'A19',
      { aims: Array.from({ length: 8 }, (_, at) => aim(`g${at}`)) },
      'Pilots has 8 live goals.',
      'Grace',
      null,
    ],
    [
      'A20',
      { work: { dueDays: [{ personId: 'Linus', dueOn: '2026-03-10', days: 12, tasks: 2 }] } },
      '12 days of work of Linus fall due in the two weeks from 2026-03-10, and there are 10 for it.',
      'Linus',
      'Grace',
    ],
    ['A21', goal({ checkedOn: '2026-02-10' }), '“Berths” has had no check-in for 20 days.', 'Grace', 'Ada'],
    [
      'A22',
      {
        ...goal({ share: 0.1, expected: 0.5 }),
        work: { goals: [goalWork('goal', { plannedDays: 10, plannedDone: 9 })] },
      },
      '90% of the work of “Berths” is done, with 20% of the result expected.',
      'Grace',
      'Ada',
    ],
    [
      'A23',
      goal({ chance: 80, paceGap: -0.5 }),
      'The chance of “Berths” is given as 80%, while its pace says otherwise.',
      'Grace',
      'Ada',
    ],
    ['A24', { aims: [vision] }, '0 of 3 in Pilots have work that leads to the vision.', 'Grace', null],
    [
      'A25',
      { aims: [{ ...strategy, checkedOn: '2026-01-01' }] },
      'There was no check-in on “strategy” for 60 days.',
      'Ada',
      null,
    ],
    [
      'A25',
      { aims: ['one', 'two', 'three'].map(id => aim(id, { health: 'off_track' })) },
      '3 goals that Ada briefed are off track, without a word in 14 days: “one”, “three” and “two”.',
      'Ada',
      null,
    ],
    [
      'A26',
      { aims: [aim('goal', { title: 'Berths' }), other({ state: 'planned' })], needs },
      '“Berths” needs “Cranes” by 2026-05-01, which nobody has promised yet.',
      'Grace',
      'Ada',
    ],
    [
      'A27',
      goal({ promiseChangedOn: '2026-05-20' }),
      'The promise of “Berths” was changed on 2026-05-20, late in its time.',
      'Grace',
      'Ada',
    ],
    [
      'A28',
      { decisions: [{ ...decision, question: 'How many berths?', decideByOn: '2026-02-20' }] },
      '“How many berths?” is 6 working days late.',
      'Ada',
      null,
    ],
    [
      'A28',
      { decisions: [{ ...decision, question: null, isOpen: false, lateTasks: 4 }] },
      '4 tasks that follow from a decision known to few are late.',
      'Ada',
      null,
    ],
    [
      'A29',
      { obstacles: [{ ...obstacle, title: 'The crane is broken', sensitive: false }] },
      '“The crane is broken” was not taken in time.',
      'Grace',
      null,
    ],
    [
      'A29',
      { obstacles: [{ ...obstacle, title: null, sensitive: true }] },
      'An obstacle known to few was not taken in time.',
      'Grace',
      null,
    ],
    [
      'A30',
      goal({ state: 'closed', outcome: 'achieved', share: 0.8, closedOn: '2026-02-20' }),
      '“Berths” was closed as achieved with 80% of its target.',
      'Grace',
      'Ada',
    ],
  ])('%s: %#', (id, told, says, ownerId, briefGiverId) => {
    const check = CHECKS.find(each => each.id === id)
    const findings = [...(check?.find(new Snapshot(factsOf(told)), thresholdsWith()) ?? [])]
    expect(findings.map(each => [each.check, each.says, each.ownerId, each.briefGiverId])).toContainEqual([
      id,
      says,
      ownerId,
      briefGiverId,
    ])
  })
})
