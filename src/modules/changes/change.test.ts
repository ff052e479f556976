import { describe, expect, it, test } from 'vitest'
import type { Measured } from './adoption/adoption.ts'
import { type Course, impactedTeams, isOpen, missingFor, NEXT_STATES, purposeProblems } from './change.ts'
import { STATES } from './contract/words.ts'

const TODAY = '2026-06-01'
const weeks = Array.from({ length: 10 }, (_, week) => ({
  onDay: new Date(Date.UTC(2026, 2, 30 + 7 * week)).toISOString().slice(0, 10),
  share: 0.85,
}))
const measure = {
  ...{ aspect: 'use', fromOn: '2026-03-01', toOn: '2026-05-01', target: 0.8, readings: weeks },
} satisfies Measured

/** A change that may take any step. */
function course(over: Partial<Course> = {}): Course {
  return {
    ...{ whyNow: 'a', whatChanges: 'b', whatStays: 'c', notKnown: 'd', notKnownBy: '2026-07-01' },
    oldWayOffOn: '2026-05-20',
    impacts: [{ teamId: 'Pilots', ownerId: 'Linus' }],
    gos: [{ teamId: 'Pilots' }],
    milestones: [{ doneOn: '2026-05-01' }],
    measures: [measure],
    ...over,
  }
}
const codes = (...asked: Parameters<typeof missingFor>) =>
  missingFor(...asked).map(({ field, code }) => `${field} ${code}`)

describe('the states of a change', () => {
  test('follow one another, and it can be stopped until the end', () => {
    expect(NEXT_STATES).toEqual({
      shaping: ['announced', 'stopped'],
      announced: ['rolling_out', 'stopped'],
      rolling_out: ['embedding', 'stopped'],
      embedding: ['embedded', 'stopped'],
      embedded: [],
      stopped: [],
    })
  })

  test('are open until it is embedded or stopped', () => {
    expect(STATES.filter(isOpen)).toEqual(['shaping', 'announced', 'rolling_out', 'embedding'])
  })

  test('never lead back', () => {
    const order = Object.fromEntries(STATES.map((state, at) => [state, at]))
    for (const state of STATES)
      for (const next of NEXT_STATES[state]) expect(order[next]).toBeGreaterThan(order[state] ?? 0)
  })
})

describe('what is missing before a step', () => {
  it.each<[string, Partial<Course>, string[]]>([
    ['nothing of a whole purpose', {}, []],
    ['why now', { whyNow: '' }, ['whyNow purpose_incomplete']],
    ['what changes', { whatChanges: '' }, ['whatChanges purpose_incomplete']],
    ['what stays', { whatStays: '' }, ['whatStays purpose_incomplete']],
    ['what is not known', { notKnown: '' }, ['notKnown purpose_incomplete']],
    ['when it will be known', { notKnownBy: null }, ['notKnownBy purpose_incomplete']],
    [
      'all at once',
      { whyNow: '', whatChanges: '', whatStays: '', notKnown: '', notKnownBy: null },
      ['whyNow', 'whatChanges', 'whatStays', 'notKnown', 'notKnownBy'].map(
        part => `${part} purpose_incomplete`,
      ),
    ],
  ])('announcing: %s', (_, over, missing) => {
    expect(codes('announced', course(over), TODAY, '')).toEqual(missing)
    expect(purposeProblems(course(over))).toHaveLength(missing.length)
  })

  it.each<[string, Partial<Course>, string[]]>([
    ['nothing with an owner and a go for each team', {}, []],
    ['teams', { impacts: [] }, ['impacts impacts_missing']],
    [
      'an owner for one of two impacts',
      {
        impacts: [
          { teamId: 'Pilots', ownerId: 'Linus' },
          { teamId: 'Pilots', ownerId: null },
        ],
      },
      ['impacts owners_missing'],
    ],
    [
      'a go of the second team',
      {
        impacts: [
          { teamId: 'Pilots', ownerId: 'Linus' },
          { teamId: 'People', ownerId: 'Alan' },
        ],
      },
      ['teams go_missing'],
    ],
    [
      'both',
      { impacts: [{ teamId: 'People', ownerId: null }] },
      ['impacts owners_missing', 'teams go_missing'],
    ],
  ])('rolling out: %s', (_, over, missing) => {
    expect(codes('rolling_out', course(over), TODAY, '')).toEqual(missing)
  })

  it.each<[string, Partial<Course>, string[]]>([
    ['nothing when all milestones are done', {}, []],
    ['milestones', { milestones: [] }, ['milestones milestones_open']],
    [
      'one that is not done',
      { milestones: [{ doneOn: '2026-05-01' }, { doneOn: null }] },
      ['milestones milestones_open'],
    ],
  ])('embedding: %s', (_, over, missing) => {
    expect(codes('embedding', course(over), TODAY, '')).toEqual(missing)
  })

  it.each<[string, Partial<Course>, string[]]>([
    ['nothing after eight weeks at 80 % with the old way off', {}, []],
    ['the old way', { oldWayOffOn: null }, ['oldWayOffOn old_way_on']],
    ['the old way until tomorrow', { oldWayOffOn: '2026-06-02' }, ['oldWayOffOn old_way_on']],
    ['the old way from today', { oldWayOffOn: TODAY }, []],
    ['measures', { measures: [] }, ['measures adoption_below']],
    ['a measure of use', { measures: [{ ...measure, aspect: 'well' }] }, ['measures adoption_below']],
    [
      'one of two measures of use',
      { measures: [measure, { ...measure, readings: [] }] },
      ['measures adoption_below'],
    ],
    [
      'nothing of how well it works',
      { measures: [measure, { ...measure, aspect: 'still', readings: [] }] },
      [],
    ],
    ['both', { measures: [], oldWayOffOn: null }, ['measures adoption_below', 'oldWayOffOn old_way_on']],
  ])('embedded: %s', (_, over, missing) => {
    expect(codes('embedded', course(over), TODAY, '')).toEqual(missing)
  })

  test('stopping asks for the reason and for nothing else', () => {
    const bare = course({ whyNow: '', impacts: [], milestones: [], measures: [] })
    expect(codes('stopped', bare, TODAY, '')).toEqual(['why reason_missing'])
    expect(codes('stopped', bare, TODAY, 'No money.')).toEqual([])
  })

  test('every refusal says what to do', () => {
    const bare = course({ whyNow: '', impacts: [], milestones: [], measures: [], oldWayOffOn: null })
    for (const to of STATES.filter(state => state !== 'shaping'))
      for (const { message, fix } of missingFor(to, bare, TODAY, '')) {
        expect(message).toMatch(/\.$/)
        expect(fix).toMatch(/\.$/)
      }
    expect(missingFor('shaping', bare, TODAY, '')).toEqual([])
  })
})

test('a team with several impacts is one impacted team', () => {
  const impacts = ['Pilots', 'People', 'Pilots'].map(teamId => ({ teamId, ownerId: null }))
  expect(impactedTeams({ impacts })).toEqual(['Pilots', 'People'])
})
