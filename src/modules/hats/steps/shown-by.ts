import TABLE from './shown-by.json' with { type: 'json' }

/** What rooms tell that shows a step: each with what it is called. */
export const DEEDS = {
  direction_talk: 'a direction talk of yours',
  alignment: 'an alignment session',
  one_to_one: 'a one-to-one',
  one_to_one_series: 'regular one-to-ones',
  standup_series: 'a stand-up that you began',
  delegation_wide: 'a delegation at level 4 or 5',
  delegation_narrow: 'a delegation at level 1 to 3',
  delegation_taken: 'a delegation that you took on',
  cover: 'a cover',
  cover_standing: 'a cover that others arranged',
  level_raised: 'a level that you raised',
  level_lowered: 'a level that you lowered',
  decision: 'a decision',
  view_asked: 'views that you asked for',
  charter: 'a charter that you both agree to',
  charter_own: 'your own charter',
  priorities_compared: 'priorities that you compared',
  recognition: 'recognition that you gave',
  guidance: 'guidance that you gave',
  brief_issued: 'a brief of yours',
  plan_submitted: 'a plan of yours',
  dates_set: 'a date that you set',
  milestone_dated: 'a milestone that you dated',
  aim_check_in: 'a check-in of yours',
  purpose_written: 'the four parts of the purpose',
  questions_answered: 'answers to every question',
  owners_named: 'an owner for every team',
  obstacle_taken: 'an obstacle that you took on',
  obstacle_solved: 'an obstacle that you solved',
  survey_change: 'a survey of its teams, whoever opened it',
  task_given: 'tasks that you gave or dated',
  pause: 'a decision about what other goals serve',
  retrospective: 'a session with them on its day or later',
  recovery_week: 'a task of yours for no goal, due within two weeks after its day',
  goal_set: 'goals that you set for them',
} as const
export type DeedName = keyof typeof DEEDS

/**
 * What shows that a step of a playbook is done: so many of these deeds of the wearer since the situation opened (`each`: one about
 * every person it concerns, `each team`: to every team of it, `each kind`: one of each of these deeds). `of`: about the subject itself, about any of the people, teams and aims of the situation, about the
 * people whom its evidence names, or about anything.
 */
export interface ShownBy {
  readonly deeds: readonly DeedName[]
  readonly of: 'subject' | 'these' | 'named' | 'any'
  readonly least: number | 'each' | 'each team' | 'each kind'
  /** So many with each, where it is more than one. */
  readonly times?: number
  /** Within so many days of each other, where it is their closeness that helps. */
  readonly within?: number
}

const STEPS = TABLE as Readonly<Record<string, Readonly<Record<string, ShownBy>>>>

/** What shows a step; null when no record can, and only the wearer can say so. */
export function shownBy(rule: string, step: string): ShownBy | null {
  return STEPS[rule]?.[step] ?? null
}

/** The same as a sentence for the published rules. */
export function shownByWords({ deeds, of, least, times = 1, within }: ShownBy): string {
  const what = deeds.map(kind => DEEDS[kind]).join(least === 'each kind' ? ' and ' : ' or ')
  const days = within === undefined ? '' : ` within ${within} days`
  const many = typeof least === 'number' && least > 1 ? ` (${least}${days})` : ''
  const count = typeof least === 'number' ? many : `${times > 1 ? `, ${times}` : ''}${EACH[least]}`
  return `Shown by ${what}${count}${OF[of]}, since it was noticed.`
}

const EACH = {
  each: ' with every one of them',
  'each team': ' with every team of it',
  'each kind': '',
} as const

const OF: Readonly<Record<ShownBy['of'], string>> = {
  subject: ', about exactly this',
  these: ', about these people, teams or aims',
  named: ', about the people it names',
  any: '',
}
