import type { AimRecord, MeasureRecord, ParentRecord } from './aim-record.ts'

/** A team goal of Harbour Works as stored: Grace's, below a goal of Ada's. A test changes what it is about. */
export function aimRecord(changes: Partial<AimRecord> = {}): AimRecord {
  return {
    id: 'goal',
    rev: 1,
    kind: 'goal',
    scope: 'team',
    state: 'draft',
    teamId: 'Pilots',
    ownerId: 'Grace',
    proposedById: 'Ada',
    parentId: 'parent',
    link: 'adds',
    critical: false,
    standaloneReason: null,
    title: 'Berth every ship within an hour',
    what: 'Every arriving ship is alongside within an hour.',
    why: 'Waiting ships are why shipping lines leave us.',
    constraints: [],
    notThis: [],
    authority: null,
    mission: null,
    orgValues: [],
    exemplar: false,
    how: 'Two pilots on call in every tide window.',
    resources: '',
    risks: [],
    startOn: '2026-01-05',
    dueOn: '2026-06-30',
    dueOverrideReason: null,
    cadenceDays: 7,
    briefVersion: 1,
    planVersion: 1,
    briefedById: 'Ada',
    briefedOn: '2026-01-05',
    plannedOn: '2026-01-09',
    liveOn: '2026-01-12',
    originalDueOn: '2026-06-30',
    closedOn: null,
    createdOn: '2026-01-02',
    parent: parentRecord(),
    measure: measureRecord(),
    ...changes,
  }
}

/** The aim above it: Ada's, live, due at the end of the year. */
export function parentRecord(changes: Partial<ParentRecord> = {}): ParentRecord {
  return {
    id: 'parent',
    kind: 'goal',
    scope: 'org',
    state: 'live',
    title: 'The fastest port on the coast',
    ownerId: 'Ada',
    dueOn: '2026-12-31',
    ...changes,
  }
}

/** 71 % of ships within the hour today, 88 % wanted. */
export function measureRecord(changes: Partial<MeasureRecord> = {}): MeasureRecord {
  return {
    version: 1,
    run: 1,
    type: 'number',
    unit: '%',
    source: 'Harbour log',
    start: 71,
    target: 88,
    direction: 'up',
    low: null,
    high: null,
    ...changes,
  }
}
