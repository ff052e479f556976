import { expect, test } from 'vitest'
import { matching } from './match.ts'

const commands = [
  { id: '1', label: 'Direction' },
  { id: '2', label: 'Tomás Arriaga', hint: 'Head of Service' },
  { id: '3', label: 'Add a task' },
  { id: '4', label: 'Retask the crew', keywords: 'assign' },
]
const found = (text: string) => matching(commands, text).map(command => command.id)

test('everything is found by nothing, in order', () => expect(found('')).toEqual(['1', '2', '3', '4']))
test('accents and case do not matter', () => expect(found('TOMAS')).toEqual(['2']))
test('a word’s beginning comes before its middle', () => expect(found('task')).toEqual(['3', '4']))
test('every word must be found, in the label, the hint or the keywords', () => {
  expect(found('service tom')).toEqual(['2'])
  expect(found('assign crew')).toEqual(['4'])
  expect(found('task zebra')).toEqual([])
})
