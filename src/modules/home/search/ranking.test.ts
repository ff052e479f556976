import { expect, it } from 'vitest'
import { inSearchOrder, likePattern } from './ranking.ts'

const order = (words: string, ...labels: string[]) =>
  inSearchOrder(
    labels.map(label => ({ label })),
    words,
  ).map(({ label }) => label)

it('what is called so comes first, then what begins so, then where a word begins so, then the rest by name', () => {
  expect(
    order('storm', 'Brainstorm', 'The storm season', 'Zebra', 'Stormy nights', 'Storm', 'A storm'),
  ).toEqual([...['Storm', 'Stormy nights', 'A storm', 'The storm season', 'Brainstorm', 'Zebra']])
})

it('accents and case make no difference to the order', () => {
  expect(order('TOMAS', 'Ask Tomás', 'Tomás Arriaga')).toEqual(['Tomás Arriaga', 'Ask Tomás'])
})

it.each([
  ['100%', '%100\\%%'],
  ['a_b', '%a\\_b%'],
  ['c:\\temp', '%c:\\\\temp%'],
  [' Storm ', '%storm%'],
])('%s is sought as it is written', (words, pattern) => expect(likePattern(words)).toBe(pattern))
