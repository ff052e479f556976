import { describe, expect, it, test } from 'vitest'
import topics from './topics.en.json' with { type: 'json' }
import { themesOf } from './topics.ts'

const codesOf = (text: string) => themesOf([text]).map(({ code }) => code)

describe('topics of comments', () => {
  it.each([
    ['whole words', 'Too many meetings.', ['meetings']],
    ['words that begin so', 'We are OVERLOADED', ['workload']],
    ['no word inside another', 'The repayment came.', []],
    ['words with a hyphen', 'We need one-to-ones', ['feedback']],
    ['several topics of one comment', 'Pay is unfair', ['pay', 'fairness']],
    ['nothing in other scripts, emoji or nothing', '会議が多すぎる 🙂 مرحبا', []],
    ['nothing in an empty one', '', []],
  ])('are found by %s', (_, text, codes) => {
    expect(codesOf(text).toSorted()).toEqual(codes.toSorted())
  })

  test('count comments, not words, and say which words were found', () => {
    expect(themesOf(['Meeting after meeting', 'meetings', 'Pay'])).toEqual([
      { code: 'meetings', title: 'Meetings', comments: 2, words: ['meeting', 'meetings'] },
      { code: 'pay', title: 'Pay and benefits', comments: 1, words: ['pay'] },
    ])
  })

  test('take a megabyte of anything', () => {
    expect(themesOf(['=cmd|calc '.repeat(100_000)])).toEqual([])
  })

  test('are each listed once, with words in small letters', () => {
    expect(new Set(topics.map(({ code }) => code)).size).toBe(topics.length)
    for (const { words } of topics) for (const word of words) expect(word).toMatch(/^[a-z\d][a-z\d:-]*\*?$/)
  })
})
