import { describe, expect, it } from 'vitest'
import { auditGroups } from './exact-audit.ts'

/** Groups as strings of 1 and 0, one character a person. */
function groupsOf(...rows: string[]): number[][] {
  return rows.map(row => Array.from(row, Number))
}

describe('the exact audit', () => {
  it.each([
    ['one subtraction', 3, ['1111111111', '1111111100'], [8, 9]],
    ['a group that is small itself', 3, ['1111111111', '1100000000'], [0, 1]],
    [
      'one person who is the difference of a sum and two groups',
      2,
      ['1111111110', '1111000000', '0000111111', '1111111111'],
      [9],
    ],
  ])('finds the people of %s', (_, k, rows, people) => {
    const found = auditGroups(groupsOf(...rows), 10, k)
    expect(found).toMatchObject({ found: 'few', people })
  })

  it('finds a tracker of three groups, none of which is small nor differs from another by few', () => {
    const groups = groupsOf('111111000000', '000111111000', '111000111000', '000000000111')
    expect(auditGroups(groups, 12, 3).found).toBe('none')
    expect(
      auditGroups([...groupsOf('111100000000', '000111000000', '111011000000'), ...groups], 12, 3).found,
    ).toBe('few')
  })

  it('finds what takes five people to be seen, one of each cell', () => {
    // Whole circles of one person a cell: f = (1,−1,1,−1) and the like are all that is known.
    const ring = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 12 }, (_, person) => (person === i || person > 4 ? 1 : 0)),
    )
    const found = auditGroups(ring, 12, 6)
    expect(found.found).toBe('few')
    expect(auditGroups(ring.slice(0, 1), 12, 6).found).toBe('none')
  })

  it('finds nothing in nothing', () => {
    expect(auditGroups([], 10, 6).found).toBe('none')
    expect(auditGroups(groupsOf('1111111111'), 10, 6).found).toBe('none')
    expect(auditGroups(groupsOf('0000000000'), 10, 6).found).toBe('none')
  })

  it('says when its patience ran out instead of guessing', () => {
    const halves = Array.from({ length: 6 }, (_, bit) =>
      Array.from({ length: 64 }, (_, person) => (person >> bit) & 1),
    )
    expect(auditGroups(halves, 64, 4, 10)).toEqual({ found: 'out_of_work', work: 0 })
    expect(auditGroups(halves, 64, 4).found).toBe('none')
  })
})
