import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { directionOf, wordsInSight } from './word-order.ts'

describe('how a text runs', () => {
  it.each<[string, string, 'ltr' | 'rtl']>([
    ['English', 'How are we doing?', 'ltr'],
    ['Greek', 'Πώς τα πάμε;', 'ltr'],
    ['Russian', 'Как дела?', 'ltr'],
    ['Hebrew', 'מה שלומנו?', 'rtl'],
    ['Arabic', 'كيف حالنا؟', 'rtl'],
    ['Hebrew after a number', '12 שאלות', 'rtl'],
    ['English with Hebrew in it', 'The word שלום means peace', 'ltr'],
    ['numbers and signs alone', '63 % – 65 %', 'ltr'],
    ['nothing', '', 'ltr'],
  ])('%s', (_, text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })
})

describe('words as they stand on paper, from left to right', () => {
  it.each<[string, string, string[]]>([
    ['English stays', 'one two three', ['one', 'two', 'three']],
    ['Hebrew turns', 'אחת שתיים שלוש', ['שלוש', 'שתיים', 'אחת']],
    ['a number in Hebrew runs with the words before it', 'יש 12 אנשים', ['אנשים', '12', 'יש']],
    [
      'English in Hebrew keeps its own order',
      'אצל Tidewell Instruments טוב',
      ['טוב', 'Tidewell', 'Instruments', 'אצל'],
    ],
    ['Hebrew in English turns by itself', 'we say שלום עולם often', ['we', 'say', 'עולם', 'שלום', 'often']],
    ['one word is one word', 'alone', ['alone']],
  ])('%s', (_, line, words) => {
    expect(wordsInSight(line)).toEqual(words)
  })
})

test('no word is lost or made, whatever is written', () => {
  const word = fc.constantFrom('one', 'שלום', 'مرحبا', '12', '%', '🎉', 'Да', '')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), words => {
      expect(wordsInSight(words.join(' ')).toSorted()).toEqual(words.toSorted())
    }),
  )
})
