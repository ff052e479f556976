import { describe, expect, it, test } from 'vitest'
import { OrgChart } from '#modules/people/public.ts'
import type { Level } from '../contract/words.ts'
import { acceptorOf, courtOf, firstCourt, type Ground, nextCourt } from './court.ts'

type Away = readonly { readonly who: string; readonly cover?: string }[]

/** Ada over Grace (over Joan, over Linus and Radia) and Margaret (over Alan); ids are names. */
function chart(away: Away = []): OrgChart {
  const placed = [
    ['Ada', 'Harbour', null, 5],
    ['Grace', 'Pilots', 'Ada', 4],
    ['Joan', 'Night', 'Grace', 2],
    ['Linus', 'Night', 'Joan', 1],
    ['Radia', 'Night', 'Joan', 1],
    ['Margaret', 'People', 'Ada', 3],
    ['Alan', 'People', 'Margaret', 1],
  ] as const
  const teams = [
    ['Harbour', null],
    ['Pilots', 'Harbour'],
    ['Night', 'Pilots'],
    ['People', 'Harbour'],
  ] as const
  return new OrgChart({
    on: '2026-03-02',
    persons: placed.map(([id]) => ({
      id,
      name: id,
      status: 'active',
      leftOn: null,
      workDays: [1, 2, 3, 4, 5],
    })),
    teams: teams.map(([id, parentId]) => ({ id, name: id, parentId, closedOn: null })),
    placements: placed.map(([personId, teamId, reportsTo, level]) => ({
      ...{ id: personId, personId, teamId, reportsTo, title: '', level, leadsTeam: level > 1 },
      ...{ kind: 'permanent', from: '2020-01-01', to: null },
    })),
    absences: away.map(({ who, cover = null }) => ({
      ...{ personId: who, from: '2026-03-02', to: '2026-03-13', coverId: cover },
      coverState: cover === null ? null : ('accepted' as const),
    })),
  })
}

const ground = (over: Partial<Ground> = {}): Ground => ({
  raisedById: 'Linus',
  aboutId: null,
  teamId: 'Night',
  assigneeId: null,
  ofTask: false,
  line: [],
  ...over,
})

/** A goal of Joan's, below a strategy of Margaret's, below Ada's vision. */
const LINE = [
  { id: 'goal', ownerId: 'Joan' },
  { id: 'strategy', ownerId: 'Margaret' },
  { id: 'vision', ownerId: 'Ada' },
]

describe('the first court', () => {
  it.each<[string, Level, Partial<Ground>, Away, string]>([
    ['of a detail without task or goal is the manager of whoever raised it', 'detail', {}, [], 'Joan'],
    [
      'of a detail of a task is whoever answers for the person that does it',
      'detail',
      { ofTask: true, assigneeId: 'Alan' },
      [],
      'Margaret',
    ],
    [
      'of a task that nobody does is the lead of its team',
      'detail',
      { ofTask: true, teamId: 'People' },
      [],
      'Margaret',
    ],
    ['of a detail of a goal is its owner', 'detail', { line: LINE }, [], 'Joan'],
    [
      'of a detail of one’s own goal is one’s manager',
      'detail',
      { raisedById: 'Joan', line: LINE },
      [],
      'Grace',
    ],
    ['of the big picture is the owner of the aim above', 'big_picture', { line: LINE }, [], 'Margaret'],
    [
      'passes over an aim that nobody owns',
      'big_picture',
      { line: [LINE[0], { id: 's', ownerId: null }, LINE[2]] as Ground['line'] },
      [],
      'Ada',
    ],
    ['of the vision itself is its owner', 'big_picture', { line: LINE.slice(2) }, [], 'Ada'],
    [
      'of the big picture without an aim is the nearest who answers for direction',
      'big_picture',
      {},
      [],
      'Grace',
    ],
    ['is never the person who raised it', 'big_picture', { raisedById: 'Margaret', line: LINE }, [], 'Ada'],
    ['is never the person it is about', 'detail', { aboutId: 'Joan' }, [], 'Grace'],
    ['of somebody who is away is their cover', 'detail', {}, [{ who: 'Joan', cover: 'Alan' }], 'Alan'],
    ['of somebody who is away without cover is the next up', 'detail', {}, [{ who: 'Joan' }], 'Grace'],
    [
      'passes over a cover who is away too',
      'detail',
      {},
      [{ who: 'Joan', cover: 'Alan' }, { who: 'Alan' }],
      'Grace',
    ],
    [
      'passes over a cover whom it is about',
      'detail',
      { aboutId: 'Alan' },
      [{ who: 'Joan', cover: 'Alan' }],
      'Grace',
    ],
    [
      'of an aim whose owner is away is the one who stands in',
      'big_picture',
      { line: LINE },
      [{ who: 'Margaret', cover: 'Alan' }],
      'Alan',
    ],
    [
      'of a person with no manager is that person',
      'detail',
      { raisedById: 'Ada', teamId: 'Harbour' },
      [],
      'Ada',
    ],
    [
      'of the big picture of a person with no manager is that person',
      'big_picture',
      { raisedById: 'Ada' },
      [],
      'Ada',
    ],
  ])('%s', (_, level, over, away, who) => {
    expect(firstCourt(level, ground(over), chart(away))?.ownerId).toBe(who)
  })

  test('goes back to the raiser when everybody above is the one it is about', () => {
    const about = ground({ raisedById: 'Margaret', aboutId: 'Ada', teamId: 'People' })
    expect(firstCourt('detail', about, chart())).toEqual({ ownerId: 'Margaret', forId: null, aimId: null })
  })

  test('remembers the aim while it climbs the aims, and no aim for a detail', () => {
    expect(firstCourt('big_picture', ground({ line: LINE }), chart())).toEqual({
      ownerId: 'Margaret',
      forId: null,
      aimId: 'strategy',
    })
    expect(firstCourt('detail', ground({ line: LINE }), chart())).toEqual({
      ownerId: 'Joan',
      forId: null,
      aimId: null,
    })
  })
})

