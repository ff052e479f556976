import { expect, test } from 'vitest'
import { considered } from '../rules/considered.ts'
import type { Considered } from '../rules/rule.ts'
import { fact } from '../rules/source.ts'
import { compare } from './compare.ts'

const found = (verdict: Considered['verdict'], says = 'So it is.', wearerId = 'Grace'): Considered => ({
  ...considered(
    { id: 'H01', hat: 'lead' },
    { wearerId, subject: { kind: 'person', id: wearerId }, sources: [fact(true, says)], fires: true },
  ),
  verdict,
  calmDays: verdict === 'calm' ? 14 : null,
})

test.each<[string, Considered[], Considered[], string]>([
  ['what fires only after the change opens', [], [found('fires')], 'opens'],
  ['what was quiet and fires opens', [found('quiet')], [found('fires')], 'opens'],
  ['what held already does not open', [found('holds')], [found('fires')], ''],
  ['what only holds after it does not open', [], [found('holds')], ''],
  ['what fired and is quiet closes', [found('fires')], [found('quiet')], 'closes'],
  ['what fired and is not there closes', [found('fires')], [], 'closes'],
  ['what fired and is calm closes', [found('fires')], [found('calm')], 'closes'],
  ['what is only calm after it does not open', [], [found('calm')], ''],
  ['what was calm and fires opens', [found('calm')], [found('fires')], 'opens'],
  ['what fired and holds stays', [found('fires')], [found('holds')], ''],
  ['what fires in other words changes', [found('fires')], [found('fires', 'More so.')], 'changes'],
  ['what fires in the same words stays', [found('fires')], [found('fires')], ''],
  [
    'that of somebody else is another one',
    [found('fires')],
    [found('fires', 'So it is.', 'Ada')],
    'opens closes',
  ],
])('%s', (_, now, then, expected) => {
  const told = Object.entries(compare(now, then)).filter(([, cases]) => cases.length > 0)
  expect(told.map(([name]) => name).join(' ')).toBe(expected)
})

test('what closes tells for how many days it must be calm, and its words are those of now', () => {
  const closes = (then: Considered[]) => compare([found('fires')], then).closes
  expect(closes([found('calm', 'No more.')])).toEqual([{ case: found('fires'), calmDays: 14 }])
  expect(closes([found('quiet')])).toEqual([{ case: found('fires'), calmDays: null }])
  expect(closes([])).toEqual([{ case: found('fires'), calmDays: null }])
})
