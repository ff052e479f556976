import { expect, test } from 'vitest'
import { atStart, counted, named, percent } from './considered.ts'

test.each([
  [counted(1, 'task'), '1 task'],
  [counted(3, 'task'), '3 tasks'],
  [counted(0, 'person', 'people'), '0 people'],
  [named([]), ''],
  [named(['Ada']), 'Ada'],
  [named(['Ada', 'Grace']), 'Ada and Grace'],
  [named(['Ada', 'Grace', 'Linus', 'Radia']), 'Ada, Grace, Linus and Radia'],
  [named(['Ada', 'Grace', 'Linus', 'Radia', 'Alan']), 'Ada, Grace, Linus and 2 others'],
  [percent(0.333), '33%'],
  [atStart('between 30% and 40%'), 'Between 30% and 40%'],
])('evidence reads like a sentence: %s', (text, expected) => {
  expect(text).toBe(expected)
})