describe('one rung up', () => {
  it.each<[string, Level, Partial<Ground>, string, string | null, Away, string | null]>([
    ['of a detail is the manager of whoever has it', 'detail', {}, 'Joan', null, [], 'Grace'],
    [
      'of the big picture is the owner of the next aim',
      'big_picture',
      { line: LINE },
      'Margaret',
      'strategy',
      [],
      'Ada',
    ],
    [
      'passes over an aim of the same owner',
      'big_picture',
      { line: [LINE[0], { id: 's', ownerId: 'Grace' }, { id: 'v', ownerId: 'Grace' }] as Ground['line'] },
      'Grace',
      's',
      [],
      'Ada',
    ],
    [
      'above the last aim is the manager of its owner',
      'big_picture',
      { line: LINE.slice(0, 2) },
      'Margaret',
      'strategy',
      [],
      'Ada',
    ],
    ['without an aim is the chain', 'big_picture', {}, 'Grace', null, [], 'Ada'],
    ['is never the raiser', 'detail', { raisedById: 'Grace' }, 'Joan', null, [], 'Ada'],
    ['is never the person it is about', 'detail', { aboutId: 'Grace' }, 'Joan', null, [], 'Ada'],
    ['passes over somebody who is away', 'detail', {}, 'Joan', null, [{ who: 'Grace' }], 'Ada'],
    ['is nobody at the root', 'detail', {}, 'Ada', null, [], null],
    ['is nobody when only the raiser is above', 'detail', { raisedById: 'Ada' }, 'Grace', null, [], null],
    ['of the vision’s owner at the root is nobody', 'big_picture', { line: LINE }, 'Ada', 'vision', [], null],
  ])('%s', (_, level, over, ownerId, aimId, away, who) => {
    expect(
      nextCourt(level, ground(over), { ownerId, forId: null, aimId }, chart(away))?.ownerId ?? null,
    ).toBe(who)
  })

  test('from anybody it reaches the root in at most as many rungs as there are people, and never comes back', () => {
    const org = chart()
    for (const { id } of org.personsActive()) {
      const seen = [id]
      for (
        let court = nextCourt('detail', ground(), { ownerId: id, forId: null, aimId: null }, org);
        court !== null;
        court = nextCourt('detail', ground(), court, org)
      ) {
        expect(seen).not.toContain(court.ownerId)
        seen.push(court.ownerId)
      }
      expect(seen.at(-1)).toBe('Ada')
    }
  })
})

describe('who accepts a risk', () => {
  it.each<[string, Partial<Ground>, string | null]>([
    ['the owner of the aim above', { line: LINE }, 'Margaret'],
    ['without an aim, who answers for direction above the raiser', {}, 'Grace'],
    ['nobody for the person at the root, without an aim', { raisedById: 'Ada' }, null],
  ])('%s', (_, over, who) => {
    expect(acceptorOf(ground(over), chart())).toBe(who)
  })
})

test('above a stand-in is whoever is above the absent one, not above the stand-in', () => {
  const away = chart([{ who: 'Joan', cover: 'Alan' }])
  const court = firstCourt('detail', ground(), away)
  expect(court).toEqual({ ownerId: 'Alan', forId: 'Joan', aimId: null })
  expect(court && nextCourt('detail', ground(), court, away)?.ownerId).toBe('Grace')
})

test('whoever is away at the root keeps it, and somebody unknown has nobody', () => {
  expect(courtOf('Nobody', chart())).toBeNull()
  expect(courtOf('Ada', chart([{ who: 'Ada' }]))?.ownerId).toBe('Ada')
})
