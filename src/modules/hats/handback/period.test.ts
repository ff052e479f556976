import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { periodOf } from './period.ts'

const NOTICED = '2026-02-25'
const at = (on: LocalDate, ...absences: [LocalDate, LocalDate | null][]) =>
  periodOf(
    absences.map(([from, to]) => ({ from, to })),
    on,
    NOTICED,
  )

describe('which absence is handed back', () => {
  test.each<[string, LocalDate, [LocalDate, LocalDate | null][], LocalDate | null, LocalDate | null]>([
    ['the one that is on', '2026-03-10', [['2026-03-02', '2026-03-20']], '2026-03-02', '2026-03-21'],
    ['one without an end', '2026-03-10', [['2026-03-02', null]], '2026-03-02', null],
    ['the last that ended lately', '2026-03-25', [['2026-03-02', '2026-03-20']], '2026-03-02', '2026-03-21'],
    ['none that ended long ago', '2026-06-25', [['2026-03-02', '2026-03-20']], NOTICED, null],
    ['one that begins, though it has not', '2026-03-01', [['2026-03-02', '2026-03-20']], null, '2026-03-21'],
    ['on its first day', '2026-03-02', [['2026-03-02', '2026-03-20']], '2026-03-02', '2026-03-21'],
    [
      'the one before, when the next is to come',
      '2026-03-25',
      [
        ['2026-03-02', '2026-03-20'],
        ['2026-04-20', null],
      ],
      '2026-03-02',
      '2026-03-21',
    ],
    [
      'two with a weekend between them',
      '2026-03-25',
      [
        ['2026-03-23', '2026-03-27'],
        ['2026-03-02', '2026-03-20'],
      ],
      '2026-03-02',
      '2026-03-28',
    ],
    [
      'two that overlap',
      '2026-03-10',
      [
        ['2026-03-02', '2026-03-20'],
        ['2026-03-04', '2026-03-05'],
      ],
      '2026-03-02',
      '2026-03-21',
    ],
    ['of who is new, since it was noticed', '2026-03-10', [], NOTICED, null],
  ])('%s', (_, on, absences, from, backOn) => {
    expect(at(on, ...absences)).toEqual({ from, backOn })
  })
})
