import { expect, test } from 'vitest'
import { taskWords } from './words.ts'

const texts = Object.entries(taskWords).flatMap(([key, word]) =>
  typeof word === 'string' ? [[key, word] as const] : Object.values(word).map(text => [key, text] as const),
)

test.each(texts)('%s is plain: “%s”', (_key, text) => {
  expect(text).not.toMatch(/!|please|sorry|error|invalid|score|resource|leverage|user\b/i)
  expect(text.trim()).toBe(text)
})

test('no key is written twice in two ways', () => {
  const keys = Object.keys(taskWords)
  expect(new Set(keys.map(key => key.toLowerCase())).size).toBe(keys.length)
})
