import type { AimMap, MapNode } from '../../contract.ts'
import {
  ADA,
  BERTH,
  GRACE,
  ID,
  LINUS,
  MARGARET,
  NIGHT,
  NO_COUNTS,
  PILOTS,
  SEE,
  STAY,
  TURN,
  VISION,
} from './harbour-ids.factory.ts'

function node(id: string, parentId: string | null, title: string, change: Partial<MapNode> = {}): MapNode {
  return {
    id,
    parentId,
    title,
    kind: 'goal',
    scope: 'org',
    ownerId: GRACE.id,
    ownerName: GRACE.name,
    teamId: null,
    link: 'enables',
    state: 'live',
    health: 'on_track',
    dueOn: '2026-12-01',
    match: true,
    counts: null,
    ...change,
  }
}

/** The direction of Harbour Works: one strategy is served by nobody. */
export function harbourMap(): AimMap {
  const strategy = { kind: 'strategy', health: null, dueOn: null, link: null } as const
  const team = { scope: 'team', teamId: PILOTS } as const
  return {
    asOf: '2026-10-27',
    nodes: [
      node(VISION.id, null, VISION.title, {
        kind: 'vision',
        health: null,
        dueOn: '2030-12-31',
        ownerId: ADA.id,
        ownerName: ADA.name,
        link: null,
        counts: { ...NO_COUNTS, onTrack: 4, atRisk: 3, offTrack: 1, noData: 1, notLive: 1 },
      }),
      node(TURN.id, VISION.id, TURN.title, {
        ...strategy,
        counts: { ...NO_COUNTS, onTrack: 2, atRisk: 2, offTrack: 1, notLive: 1 },
      }),
      node(BERTH.id, TURN.id, BERTH.title, { health: 'on_track' }),
      node(ID(40), BERTH.id, 'Pilot on board within 20 minutes of the call', {
        ...team,
        health: 'off_track',
        dueOn: '2026-11-15',
      }),
      node(ID(41), BERTH.id, 'Tug plan the evening before', {
        ...team,
        ownerName: LINUS.name,
        dueOn: '2026-11-30',
      }),
      node(NIGHT.id, TURN.id, NIGHT.title, { health: 'at_risk' }),
      node(ID(42), NIGHT.id, 'Two crews trained for night turns', {
        ...team,
        health: 'at_risk',
        dueOn: '2026-11-10',
      }),
      node(ID(32), TURN.id, 'One call instead of five', {
        state: 'briefed',
        health: null,
        dueOn: '2027-03-01',
      }),
      node(STAY.id, VISION.id, STAY.title, {
        ...strategy,
        ownerName: MARGARET.name,
        counts: { ...NO_COUNTS, onTrack: 2, noData: 1, atRisk: 1 },
      }),
      node(ID(33), STAY.id, 'Nine in ten pilots stay the year', {
        ownerName: MARGARET.name,
        dueOn: '2027-06-30',
      }),
      node(ID(34), STAY.id, 'Every apprentice has a mentor', {
        ownerName: MARGARET.name,
        health: 'no_data',
        dueOn: '2027-01-31',
      }),
      node(ID(43), ID(34), 'Eight mentors found among the pilots', {
        ...team,
        health: 'stale',
        dueOn: '2026-12-15',
      }),
      node(SEE.id, VISION.id, SEE.title, { ...strategy, ownerName: ADA.name }),
      node(ID(35), null, 'Repaint the old crane', {
        scope: 'person',
        ownerName: LINUS.name,
        dueOn: '2026-11-20',
      }),
    ],
  }
}
