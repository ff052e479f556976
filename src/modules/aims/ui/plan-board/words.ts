import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'Plan board',
  map: 'See the map',
  none: 'No goals yet',
  'none.say': 'What a team is to reach, with its brief and its plan, is seen here from the first draft on.',
  'none.act': 'Propose a goal',
  below: '{team} · {goals}',
  goals: { one: '{count} open goal', other: '{count} open goals' },
  goal: 'Goal',
  brief: 'Brief',
  'brief.draft': 'in draft',
  'brief.given': 'given',
  plan: 'Plan',
  'plan.none': 'not yet',
  'plan.briefed': 'to be written',
  'plan.planned': 'waits for an answer',
  'plan.live': 'accepted',
  live: 'Live',
  'live.not': 'not yet',
  result: 'Result and pace',
  'result.none': 'no value yet',
  'result.of': '{share}, expected {expected}',
  'result.band': 'in its band: {share}',
  'result.alone': '{share}',
  'value.band': '{value} {unit}',
  value: '{value} of {target} {unit}',
  chance: 'Chance',
  'chance.none': 'not said',
  due: 'Due',
} as const satisfies Words

/** The strings of the plan board. */
export const t = wordsOf(WORDS)
