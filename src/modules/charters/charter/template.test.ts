import { describe, expect, test } from 'vitest'
import { CharterContent } from '../contract/charter-shapes.ts'
import { offerProblems } from './charter.ts'
import { type Post, templateFor } from './template.ts'

const TODAY = '2026-03-02'
const AIM = '01938c5e-0000-7000-8000-000000000001'
const goals = (count: number) => Array.from({ length: count }, (_, at) => ({ id: AIM, title: `Goal ${at}` }))
const post = (over: Partial<Post> = {}): Post => ({
  level: 1,
  team: 'Pilots',
  goals: [],
  aboveId: AIM,
  exemplars: [],
  ...over,
})

describe.each([1, 2, 3, 4, 5])('the first draft on level %i', level => {
  test('only waits for two people: nothing of it is missing', () => {
    const content = templateFor(post({ level }), TODAY)
    expect(offerProblems(content, TODAY)).toEqual([])
    expect(() => CharterContent.parse(content)).not.toThrow()
  })

  test('is as long as it may be for the longest team name and many goals, and names no placeholder', () => {
    const content = templateFor(post({ level, team: 'T'.repeat(140), goals: goals(9) }), TODAY)
    expect(JSON.stringify(content)).not.toContain('{team}')
    expect(content.responsibilities.length).toBeLessThanOrEqual(9)
    expect(CharterContent.safeParse(content).error?.issues).toBeUndefined()
  })

  test('can be entered whatever the team is called, with letters outside of the first plane, too', () => {
    const content = templateFor(post({ level, team: '🚢'.repeat(70), goals: goals(1) }), TODAY)
    expect(CharterContent.safeParse(content).error?.issues).toBeUndefined()
    expect(JSON.stringify(content)).toBe(JSON.stringify(content).toWellFormed())
  })
})

test('takes purpose and decisions from somebody with the same title who shows theirs', () => {
  const exemplar = { purpose: 'No ship waits.', decidesAlone: ['Entry in fog'] }
  expect(templateFor(post({ exemplars: [exemplar] }), TODAY)).toMatchObject(exemplar)
})

test('makes a responsibility of each own goal, four at most, and serves the first', () => {
  const content = templateFor(post({ goals: goals(6), aboveId: null }), TODAY)
  expect(content.responsibilities.filter(each => each.aimId === AIM)).toHaveLength(4)
  expect(content.responsibilities).toHaveLength(6)
  expect(content.purposeAimId).toBe(AIM)
})

test('leads nowhere where neither the person nor who answers for them has a goal', () => {
  expect(templateFor(post({ aboveId: null }), TODAY).purposeAimId).toBeNull()
})

test.each([
  [-3, 'Do my part'],
  [0, 'Do my part'],
  [1, 'Do my part'],
  [2, 'See that Pilots'],
  [5, 'Choose where we go'],
  [6, 'Choose where we go'],
])('on level %i the purpose begins “%s”', (level, beginning) => {
  expect(templateFor(post({ level }), TODAY).purpose.startsWith(beginning)).toBe(true)
})

test.each([
  [0, 0, 5],
  [1, 1, 5],
  [3, 3, 5],
  [4, 4, 6],
  [9, 4, 6],
])('%i goals make %i responsibilities of %i: two of what is usual always stay', (count, own, all) => {
  const { responsibilities } = templateFor(post({ goals: goals(count) }), TODAY)
  expect(responsibilities.filter(each => each.aimId !== null)).toHaveLength(own)
  expect(responsibilities).toHaveLength(all)
})

test('every responsibility of a draft has an id of its own', () => {
  const ids = templateFor(post({ goals: goals(4) }), TODAY).responsibilities.map(each => each.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('changing a draft leaves the example as it was', () => {
  const decidesAlone = ['Entry in fog']
  templateFor(post({ exemplars: [{ purpose: 'No ship waits.', decidesAlone }] }), TODAY).decidesAlone.push(
    'More',
  )
  expect(decidesAlone).toEqual(['Entry in fog'])
})

test('is looked at again in 180 days', () => {
  expect(templateFor(post(), TODAY).reviewOn).toBe('2026-08-29')
})
