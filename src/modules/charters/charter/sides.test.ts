import { describe, expect, test } from 'vitest'
import { type Changes, HARBOUR_DAY, harbourChart } from '#test/harbour-chart.ts'
import { lineManagerOf, sideOf } from './sides.ts'

describe('whose side of Linus’s charter somebody is on', () => {
  test.each<[string, string | null, Changes, string | null]>([
    ['the person themself', 'Linus', {}, 'person'],
    ['the line manager', 'Grace', {}, 'manager'],
    ['the executive above both is nobody here', 'Ada', {}, null],
    ['a team mate', 'Radia', {}, null],
    ['the people team', 'Margaret', {}, null],
    ['an administrator', 'Alan', {}, null],
    ['nobody who is signed in as a person', null, {}, null],
    ['somebody who does not exist', 'Nobody', {}, null],
    [
      'who covers for the line manager',
      'Margaret',
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      'manager',
    ],
    [
      'the line manager while they are covered',
      'Grace',
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      'manager',
    ],
    [
      'the one above while somebody else covers',
      'Ada',
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      null,
    ],
    ['the new line manager', 'Margaret', { Linus: { reportsTo: 'Margaret' } }, 'manager'],
    ['the line manager before', 'Grace', { Linus: { reportsTo: 'Margaret' } }, null],
    ['the next above when the line manager has left', 'Ada', { Grace: { left: true } }, 'manager'],
    ['a line manager who has left', 'Grace', { Grace: { left: true } }, null],
  ])('%s', (_, me, changes, side) => {
    expect(sideOf(harbourChart(changes), me, 'Linus')).toBe(side)
  })

  test('nobody answers for the head of the organisation, who is only the person', () => {
    const chart = harbourChart()
    expect(
      ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'].map(me => sideOf(chart, me, 'Ada')),
    ).toEqual(['person', ...[null, null, null, null, null]])
  })

  test('everybody else has exactly two people on their charter', () => {
    const chart = harbourChart()
    const people = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
    for (const of of people.filter(each => each !== 'Ada'))
      expect(people.filter(me => sideOf(chart, me, of) !== null)).toHaveLength(2)
  })
})

describe('who answers for somebody by position', () => {
  test.each<[string, string, Changes, string | null]>([
    ['is who they report to', 'Linus', {}, 'Grace'],
    [
      'stays the same while that one is away and covered',
      'Linus',
      { Grace: { away: [HARBOUR_DAY, '2026-03-15', 'Margaret'] } },
      'Grace',
    ],
    ['is the next above when that one has left', 'Linus', { Grace: { left: true } }, 'Ada'],
    ['is nobody for the head', 'Ada', {}, null],
    ['is nobody for somebody without a position', 'Nobody', {}, null],
    ['follows a move', 'Linus', { Linus: { reportsTo: 'Margaret' } }, 'Margaret'],
  ])('%s', (_, of, changes, manager) => {
    expect(lineManagerOf(harbourChart(changes), of)).toBe(manager)
  })
})
