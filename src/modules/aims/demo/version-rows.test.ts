import { describe, expect, it } from 'vitest'
import type { AimRows } from './aim-rows.ts'
import { type Before, versionsOf } from './version-rows.ts'

type AimRow = AimRows['aimsAims'][number]

/** A goal drafted on 5 January, briefed, planned and live in that month, closed in May. */
const AIM = {
  ...{ id: 'aim', title: 'Title now', ownerId: 'grace', parentId: 'there', dueOn: '2026-06-01' },
  ...{ how: 'By boat.', risks: ['Fog'], planVersion: 1, briefedById: 'ada', originalDueOn: '2026-06-01' },
  ...{ briefedOn: '2026-01-07', plannedOn: '2026-01-09', liveOn: '2026-01-12', closedOn: '2026-05-04' },
} as unknown as AimRow

const STATES = [
  ['draft', '2026-01-05'],
  ['briefed', '2026-01-07'],
  ['planned', '2026-01-09'],
  ['live', '2026-01-12'],
  ['closed', '2026-05-04'],
].map(([state, sinceOn]) => ({ aimId: 'aim', state, sinceOn }))

const ROWS = {
  aimsStates: [...STATES].reverse(),
  aimsCriteria: [
    { aimId: 'aim', id: 'c', text: 'Berthed', coveredBy: [], notCoveredWhy: null, position: 0 },
    { aimId: 'other', id: 'x', text: 'Of another aim', coveredBy: [], notCoveredWhy: null, position: 0 },
  ],
  aimsMilestones: [
    { aimId: 'aim', id: 'm', title: 'Boat', dueOn: null, weight: 1, doneOn: '2026-02-10', doneById: 'grace' },
    {
      aimId: 'other',
      id: 'y',
      title: 'Of another',
      dueOn: null,
      weight: 1,
      doneOn: '2026-03-30',
      doneById: 'x',
    },
  ],
  aimsMeasures: [
    { aimId: 'aim', version: 1, type: 'number', target: 88, fromOn: '2026-01-05' },
    { aimId: 'aim', version: 2, type: 'number', target: 92, fromOn: '2026-03-02' },
  ],
} as unknown as AimRows

const change = (on: string, was: Before['was']): Before => ({ aimId: 'aim', on, byId: 'ada', was })
const versions = (...changes: Before[]) => versionsOf(AIM, ROWS, changes)
const standing = (day: string, ...changes: Before[]) =>
  versions(...changes).findLast(version => version.fromOn <= day)

describe('what stood of an aim of the demo', () => {
  it('has one version for each day on which something happened, in order, and none of other aims', () => {
    expect(versions().map(version => version.fromOn)).toEqual([
      ...['2026-01-05', '2026-01-07', '2026-01-09', '2026-01-12'],
      ...['2026-02-10', '2026-03-02', '2026-05-04'],
    ])
  })

  it.each([
    ['2026-01-04', undefined],
    ['2026-01-05', 'draft'],
    ['2026-01-08', 'briefed'],
    ['2026-01-11', 'planned'],
    ['2026-01-12', 'live'],
    ['2026-05-03', 'live'],
    ['2026-05-04', 'closed'],
  ])('on %s it was %s', (day, state) => {
    expect(standing(day)?.state).toBe(state)
  })

  it.each([
    ['2026-01-05', { briefedOn: null, briefedById: null, plannedOn: null, liveOn: null, closedOn: null }],
    ['2026-01-07', { briefedOn: '2026-01-07', briefedById: 'ada', plannedOn: null, liveOn: null }],
    ['2026-01-09', { plannedOn: '2026-01-09', liveOn: null, originalDueOn: null }],
    ['2026-01-12', { liveOn: '2026-01-12', originalDueOn: '2026-06-01', closedOn: null }],
    ['2026-05-04', { liveOn: '2026-01-12', closedOn: '2026-05-04' }],
  ])('no date of a later step is known on %s', (day, dates) => {
    expect(standing(day)).toMatchObject(dates)
  })

  it('has no plan before it was planned, and the whole plan from that day on', () => {
    expect(standing('2026-01-08')).toMatchObject({ how: '', risks: [], planVersion: 0, milestones: [] })
    expect(standing('2026-01-09')).toMatchObject({ how: 'By boat.', risks: ['Fog'], planVersion: 1 })
    expect(standing('2026-01-09')?.milestones).toHaveLength(1)
  })

  it('a milestone is open until the day it was done, and nobody has done it before', () => {
    expect(standing('2026-02-09')?.milestones).toMatchObject([{ id: 'm', doneOn: null, doneById: null }])
    expect(standing('2026-02-10')?.milestones).toMatchObject([{ doneOn: '2026-02-10', doneById: 'grace' }])
  })

  it('is measured by the measure of that day, which does not repeat whose it is', () => {
    expect(standing('2026-03-01')?.measure).toMatchObject({ version: 1, target: 88 })
    expect(standing('2026-03-02')?.measure).toMatchObject({ version: 2, target: 92 })
    expect(standing('2026-03-02')?.measure).not.toHaveProperty('aimId')
  })

  it.each<[string, Before['was'], object]>([
    ['its title', { title: 'Title then' }, { title: 'Title now' }],
    ['its owner', { ownerId: 'linus' }, { ownerId: 'grace' }],
    ['its place', { parentId: 'here' }, { parentId: 'there' }],
    ['its due date', { dueOn: '2026-04-01' }, { dueOn: '2026-06-01' }],
  ])('%s was another until the day of the change', (_, was, is) => {
    const one = change('2026-04-06', was)
    expect(standing('2026-04-05', one)).toMatchObject(was)
    expect(standing('2026-04-06', one)).toMatchObject(is)
    expect(versions(one)).toHaveLength(8)
  })

  it('several changes each hold until their own day', () => {
    const both = [change('2026-04-06', { title: 'Title then' }), change('2026-02-20', { ownerId: 'linus' })]
    expect(standing('2026-02-19', ...both)).toMatchObject({ title: 'Title then', ownerId: 'linus' })
    expect(standing('2026-03-15', ...both)).toMatchObject({ title: 'Title then', ownerId: 'grace' })
    expect(standing('2026-04-06', ...both)).toMatchObject({ title: 'Title now', ownerId: 'grace' })
  })

  it('keeps criteria of its own alone, without their position', () => {
    const criteria = [{ id: 'c', text: 'Berthed', coveredBy: [], notCoveredWhy: null }]
    for (const version of versions()) expect(version.criteria).toEqual(criteria)
  })
})
