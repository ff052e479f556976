import type { AimFacts } from './aim-facts.ts'

/** A live goal of the oracle in practice §4.2, on its 56th day; a test changes what it is about. */
export function goalFacts(changes: Partial<AimFacts> = {}): AimFacts {
  return {
    id: 'goal',
    parentId: null,
    kind: 'goal',
    state: 'live',
    outcome: null,
    link: null,
    critical: false,
    startOn: '2026-01-05',
    dueOn: '2026-04-06',
    cadenceDays: 14,
    type: 'number',
    unit: 'ships',
    start: 10,
    target: 40,
    value: 25,
    checkedOn: '2026-03-02',
    chance: null,
    insideShare: null,
    weight: 0,
    weightDone: 0,
    weightDue: 0,
    obstacles: 0,
    ...changes,
  }
}

/** Day 56 of that goal: start 2026-01-05, due on day 91. */
export const DAY_56 = '2026-03-02'
