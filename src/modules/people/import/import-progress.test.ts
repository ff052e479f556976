import { expect, test } from 'vitest'
import { progressOf, withProgress } from './import-progress.ts'

test('progress counts finished steps while they run and is gone afterwards', async () => {
  const seen: unknown[] = []
  const look = async () => {
    seen.push(progressOf('one'))
  }
  await withProgress('one', [look, look, look])
  expect(seen).toEqual([0, 1, 2].map(done => ({ done, total: 3 })))
  expect(progressOf('one')).toBeNull()
})

test('progress is also gone after a step fails', async () => {
  const failing = () => withProgress('two', [() => Promise.reject(new Error('no'))])
  await expect(failing()).rejects.toThrow('no')
  expect(progressOf('two')).toBeNull()
})

test('progress of one import says nothing about another', async () => {
  await withProgress('three', [async () => expect(progressOf('four')).toBeNull()])
})
