import { describe, expect, test } from 'vitest'
import type { Happenings } from './happening.ts'
import { MOST_LINES, noteOf } from './sentences.ts'

const NOTHING: Happenings = { covers: [], tasks: [], aims: [], decisions: [], obstacles: [] }
const note = (over: Partial<Happenings>) => noteOf({ ...NOTHING, ...over })
const on = '2026-03-02'
const task = (kind: Happenings['tasks'][number]['kind'], over: object = {}) => ({
  ...{ kind, id: 't', title: 'Fuel boat 2', on, assigneeId: null, assignee: null, was: null, now: null },
  ...over,
})
const aim = (kind: Happenings['aims'][number]['kind'], over: object = {}) => ({
  ...{ kind, id: 'a', title: 'Berths', on, was: null, now: null },
  ...over,
})
const decision = (kind: Happenings['decisions'][number]['kind'], over: object = {}) => ({
  ...{ kind, id: 'd', question: 'A second boat?', on, by: 'Ada', choice: null },
  ...over,
})

describe('a note to somebody who was away', () => {
  test.each<[Partial<Happenings>, string]>([
    [{ covers: ['Linus', 'Radia'] }, 'Linus and Radia stood in for you.'],
    [{ decisions: [decision('waits_for_you')] }, 'Yours to decide by 2026-03-02: “A second boat?”'],
    [{ decisions: [decision('waits')] }, 'Ada is to decide by 2026-03-02: “A second boat?”'],
    [
      { decisions: [decision('decided', { choice: 'Rent one' })] },
      'Ada decided on 2026-03-02: “A second boat?” – Rent one',
    ],
    [
      { obstacles: [{ kind: 'in_court', id: 'o', title: 'The crane', on }] },
      'In your court since 2026-03-02: “The crane”',
    ],
    [
      { obstacles: [{ kind: 'raised', id: 'o', title: 'The crane', on }] },
      'Raised on 2026-03-02, and still open: “The crane”',
    ],
    [
      { obstacles: [{ kind: 'solved', id: 'o', title: 'The crane', on }] },
      'Solved on 2026-03-02: “The crane”',
    ],
    [{ aims: [aim('planned')] }, 'A plan waits for an answer since 2026-03-02: “Berths”'],
    [{ aims: [aim('accepted')] }, 'Its plan was accepted on 2026-03-02: “Berths”'],
    [{ aims: [aim('checked_in', { was: 70, now: 50 })] }, '“Berths”: chance 70% before, 50% on 2026-03-02'],
    [{ aims: [aim('checked_in', { was: 70, now: 70 })] }, '“Berths”: chance 70% on 2026-03-02, as before'],
    [{ aims: [aim('checked_in', { now: 70 })] }, '“Berths”: chance 70% on 2026-03-02'],
    [
      { tasks: [task('passed_on', { assignee: 'Linus' })] },
      'Went from you to Linus on 2026-03-02: “Fuel boat 2”',
    ],
    [{ tasks: [task('passed_on')] }, 'Went from you to nobody yet on 2026-03-02: “Fuel boat 2”'],
    [
      { tasks: [task('dated', { was: null, now: '2026-03-28' })] },
      'Moved from no date to 2026-03-28: “Fuel boat 2”',
    ],
    [{ tasks: [task('done')] }, 'Done on 2026-03-02: “Fuel boat 2”'],
  ])('says each thing in a sentence to them: %#', (over, line) => {
    expect(note(over)).toEqual({ lines: [line], more: '' })
  })

  test('says nothing where nothing happened', () => {
    expect(note({})).toEqual({ lines: [], more: '' })
  })

  test('begins with what waits for them, and ends with what is done', () => {
    const { lines } = note({
      tasks: [task('done'), task('passed_on')],
      aims: [
        aim('checked_in', { title: 'Steady', was: 50, now: 50 }),
        aim('checked_in', { was: 90, now: 30 }),
      ],
      decisions: [decision('decided'), decision('waits_for_you')],
    })
    expect(lines.map(line => line.split(/[ :]/)[0])).toEqual([
      ...['Yours', '“Berths”', '“Steady”', 'Ada', 'Went', 'Done'],
    ])
  })

  test('is twelve lines at most, some of every kind before many of one, and counts the rest', () => {
    const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
    const { lines, more } = note({
      tasks: [...many(30, task('done')), ...many(3, task('dated', { was: on }))],
      aims: many(9, aim('checked_in', { now: 50 })),
    })
    expect(lines).toHaveLength(MOST_LINES)
    expect(lines.filter(line => line.startsWith('Done'))).toHaveLength(2)
    expect(lines.filter(line => line.startsWith('Moved'))).toHaveLength(2)
    expect(more).toBe('And more: 1 check-in, 1 date moved, 28 tasks done.')
    const ended = note({ tasks: many(30, task('done')) })
    expect([ended.lines.length, ended.more]).toEqual([3, 'And more: 27 tasks done.'])
  })

  test('keeps every line as short as a point of an agenda', () => {
    const { lines } = note({
      decisions: [decision('decided', { question: 'q'.repeat(140), choice: 'c'.repeat(280) })],
    })
    expect(lines[0]).toHaveLength(280)
    expect(lines[0]?.endsWith('…')).toBe(true)
  })
})
