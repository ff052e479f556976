import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CIRCLES, feedbackProblems, isFresh, narrowest, type Words } from './feedback.ts'

const words = (changes: Partial<Words> = {}): Words => ({
  ...{ kind: 'recognition', to: ['Linus'], whatHappened: 'Stayed until the ship was in.' },
  ...{ visibility: 'organisation', suggestion: '', ...changes },
})
const HERE = new Set(['Grace', 'Linus', 'Radia'])

describe('what Grace says', () => {
  it.each<[string, Partial<Words>, string[]]>([
    ['to one person for all to read is fine', {}, []],
    ['to two people at once is fine', { to: ['Linus', 'Radia'] }, []],
    ['to nobody is refused', { to: [] }, ['to_nobody']],
    ['to herself is refused', { to: ['Grace'] }, ['to_self']],
    ['to herself among others is refused', { to: ['Linus', 'Grace'] }, ['to_self']],
    ['without a word of what happened is refused', { whatHappened: '  ' }, ['what_happened_missing']],
    ['to somebody who has left is refused', { to: ['Edsger'] }, ['not_here']],
    ['as guidance between two is fine', { kind: 'guidance', visibility: 'pair' }, []],
    [
      'as guidance may suggest something',
      { kind: 'guidance', visibility: 'pair', suggestion: 'Call earlier.' },
      [],
    ],
    [
      'as guidance to several is refused',
      { kind: 'guidance', visibility: 'pair', to: ['Linus', 'Radia'] },
      ['guidance_to_several'],
    ],
    [
      'as guidance for others to read is refused',
      { kind: 'guidance', visibility: 'team' },
      ['guidance_is_private'],
    ],
    ['as thanks with advice is refused', { suggestion: 'Smile more.' }, ['suggestion_in_recognition']],
    [
      'wrongly in three ways is told of all three',
      { to: ['Grace', 'Edsger'], whatHappened: '' },
      ['what_happened_missing', 'to_self', 'not_here'],
    ],
  ])('%s', (_, changes, codes) => {
    const problems = feedbackProblems(words(changes), 'Grace', id => HERE.has(id))
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })
})

test('the narrowest circle counts, whoever drew it, and no narrowing ever widens', () => {
  const circle = fc.constantFrom(...CIRCLES)
  fc.assert(
    fc.property(circle, fc.array(fc.option(circle), { maxLength: 5 }), (given, narrowed) => {
      const result = narrowest([given, ...narrowed])
      for (const each of [given, ...narrowed])
        expect(CIRCLES.indexOf(result)).toBeGreaterThanOrEqual(each === null ? 0 : CIRCLES.indexOf(each))
      expect([given, ...narrowed.filter(each => each !== null)]).toContain(result)
    }),
  )
})

test.each([
  [0, true],
  [15, true],
  [16, false],
])('%i minutes after it was said, changing it is open: %s', (minutes, expected) => {
  const given = new Date('2026-03-02T09:00:00Z')
  expect(isFresh(given, new Date(given.getTime() + minutes * 60_000))).toBe(expected)
})
