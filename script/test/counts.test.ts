import { expect, test } from 'vitest'
import { crash, lastLine, settled, total } from './counts.ts'
import { readPlaywright, readVitest } from './read-report.ts'

const vitest = (part: object) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...part,
  })
const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

test('the last line counts every suite and names skipped tests only when there are some', () => {
  const suites = [
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 40, failed: 1, skipped: 0 },
  ]
  expect(lastLine(total(suites))).toBe('42 passed, 1 failed')
  expect(lastLine(total([...suites, { passed: 0, failed: 0, skipped: 3 }]))).toBe(
    '42 passed, 1 failed, 3 skipped',
  )
})

test('a test file that does not load is a failure although none of its tests failed', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }]
  expect(readVitest(vitest({ testResults }))).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test.each([
  ['failed tests', vitest({ numFailedTests: 2 }), { passed: 3, failed: 2, skipped: 0 }],
  [
    'pending and todo tests',
    vitest({ numPendingTests: 1, numTodoTests: 1 }),
    { passed: 3, failed: 0, skipped: 2 },
  ],
])('%s are counted as Vitest reports them', (_, report, counts) => {
  expect(readVitest(report)).toEqual(counts)
})

test.each([
  ['unexpected', playwright({ unexpected: 1 }), 1],
  ['flaky', playwright({ flaky: 1 }), 1],
  ['a server that did not start', playwright({}, [{ message: 'Timed out waiting' }]), 1],
])('%s fails the journeys', (_, report, failed) => {
  expect(readPlaywright(report).failed).toBe(failed)
})

test.each(['', '{', '{"stats":{}}', 'null'])('a report like %j fails the suite', report => {
  expect(readVitest(report)).toMatchObject({ failed: 1 })
  expect(readPlaywright(report)).toMatchObject({ failed: 1 })
})

test('a suite without a test fails', () => {
  expect(settled({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual(crash('it ran no test'))
})

test.each([1, 137, null])('a runner that leaves with %s fails although every test passed', code => {
  expect(settled({ passed: 9, failed: 0, skipped: 0 }, code)).toMatchObject({ passed: 9, failed: 1 })
})
