import { describe, expect, it } from 'vitest'
import { type Changes, harbourChart } from '#test/harbour-chart.ts'
import { answererFor, levelAbove, presentFor } from './answerer.ts'

const GRACE_AWAY: Changes = { Grace: { away: ['2026-03-01', '2026-03-20'] } }

describe('who answers an idea', () => {
  it.each<[string, string, string | null, Changes, string]>([
    ['is the owner of the aim it names', 'Linus', 'Margaret', {}, 'Margaret'],
    ['is the proposer’s manager without one', 'Linus', null, {}, 'Grace'],
    ['is the proposer’s manager when the aim is their own', 'Linus', 'Linus', {}, 'Grace'],
    ['is who answers for them when a leader proposes', 'Grace', null, {}, 'Ada'],
    ['may be somebody below, whose aim it is', 'Ada', 'Linus', {}, 'Linus'],
    ['is oneself at the top', 'Ada', null, {}, 'Ada'],
    ['is oneself at the top, also for an aim of one’s own', 'Ada', 'Ada', {}, 'Ada'],
    ['is whoever stands in for a manager who is away', 'Linus', null, GRACE_AWAY, 'Ada'],
    [
      'is the cover of an owner who is away',
      'Linus',
      'Grace',
      { Grace: { away: ['2026-03-01', '2026-03-20', 'Margaret'] } },
      'Margaret',
    ],
    [
      'is never the proposer as a cover',
      'Linus',
      'Margaret',
      { Margaret: { away: ['2026-03-01', '2026-03-20', 'Linus'] } },
      'Grace',
    ],
    ['is the next one up when the owner has left', 'Linus', 'Margaret', { Margaret: { left: true } }, 'Ada'],
  ])('%s', (_, proposer, owner, situation, answerer) => {
    expect(answererFor(proposer, owner, harbourChart(situation))).toBe(answerer)
  })
})

describe('who answers in place of somebody', () => {
  it.each<[string, string, Changes, string]>([
    ['nobody, while they are there', 'Grace', {}, 'Grace'],
    ['nobody, for two days', 'Grace', { Grace: { away: ['2026-03-02', '2026-03-03', 'Radia'] } }, 'Grace'],
    ['nobody, until a week from today', 'Grace', { Grace: { away: ['2026-03-02', '2026-03-08'] } }, 'Grace'],
    ['the next one up, from a week on', 'Grace', { Grace: { away: ['2026-03-02', '2026-03-09'] } }, 'Ada'],
    ['the next one up, with no end known', 'Grace', { Grace: { away: ['2026-03-02', null] } }, 'Ada'],
    ['the cover, for long', 'Grace', { Grace: { away: ['2026-03-02', '2026-03-30', 'Radia'] } }, 'Radia'],
    [
      'the next one up, when the cover is away too',
      'Grace',
      {
        Grace: { away: ['2026-03-02', '2026-03-30', 'Radia'] },
        Radia: { away: ['2026-03-02', '2026-03-02'] },
      },
      'Ada',
    ],
    ['they themselves at the top, however long', 'Ada', { Ada: { away: ['2026-03-02', null] } }, 'Ada'],
    ['the next one up, once they have left', 'Grace', { Grace: { left: true } }, 'Ada'],
  ])('%s', (_, id, situation, present) => {
    expect(presentFor(id, harbourChart(situation))).toBe(present)
  })
})

describe('one level up', () => {
  it.each<[string, string, string, string | null]>([
    ['is who answers for them', 'Grace', 'Linus', 'Ada'],
    ['passes the proposer', 'Linus', 'Grace', 'Ada'],
    ['is nobody at the top', 'Ada', 'Linus', null],
    ['is nobody when only the proposer is above', 'Grace', 'Ada', null],
  ])('%s', (_, answerer, proposer, above) => {
    expect(levelAbove(answerer, proposer, harbourChart())).toBe(above)
  })
})
