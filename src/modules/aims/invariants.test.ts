import { describe, expect, it } from 'vitest'
import { aimRecord, parentRecord } from './aim.factory.ts'
import type { AimRecord, ParentRecord } from './aim-record.ts'
import { liveGoalProblems, type Place, placeProblems, type Schedule, scheduleProblems } from './invariants.ts'

const TODAY = '2026-03-02'
const codes = (problems: readonly { code: string }[]) => problems.map(p => p.code)

describe('the place of an aim', () => {
  const goal: Place = {
    kind: 'goal',
    scope: 'team',
    teamId: 'Pilots',
    parent: parentRecord(),
    link: 'adds',
    critical: false,
  }
  const vision = parentRecord({ kind: 'vision' })
  const strategy = parentRecord({ kind: 'strategy' })
  it.each<[string, Partial<Place>, string[]]>([
    ['a goal below a goal', {}, []],
    ['a goal below a strategy', { parent: strategy, link: null }, []],
    ['a goal without a parent', { parent: null, link: null }, []],
    ['a goal right below the vision', { parent: vision, link: null }, ['parent_kind']],
    [
      'a strategy below the vision',
      { kind: 'strategy', scope: 'org', teamId: null, parent: vision, link: null },
      [],
    ],
    [
      'a strategy below a goal',
      { kind: 'strategy', scope: 'org', teamId: null, link: null },
      ['parent_kind'],
    ],
    [
      'a strategy below a strategy',
      { kind: 'strategy', scope: 'org', teamId: null, parent: strategy, link: null },
      ['parent_kind'],
    ],
    [
      'a vision below something',
      { kind: 'vision', scope: 'org', teamId: null, parent: vision, link: null },
      ['parent_kind'],
    ],
    ['a strategy of a team', { kind: 'strategy', parent: vision, link: null }, ['org_only']],
    ['a team goal without a team', { teamId: null }, ['team_needed']],
    ['a parent that is closed', { parent: parentRecord({ state: 'closed' }) }, ['parent_closed']],
    [
      'a parent that is retired',
      { parent: parentRecord({ kind: 'strategy', state: 'retired' }), link: null },
      ['parent_closed'],
    ],
    ['a parent that is a draft', { parent: parentRecord({ state: 'draft' }) }, []],
    ['a link to a strategy', { parent: strategy }, ['link_needs_goal']],
    ['a critical goal that adds', { critical: true }, ['critical_enables']],
    ['a critical goal that enables', { critical: true, link: 'enables' }, []],
  ])('%s', (_, changes, expected) => {
    expect(codes(placeProblems({ ...goal, ...changes }))).toEqual(expected)
  })
})

describe('the dates of an aim', () => {
  const none: Schedule = { startOn: null, dueOn: null, dueOverrideReason: null }
  it.each<[string, Partial<Schedule>, Partial<ParentRecord> | null, string[]]>([
    ['no dates', {}, {}, []],
    ['due today', { dueOn: TODAY }, {}, []],
    ['due yesterday', { dueOn: '2026-03-01' }, {}, ['due_in_past']],
    ['due on the parent’s last day', { dueOn: '2026-12-31' }, {}, []],
    ['due after the parent', { dueOn: '2027-01-01' }, {}, ['due_after_parent']],
    [
      'due after the parent, with a reason',
      { dueOn: '2027-01-01', dueOverrideReason: 'Audit runs later' },
      {},
      [],
    ],
    ['due after a parent without a date', { dueOn: '2027-01-01' }, { dueOn: null }, []],
    ['due without a parent', { dueOn: '2027-01-01' }, null, []],
    ['due before it starts', { startOn: '2026-05-01', dueOn: '2026-04-01' }, {}, ['due_before_start']],
    [
      'all at once',
      { startOn: '2028-01-01', dueOn: '2026-01-01' },
      { dueOn: '2025-12-31' },
      ['due_in_past', 'due_before_start', 'due_after_parent'],
    ],
  ])('%s', (_, changes, parent, expected) => {
    const above = parent === null ? null : parentRecord(parent)
    expect(codes(scheduleProblems({ ...none, ...changes }, above, TODAY))).toEqual(expected)
  })
})

describe('a live goal', () => {
  it.each<[string, Partial<AimRecord>, boolean, string[]]>([
    ['in good order', {}, true, []],
    [
      'without a parent but with a reason',
      { parentId: null, parent: null, standaloneReason: 'Law' },
      true,
      [],
    ],
    ['without an owner', { ownerId: null }, false, ['owner_active']],
    ['whose owner has left', {}, false, ['owner_active']],
    ['without a measure', { measure: null }, true, ['measure_missing']],
    ['without a due date', { dueOn: null }, true, ['due_missing']],
    ['without a parent or a reason', { parentId: null, parent: null }, true, ['parent_missing']],
    [
      'that ends after its parent',
      { parent: parentRecord({ dueOn: '2026-06-01' }) },
      true,
      ['due_after_parent'],
    ],
  ])('%s', (_, changes, ownerIsActive, expected) => {
    expect(codes(liveGoalProblems(aimRecord(changes), ownerIsActive))).toEqual(expected)
  })
})
