/** What counts towards the balance of leading and managing (practice §3.4): a base weight and the share of it that is leading, 0–1. */
export interface ActKind {
  readonly weight: number
  readonly lead: number
}

/**
 * The published table. Leading asks what and why, managing how and when (Yukl's task, relations and change groups); somebody's own
 * task work counts to neither. Weights and shares are Fairlead's judgement, and every figure made from them is shown with how far it
 * moves when they are moved.
 */
export const ACT_KINDS = {
  direction_published: { weight: 3, lead: 1 },
  brief_issued: { weight: 2, lead: 0.8 },
  direction_talk: { weight: 3, lead: 1 },
  change_purpose: { weight: 1.5, lead: 1 },
  change_answer: { weight: 0.5, lead: 1 },
  recognition: { weight: 0.5, lead: 0.9 },
  guiding_session: { weight: 2, lead: 1 },
  one_to_one: { weight: 1.5, lead: 0.4 },
  delegation_wide: { weight: 1.5, lead: 0.7 },
  delegation_narrow: { weight: 1, lead: 0.3 },
  decision_why: { weight: 2, lead: 0.9 },
  alignment: { weight: 2, lead: 0.5 },
  external_talk: { weight: 1.5, lead: 0.9 },
  survey_action: { weight: 1.5, lead: 0.6 },
  plan_submitted: { weight: 2.5, lead: 0.1 },
  task_for_others: { weight: 0.3, lead: 0 },
  dates_set: { weight: 0.5, lead: 0 },
  goal_check_in: { weight: 0.8, lead: 0.1 },
  standup: { weight: 0.8, lead: 0.1 },
  charter: { weight: 1.5, lead: 0.1 },
  guidance: { weight: 0.8, lead: 0.4 },
  obstacle_solved: { weight: 1, lead: 0.1 },
  obstacle_triaged: { weight: 0.5, lead: 0.1 },
  big_picture_solved: { weight: 2, lead: 0.9 },
  decision_how: { weight: 1.5, lead: 0.2 },
  growth_agreed: { weight: 1.5, lead: 0.5 },
  standards_check: { weight: 0.5, lead: 0 },
  wellbeing_example: { weight: 0.5, lead: 1 },
} as const satisfies Readonly<Record<string, ActKind>>

export type ActName = keyof typeof ACT_KINDS

/** Every kind, in the order of the table. */
export const ACT_NAMES = Object.keys(ACT_KINDS) as readonly ActName[]

/** Whether what a room tells of is in the table; anything else counts to neither hat. */
export function isActName(kind: string): kind is ActName {
  return Object.hasOwn(ACT_KINDS, kind)
}
