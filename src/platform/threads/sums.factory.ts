import { answerCalls } from './answer-calls.ts'

// A thread for tests.
answerCalls({
  sum: (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0),
  shared: (bytes: Uint8Array) => bytes.fill(7).length,
  fail: () => {
    throw new RangeError('There is nothing to sum.')
  },
  end: () => process.exit(0),
})
