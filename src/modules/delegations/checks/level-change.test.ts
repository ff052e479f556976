import { expect, test } from 'vitest'
import { levelProblems, type WantedLevel } from './level-change.ts'

const present = { level: 3, untilOn: '2026-06-30' }
const lower: WantedLevel = { level: 2, why: 'The last two berths were too tight.', untilOn: '2026-04-01' }

test.each<[string, WantedLevel, number, string[]]>([
  ['one level up, with the authority for it', { level: 4, why: null, untilOn: null }, 4, []],
  ['higher than the giver can go', { level: 5, why: null, untilOn: null }, 4, ['level above_authority']],
  ['to the level it has', { level: 3, why: null, untilOn: null }, 5, ['level same_level']],
  ['down, with a reason and an end', lower, 5, []],
  ['down on its last day', { ...lower, untilOn: '2026-06-30' }, 5, []],
  ['down by a giver who lost their authority', lower, 0, []],
  [
    'down without a reason and an end',
    { level: 1, why: null, untilOn: null },
    5,
    ['why reason_required', 'untilOn end_required'],
  ],
  ['down until yesterday', { ...lower, untilOn: '2026-03-01' }, 5, ['untilOn end_in_past']],
  ['down for longer than it lasts', { ...lower, untilOn: '2026-07-01' }, 5, ['untilOn end_after_until']],
])('a level changed %s', (_, wanted, most, found) => {
  const problems = levelProblems(wanted, present, { most }, '2026-03-02')
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found)
})
