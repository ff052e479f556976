import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { tidewellRows } from './demo-story.factory.ts'
import { toldOf } from './told-rows.ts'

const TODAY = '2026-03-02'
const { rows, changes, idOf } = tidewellRows(TODAY)
const week = (weeks: number) => addDays(TODAY, weeks * 7)
const versions = (aimId: string) => rows.aimsVersions.filter(version => version.aimId === aimId)
const on = (key: string, day: string) =>
  versions(idOf.get(key) ?? '').findLast(version => version.fromOn <= day)
const told = toldOf(rows, changes)

describe('what stood in Tidewell before', () => {
  it.each([
    [
      'a strategy had another title',
      'S4',
      week(-31),
      { title: 'A good place to work' },
      { title: 'A place people grow' },
    ],
    [
      'a goal had another title',
      'G4',
      week(-10),
      { title: 'Customers on the joint view' },
      { state: 'live' },
    ],
    ['a goal stood elsewhere', 'T21', week(-7), { parentId: idOf.get('G6') }, { parentId: idOf.get('G4') }],
    [
      'a goal had another owner',
      'T20',
      week(-4),
      { ownerId: 'Former head of sales' },
      { ownerId: 'Sales lead' },
    ],
    [
      'a goal was due earlier',
      'T2',
      week(-5),
      { dueOn: week(2), originalDueOn: week(2) },
      { dueOn: week(5) },
    ],
    ['a goal was planned, not live', 'T2', week(-17), { state: 'planned', liveOn: null }, { state: 'live' }],
  ])('%s', (_, key, day, then, now) => {
    expect(on(key, day)).toMatchObject(then)
    expect(on(key, TODAY)).toMatchObject(now)
  })

  it('the last version of every aim is the aim as it is', () => {
    for (const aim of rows.aimsAims) {
      const { id, rev: _r, kind: _k, scope: _s, proposedById: _p, createdAt: _c, createdOn, ...now } = aim
      const own = versions(id)
      expect(own[0]?.fromOn).toBe(createdOn)
      expect([aim.title, own.at(-1)]).toMatchObject([aim.title, now])
    }
  })

  it('no version says what was only done later', () => {
    for (const { fromOn, ...version } of rows.aimsVersions) {
      const dates = [version.briefedOn, version.plannedOn, version.liveOn, version.closedOn]
      const done = version.milestones.map(milestone => milestone.doneOn)
      for (const date of [...dates, ...done]) expect(date === null || date <= fromOn).toBe(true)
      if (version.plannedOn === null) expect([version.how, version.milestones]).toEqual(['', []])
    }
  })
})

describe('the ledger of Tidewell', () => {
  it('tells of every step, check-in, answer and change, in order, by somebody, and never of the future', () => {
    const times = told.map(event => event.at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(Date.parse(`${TODAY}T09:00:00Z`))
    expect(told.filter(event => event.actorId === null)).toEqual([])
    expect(told.filter(event => event.type === 'aim.checked_in')).toHaveLength(rows.aimsCheckIns.length)
    expect(told.filter(event => event.type === 'aim.closed')).toHaveLength(rows.aimsClosings.length)
  })

  it.each([
    ['aim.moved', 'T21', { fromParentId: idOf.get('G6'), toParentId: idOf.get('G4'), link: 'enables' }],
    ['aim.reassigned', 'T20', { fromOwnerId: 'Former head of sales', toOwnerId: 'Sales lead' }],
    ['aim.rescheduled', 'T2', { fromDueOn: week(2), toDueOn: week(5) }],
    ['aim.brief_changed', 'G4', { renewed: false, from: 'live', to: 'live' }],
  ])('tells of %s', (type, key, data) => {
    const found = told.filter(event => event.type === type && event.subject.id === idOf.get(key))
    expect(found.map(event => event.data)).toEqual([data])
  })
})
