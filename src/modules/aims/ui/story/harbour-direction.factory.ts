import type { AimPage, MyAims } from '../../contract.ts'
import { checkIn, harbourGoal } from './harbour-goal.factory.ts'
import {
  ADA,
  BERTH,
  GRACE,
  ID,
  MARGARET,
  NIGHT,
  NO_COUNTS,
  SEE,
  STAY,
  TURN,
  VISION,
} from './harbour-ids.factory.ts'
import { allowing, harbourCard, harbourLine } from './harbour-line.factory.ts'

/** The vision with its strategies, mission and values. */
export function harbourVision(change: Partial<AimPage> = {}): AimPage {
  const goal = harbourGoal()
  const strategy = {
    kind: 'strategy',
    scope: 'org',
    parentId: VISION.id,
    health: null,
    link: null,
    current: null,
    target: null,
    dueOn: null,
  } as const
  return {
    ...goal,
    id: VISION.id,
    kind: 'vision',
    owner: ADA,
    parent: null,
    link: null,
    dueOn: '2030-12-31',
    brief: {
      ...goal.brief,
      title: VISION.title,
      why: 'Captains plan by us when they can trust the hour. Then the town lives from ships again, and not from waiting.',
      criteria: [
        { id: ID(90), text: 'No ship waits for us, by day or by night', notCoveredWhy: null, coveredBy: [] },
        { id: ID(91), text: 'Who learns to pilot here wants to stay', notCoveredWhy: null, coveredBy: [] },
        { id: ID(92), text: 'We see the weather before it sees us', notCoveredWhy: null, coveredBy: [] },
      ],
      mission: 'We bring ships in and send them on, safely, at the hour we said.',
      values: [
        { name: 'Care', meaning: 'nobody works tired, nobody waits in the dark' },
        { name: 'Plain words', meaning: 'we say what we know and what we do not' },
      ],
    },
    plan: { how: '', resources: '', risks: [], milestones: [], submittedOn: null, answersVersion: 0 },
    measures: [],
    result: null,
    contribution: null,
    delivery: null,
    standing: { health: null, reasons: [] },
    forecast: null,
    checkIns: [],
    askBacks: [],
    counts: { ...NO_COUNTS, onTrack: 4, atRisk: 3, offTrack: 1, noData: 1, notLive: 1 },
    children: [
      harbourCard({
        ...strategy,
        id: TURN.id,
        title: TURN.title,
        owner: GRACE,
        why: 'Waiting is what ships remember of us.',
      }),
      harbourCard({
        ...strategy,
        id: STAY.id,
        title: STAY.title,
        owner: MARGARET,
        why: 'A pilot who leaves takes twenty years of water along.',
      }),
      harbourCard({
        ...strategy,
        id: SEE.id,
        title: SEE.title,
        owner: ADA,
        why: 'Fog is only a surprise to those who do not look.',
      }),
    ],
    line: harbourLine().slice(2),
    actions: allowing('check_in', 'edit_brief', 'set_schedule', 'comment', 'propose_below', 'retire'),
    ...change,
  }
}

/** A strategy with its goals. */
export function harbourStrategy(change: Partial<AimPage> = {}): AimPage {
  const vision = harbourVision()
  return {
    ...vision,
    id: TURN.id,
    kind: 'strategy',
    owner: GRACE,
    parent: { id: VISION.id, kind: 'vision', title: VISION.title },
    dueOn: null,
    brief: {
      ...vision.brief,
      title: TURN.title,
      why: 'Waiting is what ships remember of us.',
      mission: null,
      values: [],
    },
    checkIns: [
      {
        ...checkIn('2026-10-12', 0, 50, 'Two of three goals move. The night is the one that decides.', 1),
        value: null,
        chance: null,
        stillRight: 'yes',
      },
    ],
    counts: { ...NO_COUNTS, onTrack: 2, atRisk: 2, offTrack: 1, notLive: 1 },
    children: [
      harbourCard({
        id: BERTH.id,
        title: BERTH.title,
        health: 'on_track',
        owner: GRACE,
        current: 52,
        target: 30,
        unit: 'minutes',
        link: 'enables',
        dueOn: '2026-12-01',
      }),
      harbourCard({
        id: NIGHT.id,
        title: NIGHT.title,
        owner: GRACE,
        current: 25,
        target: 40,
        link: 'enables',
        dueOn: '2026-12-01',
      }),
      harbourCard({
        id: ID(32),
        title: 'One call instead of five',
        state: 'briefed',
        health: null,
        owner: GRACE,
        current: null,
        target: null,
        link: 'supports',
        dueOn: '2027-03-01',
      }),
    ],
    line: harbourLine().slice(1),
    ...change,
  }
}

/** What Grace owns, what waits for her and what she proposed. */
export function harbourMine(): MyAims {
  return {
    owned: harbourStrategy().children,
    awaiting: [
      {
        aim: harbourCard({ title: 'Two crews trained for night turns' }),
        what: 'accept_plan',
        sinceOn: '2026-10-25',
      },
    ],
    proposed: [
      harbourCard({
        id: ID(36),
        title: 'A harbour app for captains',
        state: 'draft',
        health: null,
        current: null,
      }),
    ],
    calibration: { closedGoals: 9, brier: 0.186 },
  }
}
