import { describe, expect, test } from 'vitest'
import topics from './topics.en.json' with { type: 'json' }
import { themesOf } from './topics.ts'

const themeOf = (code: string, ...comments: string[]) => themesOf(comments).find(theme => theme.code === code)

describe('words of topics', () => {
  test.each(topics.map(({ code, words }) => [code, words] as const))(
    'of %s are each found as written, in capitals and at the end of a sentence',
    (code, words) => {
      for (const pattern of words) {
        const word = pattern.replace('*', '')
        for (const comment of [word, word.toUpperCase(), `It is the ${word}.`, `“${word}”, we say`])
          expect(themeOf(code, comment)?.words).toEqual([word])
      }
    },
  )

  test.each<[string, string, string, string[] | undefined]>([
    ['an apostrophe ends a word', 'manager', 'My manager’s manager', ['manager']],
    ['an ending is part of the word that is listed', 'workload', 'Understaffing', ['understaffing']],
    ['a whole word is not found with an ending', 'workload', 'The busyness', undefined],
    ['a beginning is not found inside a word', 'workload', 'That superoverload', undefined],
    ['digits belong to a word', 'workload', 'busy2', undefined],
    ['an accent makes another word', 'workload', 'busý', undefined],
    ['a line break parts words', 'workload', 'never\nbusy\tagain', ['busy']],
    ['a hyphen joins words', 'workload', 'non-busy', undefined],
    ['a dash does not', 'workload', 'calm—busy', ['busy']],
  ])('%s', (_, code, comment, words) => {
    expect(themeOf(code, comment)?.words).toEqual(words)
  })

  test('are listed by the number of comments they are in, then by the alphabet', () => {
    const found = themeOf('workload', 'overtime', 'busy overtime', 'overtime overtime busy', 'backlog')
    expect(found).toMatchObject({ comments: 4, words: ['overtime', 'busy', 'backlog'] })
  })

  test('are at most eight of a topic', () => {
    const nine = 'workload overload overwork overtime busy understaffed backlog stretched capacity'
    expect(themeOf('workload', nine, 'workload')?.words).toEqual([
      ...['workload', 'backlog', 'busy', 'capacity', 'overload', 'overtime', 'overwork', 'stretched'],
    ])
  })

  test('put the topic of most comments first, and of as many the one that is listed first', () => {
    const codes = (...comments: string[]) => themesOf(comments).map(({ code }) => code)
    expect(codes('focus', 'busy')).toEqual(['workload', 'priorities'])
    expect(codes('focus', 'busy', 'deadlines')).toEqual(['priorities', 'workload'])
    expect(codes()).toEqual([])
  })
})
