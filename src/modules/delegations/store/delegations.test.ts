import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { COVER_AREAS } from '../contract/cover-areas.ts'
import { DELEGATION_STATES, isOpen } from '../delegation.ts'
import { inState, rowBetween, stored } from '../stored.factory.ts'
import {
  coversOfAbsence,
  type Delegation,
  delegationById,
  delegationsDue,
  delegationsOf,
  delegationsOver,
  ownAreasGivenBy,
  ownedDelegations,
  receivers,
} from './delegations.ts'
import { insertDelegations } from './save.ts'

const ids = (rows: readonly Delegation[]) => rows.map(({ id }) => id)

describe('a delegation', () => {
  test('comes back as it was written, word for word', async () => {
    const org = await organisation()
    const row = await stored(org, 'Ada', 'Grace', {
      ...{ outcome: '<b>Ünïcode</b> & "quotes"; drop table', moneyLimit: 2_000_000_000, peopleLimit: '%_' },
      ...{ handover: 'One line.\nAnother.', nextCheckOn: '2026-03-16', goodChecks: 2 },
      ...{ loweredFrom: 5, loweredUntil: '2026-04-01', teamId: org.team.Pilots, checkDays: 366 },
    })
    expect(await org.system(work => delegationById(work, row.id))).toEqual(row)
  })

  test('of a cover brings its levels by area along', async () => {
    const org = await organisation()
    const cover = { kind: 'cover', absentId: org.id.Grace, areas: COVER_AREAS, untilOn: null } as const
    const row = await stored(org, 'Grace', 'Radia', cover)
    expect(await org.system(work => delegationById(work, row.id))).toEqual(row)
  })

  test('that nobody wrote, or another organisation, is none', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await stored(org, 'Ada', 'Grace')
    expect(await org.system(work => delegationById(work, newId()))).toBeNull()
    expect(await other.system(work => delegationById(work, id))).toBeNull()
  })
})

describe('the rows refuse what can never be', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
  })
  test.each<[string, Partial<Delegation>]>([
    ['a level above 5', { level: 6 }],
    ['a level below 1', { level: 0 }],
    ['money below nothing', { moneyLimit: -1 }],
    ['an end before the start', { untilOn: '2026-03-01' }],
    ['no end, where nobody is covered for', { untilOn: null }],
    ['an end without a day', { state: 'ended' }],
    ['a day of the end while it stands', { endedOn: '2026-03-02' }],
    ['a need nobody spelled out', { state: 'needs_more', needsWhat: 'both' }],
    ['a need that is kept after the answer', { needsWhat: 'both', needsText: 'A boat.' }],
    ['a lowered level without its way back', { loweredFrom: 5 }],
    ['a lowered level that is higher', { level: 4, loweredFrom: 3, loweredUntil: '2026-04-01' }],
    ['a goal that is not named', { kind: 'aim' }],
    ['a task that is not named', { kind: 'task' }],
    ['a cover for nobody', { kind: 'cover' }],
    ['a title without a word', { title: '' }],
    ['checks on every day of no year', { checkDays: 367 }],
  ])('%s', async (_, over) => {
    await expect(stored(org, 'Ada', 'Grace', over)).rejects.toThrow(/check constraint/)
  })

  test('authority that somebody gives to themselves, and a cover of who is away', async () => {
    await expect(stored(org, 'Ada', 'Ada')).rejects.toThrow(/check constraint/)
    const self = { kind: 'cover', absentId: org.id.Grace } as const
    await expect(stored(org, 'Ada', 'Grace', self)).rejects.toThrow(/check constraint/)
  })
})

test('a person’s are those they give, receive, or are covered by: open ones, and ended ones from a day on', async () => {
  const org = await organisation()
  const given = await stored(org, 'Grace', 'Linus')
  const received = await stored(org, 'Ada', 'Grace', inState('offered'))
  const covered = await stored(org, 'Ada', 'Radia', { kind: 'cover', absentId: org.id.Grace })
  const ended = await stored(org, 'Grace', 'Linus', { state: 'ended', endedOn: '2026-02-20' })
  const long = await stored(org, 'Grace', 'Linus', { state: 'declined', endedOn: '2026-02-19' })
  await stored(org, 'Margaret', 'Alan')
  const of = (personIds: string[], since: string) =>
    org.system(async work => ids(await delegationsOf(work, personIds, since)))
  expect(await of([org.id.Grace], '2026-02-20')).toEqual(
    [given, received, covered, ended].map(({ id }) => id).sort((a, b) => b.localeCompare(a)),
  )
  expect(await of([org.id.Grace], '2026-02-19')).toContain(long.id)
  expect(await of([], '2026-02-19')).toEqual([])
  expect(await of([org.id.Linus, org.id.Alan], '2026-03-01')).toHaveLength(2)
})

describe('over a team', () => {
  test.each(DELEGATION_STATES)('one that is %s counts while it is open', async state => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace', { ...inState(state), teamId: org.team.Pilots })
    const found = await org.system(work => delegationsOver(work, { teamIds: [org.team.Pilots] }))
    expect(ids(found)).toEqual(isOpen(state) ? [id] : [])
  })

  test('another team, no team and nothing asked find nothing', async () => {
    const org = await organisation()
    await stored(org, 'Ada', 'Grace', { teamId: org.team.Pilots })
    await stored(org, 'Ada', 'Grace')
    const over = (asked: Parameters<typeof delegationsOver>[1]) =>
      org.system(work => delegationsOver(work, asked))
    expect(await over({ teamIds: [org.team.People] })).toEqual([])
    expect(await over({})).toEqual([])
    expect(await over({ aimIds: [], taskIds: [], teamIds: [] })).toEqual([])
    expect(await over({ aimIds: [newId()], taskIds: [newId()] })).toEqual([])
  })
})

