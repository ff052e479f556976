import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { changeOwner } from '../drafting/change-owner.ts'
import { closeAim } from '../ending/close-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { direction, goal } from '../story.factory.ts'
import { getMap, type MapQuery } from './get-map.ts'

/** Two goals of the Pilots: one closed on the 16th, one given to Margaret and her team on the 20th. */
let org: Organisation
const aim = { vision: '', strategy: '', closed: '', given: '' }
beforeAll(async () => {
  org = await organisation()
  const { vision, strategy } = await direction(org)
  const closed = await goal(org, 'live', { parentId: strategy })
  const given = await goal(org, 'live', { parentId: strategy })
  Object.assign(aim, { vision, strategy, closed: closed.id, given: given.id })
  org.at('2026-03-09T09:00:00Z')
  await org.as('Grace', work => checkIn(work, given.id, { value: 72, chance: 30, note: '' }))
  org.at('2026-03-16T09:00:00Z')
  const lesson = { outcome: 'dropped', lesson: 'We chose too much.' } as const
  await org.as('Ada', work => closeAim(work, closed.id, { ...lesson, rev: closed.rev }))
  org.at('2026-03-20T09:00:00Z')
  const margaret = { ownerId: org.id.Margaret, teamId: org.team.People }
  await org.as('Ada', work => changeOwner(work, given.id, { ...margaret, rev: given.rev }))
  org.at('2026-03-23T09:00:00Z')
})

const NAMES = ['vision', 'strategy', 'closed', 'given'] as const
/** The map as "name" for a match and "(name)" for what only leads to one. */
async function shown(query: Partial<MapQuery>): Promise<string[]> {
  const { nodes } = await org.as('Ada', work => getMap(work, { closed: false, ...query }))
  const named = (id: string) => NAMES.find(name => aim[name] === id) ?? '?'
  return nodes.map(({ id, match }) => (match ? named(id) : `(${named(id)})`))
}

describe('the map filtered and looking back', () => {
  test.each<[string, Partial<MapQuery>, string[]]>([
    ['everything open today', {}, ['vision', 'strategy', 'given']],
    ['with what is closed today', { closed: true }, ['vision', 'strategy', 'closed', 'given']],
    ['open on the day before the closing', { asOf: '2026-03-15' }, ['vision', 'strategy', 'closed', 'given']],
    ['closed on the evening of its closing', { asOf: '2026-03-16' }, ['vision', 'strategy', 'given']],
    ['before there was anything', { asOf: '2026-03-01' }, []],
    [
      'a day to come is today',
      { asOf: '2027-01-01', closed: true },
      ['vision', 'strategy', 'closed', 'given'],
    ],
  ])('%s', async (_, query, nodes) => {
    expect(await shown(query)).toEqual(nodes)
  })

  test('by owner keeps the line up to the vision, and closed ones only where asked', async () => {
    const grace = { ownerId: org.id.Grace }
    expect(await shown(grace)).toEqual([])
    expect(await shown({ ...grace, closed: true })).toEqual(['(vision)', '(strategy)', 'closed'])
    const both = ['(vision)', '(strategy)', 'closed', 'given']
    expect(await shown({ ...grace, asOf: '2026-03-15' })).toEqual(both)
    expect(await shown({ ...grace, asOf: '2026-03-19', closed: true })).toEqual(both)
    expect(await shown({ ...grace, asOf: '2026-03-20' })).toEqual([])
  })

  test('by team and owner together shows only what is of both', async () => {
    const people = { teamId: org.team.People }
    expect(await shown(people)).toEqual(['(vision)', '(strategy)', 'given'])
    expect(await shown({ ...people, ownerId: org.id.Margaret })).toEqual(['(vision)', '(strategy)', 'given'])
    expect(await shown({ ...people, ownerId: org.id.Grace, closed: true })).toEqual([])
  })

  test.each([
    ['2026-03-08', 2, 0, 0],
    ['2026-03-09', 1, 1, 0],
    ['2026-03-16', 0, 1, 1],
  ] as const)('counts by the health of that evening: %s', async (asOf, onTrack, offTrack, closed) => {
    const { nodes } = await org.as('Ada', work => getMap(work, { asOf, closed: true }))
    for (const node of nodes.filter(({ kind }) => kind !== 'goal'))
      expect(node.counts).toEqual({
        onTrack,
        atRisk: 0,
        offTrack,
        stale: 0,
        noData: 0,
        notLive: 0,
        closed,
      })
  })
})
