import { expect, it, test } from 'vitest'
import type { Cause } from '../contract/words.ts'
import { recurringGroups } from './recurring.ts'

const raised = (title: string, cause: Cause = 'resources') => ({ title, cause })

it.each<[string, ReturnType<typeof raised>[], string[][]]>([
  [
    'three alike in other words and endings',
    [
      raised('Calibration lab is booked twice'),
      raised('Two teams need the calibration lab'),
      raised('The calibration labs are closed on Friday'),
      raised('No crane on the north quay'),
    ],
    [['calibration', 'calibration', 'calibration']],
  ],
  [
    'two alike are no pattern',
    [raised('Calibration lab is booked'), raised('Calibration lab is closed')],
    [],
  ],
  [
    'another cause is another thing',
    [
      raised('Supplier sends wrong valves', 'external'),
      raised('Supplier sends wrong valves again', 'external'),
      raised('Supplier sends wrong valves', 'unclear'),
    ],
    [],
  ],
  [
    'one word in common is not alike',
    [raised('Valves leak'), raised('Valves late'), raised('Valves missing')],
    [],
  ],
  ['nothing', [], []],
])('%s', (_, obstacles, expected) => {
  const found = recurringGroups(obstacles).map(({ alike }) => alike.map(() => 'calibration'))
  expect(found).toEqual(expected)
})

test('the words they share name the group, and the largest stands first', () => {
  const groups = recurringGroups([
    ...Array.from({ length: 3 }, () => raised('Licence server down')),
    ...Array.from({ length: 4 }, () => raised('Spare pump missing', 'external')),
  ])
  expect(groups.map(({ cause, words, alike }) => ({ cause, words, n: alike.length }))).toEqual([
    { cause: 'external', words: ['spare', 'pump', 'miss'], n: 4 },
    { cause: 'resources', words: ['licence', 'server', 'down'], n: 3 },
  ])
})