test.each<[string, Partial<Delegation>, boolean]>([
  ['active at level 4', {}, true],
  ['active at level 5', { level: 5 }, true],
  ['active at level 3', { level: 3 }, false],
  ['only offered', { state: 'offered' }, false],
  ['still to start', { state: 'accepted' }, false],
  ['ended', { state: 'ended', endedOn: '2026-03-02' }, false],
])('what one gave away and that is %s is the receiver’s to decide: %j %s', async (_, over, counts) => {
  const org = await organisation()
  const { id } = await stored(org, 'Ada', 'Grace', over)
  const of = (personId: string) => org.system(async work => ids(await ownAreasGivenBy(work, personId, 4)))
  expect(await of(org.id.Ada)).toEqual(counts ? [id] : [])
  expect(await of(org.id.Grace)).toEqual([])
})

test('a cover takes no area away from who gave it', async () => {
  const org = await organisation()
  await stored(org, 'Grace', 'Radia', { kind: 'cover', absentId: org.id.Grace, level: 5 })
  expect(await org.system(work => ownAreasGivenBy(work, org.id.Grace, 4))).toEqual([])
})

describe('what changes by itself today', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
  })
  const lowered = (loweredUntil: string) => ({ level: 2, loweredFrom: 4, loweredUntil })
  test.each<[string, Partial<Delegation>, boolean]>([
    ['an active one before its last day', {}, false],
    ['an active one on its last day', { startsOn: '2026-02-01', untilOn: '2026-03-02' }, false],
    ['an active one after its last day', { startsOn: '2026-02-01', untilOn: '2026-03-01' }, true],
    ['an accepted one on its first day', { state: 'accepted' }, true],
    ['an accepted one before its first day', inState('accepted'), false],
    ['a lowered one on the last day of that', lowered('2026-03-02'), false],
    ['a lowered one the day after', lowered('2026-03-01'), true],
    [
      'an offer whose days are over',
      { ...inState('offered'), startsOn: '2026-02-01', untilOn: '2026-03-01' },
      false,
    ],
    ['an ended one', { ...inState('ended'), startsOn: '2026-02-01', untilOn: '2026-03-01' }, false],
  ])('%s: %s', async (_, over, due) => {
    const { id } = await stored(org, 'Ada', 'Grace', over)
    expect(ids(await org.system(work => delegationsDue(work, []))).includes(id)).toBe(due)
  })

  test('are all that leavers hold, and none that they gave', async () => {
    const held = await stored(org, 'Grace', 'Linus')
    const gave = await stored(org, 'Linus', 'Radia')
    const due = ids(await org.system(work => delegationsDue(work, [org.id.Linus])))
    expect(due).toContain(held.id)
    expect(due).not.toContain(gave.id)
  })
})

test('who holds something now is named once, who is only asked is not', async () => {
  const org = await organisation()
  await stored(org, 'Ada', 'Grace')
  await stored(org, 'Ada', 'Grace', inState('accepted'))
  await stored(org, 'Grace', 'Linus', inState('offered'))
  await stored(org, 'Grace', 'Radia', inState('ended'))
  expect(await org.system(receivers)).toEqual([org.id.Grace])
})

test('what a leaver gave and that still stands is handed over; covers and ended ones are not', async () => {
  const org = await organisation()
  const open = await stored(org, 'Grace', 'Linus')
  const offer = await stored(org, 'Grace', 'Radia', inState('offered'))
  await stored(org, 'Grace', 'Linus', inState('recalled'))
  await stored(org, 'Grace', 'Radia', { kind: 'cover', absentId: org.id.Grace })
  await stored(org, 'Ada', 'Grace')
  const found = await org.system(work => together(work, [ownedDelegations(work, [org.id.Grace])]))
  expect(found.map(({ id }) => id).sort()).toEqual([open.id, offer.id].sort())
  for (const each of found) expect(each).toMatchObject({ kind: 'delegation', ownerId: org.id.Grace })
})

test('the covers of an absence are those that still stand, one for each person', async () => {
  const org = await organisation()
  const absenceId = newId()
  const cover = { kind: 'cover', absentId: org.id.Grace, absenceId } as const
  const standing = await stored(org, 'Grace', 'Radia', cover)
  await stored(org, 'Grace', 'Radia', { ...cover, ...inState('ended') })
  expect(ids(await org.system(work => coversOfAbsence(work, absenceId)))).toEqual([standing.id])
  expect(await org.system(work => coversOfAbsence(work, newId()))).toEqual([])
  await expect(stored(org, 'Grace', 'Radia', cover)).rejects.toThrow(/unique/)
})

test('one answer holds at most 200, the newest', async () => {
  const org = await organisation()
  const rows = Array.from({ length: 205 }, () => rowBetween(org, 'Ada', 'Grace'))
  await org.system(work => insertDelegations(work, rows))
  const found = await org.system(work => delegationsOf(work, [org.id.Grace], '2026-03-02'))
  const newest = ids(rows).sort((a, b) => b.localeCompare(a))
  expect(ids(found)).toEqual(newest.slice(0, 200))
})
