import { describe, expect, it } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'

const chart = harbourChart()

describe('the work of a team is to answer for by', () => {
  it.each([
    ['its lead', 'Grace', 'Pilots', true],
    ['who stands above', 'Ada', 'Pilots', true],
    ['not a member', 'Linus', 'Pilots', false],
    ['not the lead of another', 'Margaret', 'Pilots', false],
    ['not the lead of one below', 'Grace', 'Harbour', false],
    ['nobody leads a team that is not there', 'Ada', 'Divers', false],
  ])('%s', (_, me, teamId, expected) => {
    expect(chart.runs(me, teamId)).toBe(expected)
  })
})
