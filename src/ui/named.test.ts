import { expect, test } from 'vitest'
import { fromAddress, toAddress } from './named.ts'

test('what stands in an address comes back, by id and name', () => {
  const word = toAddress([
    { id: 'a', name: 'Field North' },
    { id: 'b', name: 'One|two~three' },
  ])
  expect(fromAddress(word)).toEqual([
    { id: 'a', label: 'Field North' },
    { id: 'b', label: 'One two three' },
  ])
})

test.each([undefined, '', '|', 'a', '~name', 'a~'])('what is none is left out: %s', word => {
  expect(fromAddress(word)).toEqual([])
})
