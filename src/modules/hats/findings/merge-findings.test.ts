import { describe, expect, test } from 'vitest'
import { CHECKS } from '../checks/all-checks.ts'
import type { Finding } from '../checks/check.ts'
import { CHECK_WORDS } from './finding-view.ts'
import { mergeFindings } from './merge-findings.ts'
import { weightOf, worstOf } from './severities.ts'

const finding = (over: Partial<Finding> = {}): Finding => ({
  ...{ check: 'A14', severity: 'minor', subject: { kind: 'aim', id: 'tide' }, ownerId: 'Grace' },
  ...{ briefGiverId: null, teamId: null, says: 'Due after what it serves.' },
  ...over,
})

describe('findings of one subject by one check', () => {
  test('are one, as bad as the worst, and say each thing once', () => {
    const second = finding({ severity: 'critical', says: 'Due before what it waits for.' })
    expect(mergeFindings([finding(), second, finding()])).toEqual([
      { ...second, says: 'Due after what it serves. Due before what it waits for.' },
    ])
  })

  test('stay apart from those of other subjects, other kinds and other checks', () => {
    const apart = [
      finding(),
      finding({ subject: { kind: 'aim', id: 'ebb' } }),
      finding({ subject: { kind: 'team', id: 'tide' } }),
      finding({ check: 'A10' }),
    ]
    expect(mergeFindings(apart)).toEqual(apart)
    expect(mergeFindings([])).toEqual([])
  })
})

test('severities weigh in the order in which they are told', () => {
  expect((['info', 'minor', 'major', 'critical'] as const).map(weightOf)).toEqual([0, 1, 2, 3])
  expect(worstOf(['minor', 'critical', 'major'])).toBe('critical')
  expect(worstOf([])).toBe('info')
})

test('every check says in public what it notices and what helps', () => {
  expect(Object.keys(CHECK_WORDS)).toEqual(CHECKS.map(({ id }) => id))
  for (const { title, notices, fix } of Object.values(CHECK_WORDS))
    for (const words of [title, notices, fix]) expect(words.length).toBeGreaterThan(10)
})
