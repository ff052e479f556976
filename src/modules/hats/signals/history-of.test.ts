import { describe, expect, test } from 'vitest'
import type { Step } from '#platform/events/steps.ts'
import { historyOf } from './history-of.ts'

const ROW = { firedOn: '2026-03-02', clearedOn: null, calmSince: null }
const READER = { timeZone: 'UTC', isMine: true }

function step(from: string | null, to: string, day: string, why: string | null = null): Step {
  return { from, to, why, at: new Date(`${day}T12:00:00Z`), byId: null }
}

const told = (...[row, steps]: [Partial<Parameters<typeof historyOf>[0]>, readonly Step[]]) =>
  historyOf({ ...ROW, ...row }, steps, READER).map(({ to, on }) => `${to} ${on}`)

describe('how a situation came', () => {
  test.each<[string, Parameters<typeof told>[0], readonly Step[], readonly string[]]>([
    ['begins with the day on which it was noticed, where no step says so', {}, [], ['open 2026-03-02']],
    ['says it once where a step does', {}, [step(null, 'open', '2026-03-02')], ['open 2026-03-02']],
    [
      'says when it became calm and when the records spoke again',
      { calmSince: '2026-03-12' },
      [
        step(null, 'open', '2026-03-02'),
        step('open', 'calm', '2026-03-05'),
        step('calm', 'not_calm', '2026-03-09'),
        step('open', 'calm', '2026-03-12'),
      ],
      ['open 2026-03-02', 'calm 2026-03-05', 'not_calm 2026-03-09', 'calm 2026-03-12'],
    ],
    [
      'leaves out calm that passed on the day it began',
      { calmSince: '2026-03-05' },
      [
        step('open', 'calm', '2026-03-05'),
        step('calm', 'not_calm', '2026-03-05'),
        step('open', 'calm', '2026-03-05'),
      ],
      ['open 2026-03-02', 'calm 2026-03-05'],
    ],
    [
      'knows since when it is calm from the row, where no step says so',
      { calmSince: '2026-03-04', clearedOn: '2026-03-20' },
      [step('open', 'accepted', '2026-03-06')],
      ['open 2026-03-02', 'calm 2026-03-04', 'accepted 2026-03-06', 'cleared 2026-03-20'],
    ],
    [
      'tells apart what came back by itself',
      {},
      [
        step(null, 'open', '2026-03-02'),
        step('open', 'snoozed', '2026-03-03'),
        step('snoozed', 'open', '2026-03-10'),
      ],
      ['open 2026-03-02', 'snoozed 2026-03-03', 'back 2026-03-10'],
    ],
  ])('%s', (_, row, steps, lines) => expect(told(row, steps)).toEqual(lines))

  test('tells nobody but who said so why it was put away', () => {
    const steps = [step('open', 'dismissed', '2026-03-03', 'We spoke.')]
    const whys = (isMine: boolean) => historyOf(ROW, steps, { timeZone: 'UTC', isMine }).map(({ why }) => why)
    expect([whys(true), whys(false)]).toEqual([
      [null, 'We spoke.'],
      [null, null],
    ])
  })
})
