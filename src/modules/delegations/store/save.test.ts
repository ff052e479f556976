import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { areasAt, COVER_AREAS } from '../contract/cover-areas.ts'
import { DELEGATION_STATES } from '../delegation.ts'
import { inState, rowBetween, stored } from '../stored.factory.ts'
import { delegationById } from './delegations.ts'
import { checksOf, levelsOf, reachInsOf, reachInsPer } from './record.ts'
import {
  forgetWords,
  insertChecks,
  insertDelegations,
  insertLevels,
  insertReachIns,
  moveMany,
  restoreLevels,
  saveAreas,
  updateDelegation,
} from './save.ts'

const read = (org: Organisation, id: string) => org.system(work => delegationById(work, id))

test('none and more than a thousand are added alike', async () => {
  const org = await organisation()
  await org.system(work => insertDelegations(work, []))
  const rows = Array.from({ length: 1_001 }, () => rowBetween(org, 'Ada', 'Grace'))
  await org.system(work => insertDelegations(work, rows))
  const { rows: found } = await org.system(work =>
    sql<{
      n: number
    }>`select count(*)::int as n from delegations_delegations where org_id = ${org.orgId}`.execute(work.sql),
  )
  expect(found).toEqual([{ n: 1_001 }])
})

describe('a change over a version', () => {
  test('is saved with the next version, and leaves everything else', async () => {
    const org = await organisation()
    const row = await stored(org, 'Ada', 'Grace')
    expect(await org.system(work => updateDelegation(work, row.id, 1, { level: 5, goodChecks: 1 }))).toBe(
      true,
    )
    expect(await read(org, row.id)).toEqual({ ...row, level: 5, goodChecks: 1, rev: 2 })
  })

  test('is saved nowhere when the version, the row or the organisation is another', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const row = await stored(org, 'Ada', 'Grace')
    const save = (at: Organisation, id: string, rev: number) =>
      at.system(work => updateDelegation(work, id, rev, { level: 5 }))
    expect(await save(org, row.id, 2)).toBe(false)
    expect(await save(org, newId(), 1)).toBe(false)
    expect(await save(other, row.id, 1)).toBe(false)
    expect(await read(org, row.id)).toEqual(row)
  })
})

test('levels of a cover by area are changed, of that cover alone', async () => {
  const org = await organisation()
  const cover = { kind: 'cover', absentId: org.id.Grace } as const
  const one = await stored(org, 'Grace', 'Radia', { ...cover, areas: COVER_AREAS })
  const other = await stored(org, 'Grace', 'Linus', { ...cover, areas: areasAt(2) })
  await org.system(work => saveAreas(work, one.id, areasAt(1, { hiring: 5 })))
  expect((await read(org, one.id))?.areas).toEqual(areasAt(1, { hiring: 5 }))
  expect((await read(org, other.id))?.areas).toEqual(areasAt(2))
})

describe.each(DELEGATION_STATES)('moving many at once, of one that is %s,', state => {
  const stands = state === 'accepted' || state === 'active'
  test(`${stands ? 'moves it' : 'leaves it as it is'}`, async () => {
    const org = await organisation()
    const [row, other] = [
      await stored(org, 'Ada', 'Grace', inState(state)),
      await stored(org, 'Ada', 'Linus'),
    ]
    await org.system(work => moveMany(work, [row.id], 'ended', '2026-03-09'))
    expect(await read(org, row.id)).toEqual(
      stands ? { ...row, state: 'ended', endedOn: '2026-03-09', rev: 2 } : row,
    )
    expect(await read(org, other.id)).toEqual(other)
  })
})

test('starting sets no day of an end, and moving nobody touches nobody', async () => {
  const org = await organisation()
  const row = await stored(org, 'Ada', 'Grace', inState('accepted'))
  await org.system(work => moveMany(work, [], 'ended', '2026-03-09'))
  expect(await read(org, row.id)).toEqual(row)
  await org.system(work => moveMany(work, [row.id], 'active', '2026-03-09'))
  expect(await read(org, row.id)).toMatchObject({ state: 'active', endedOn: null, rev: 2 })
})

test('a lowered level comes back once, and one that was never lowered stays', async () => {
  const org = await organisation()
  const low = await stored(org, 'Ada', 'Grace', { level: 2, loweredFrom: 5, loweredUntil: '2026-03-01' })
  const plain = await stored(org, 'Ada', 'Linus')
  const ids = [low.id, plain.id]
  await org.system(work => restoreLevels(work, ids))
  await org.system(work => restoreLevels(work, ids))
  await org.system(work => restoreLevels(work, []))
  expect(await read(org, low.id)).toMatchObject({ level: 5, loweredFrom: null, loweredUntil: null, rev: 2 })
  expect(await read(org, plain.id)).toEqual(plain)
})

describe('the record', () => {
  test('of checks and levels is read newest first, each delegation’s own', async () => {
    const org = await organisation()
    const [one, other] = [await stored(org, 'Ada', 'Grace'), await stored(org, 'Ada', 'Linus')]
    const check = (delegationId: string, note: string, good: boolean) => ({
      ...{ id: newId(), delegationId, madeOn: '2026-03-02', byId: org.id.Ada, good, note },
    })
    const level = (delegationId: string, fromLevel: number, why: string | null) => ({
      ...{ id: newId(), delegationId, area: null, fromLevel, level: 3, untilOn: null, why, byId: null },
      changedOn: '2026-03-02',
    })
    const checks = [check(one.id, 'First.', true), check(one.id, 'Second.', false), check(other.id, '', true)]
    const levels = [level(one.id, 4, 'Storm.'), level(one.id, 2, null), level(other.id, 5, null)]
    await org.system(async work => {
      await insertChecks(work, [])
      await insertLevels(work, [])
      await insertChecks(work, checks)
      await insertLevels(work, levels)
    })
    const ownChecks = checks.slice(0, 2).sort((a, b) => b.id.localeCompare(a.id))
    const ownLevels = levels.slice(0, 2).sort((a, b) => b.id.localeCompare(a.id))
    expect(await org.system(work => checksOf(work, one.id))).toEqual(
      ownChecks.map(({ delegationId: _, ...rest }) => rest),
    )
    expect(await org.system(work => levelsOf(work, one.id))).toEqual(
      ownLevels.map(({ delegationId: _, ...rest }) => rest),
    )
  })

  test('of reach-ins takes an event once for each delegation, and those without an event every time', async () => {
    const org = await organisation()
    const [one, other] = [await stored(org, 'Ada', 'Grace'), await stored(org, 'Ada', 'Linus')]
    const eventId = newId()
    const reachIn = (delegationId: string, told: string | null, at = '2026-03-02T09:00:00Z') => ({
      ...{ id: newId(), delegationId, byId: org.id.Ada, at: new Date(at), act: 'decided' as const },
      ...{ subjectKind: 'decision', subjectId: newId(), eventId: told },
    })
    const add = (rows: ReturnType<typeof reachIn>[]) => org.system(work => insertReachIns(work, rows))
    expect(await add([])).toEqual([])
    const first = [reachIn(one.id, eventId), reachIn(other.id, eventId)]
    expect(await add(first)).toEqual(first)
    const again = [reachIn(one.id, eventId), reachIn(one.id, null, '2026-02-20T09:00:00Z')]
    expect(await add(again)).toEqual(again.slice(1))
    const list = await org.system(work => reachInsOf(work, one.id))
    expect(list.map(({ id }) => id)).toEqual([first[0]?.id, again[1]?.id])
    const per = (since: string) => org.system(work => reachInsPer(work, [one.id, other.id], since))
    expect(await per('2026-02-01')).toEqual(
      new Map([
        [one.id, 2],
        [other.id, 1],
      ]),
    )
    expect(await per('2026-03-01')).toEqual(
      new Map([
        [one.id, 1],
        [other.id, 1],
      ]),
    )
    expect(await per('2026-03-03')).toEqual(new Map())
    expect(await org.system(work => reachInsPer(work, [], '2026-02-01'))).toEqual(new Map())
  })
})

describe('when somebody is erased', () => {
  const words = {
    outcome: 'Calm',
    peopleLimit: 'Ours',
    riskLimit: 'Storms',
    resources: 'Boats',
    handover: 'Keys',
  }
  const gone = { outcome: '', peopleLimit: '', riskLimit: '', resources: '', handover: '' }

  test('what they wrote as a giver goes, what others wrote stays', async () => {
    const org = await organisation()
    const mine = await stored(org, 'Grace', 'Linus', words)
    const theirs = await stored(org, 'Ada', 'Grace', words)
    await org.system(work => forgetWords(work, org.id.Grace))
    expect(await read(org, mine.id)).toEqual({ ...mine, ...gone })
    expect(await read(org, theirs.id)).toEqual(theirs)
  })

  test('what they needed goes and the fact that they asked stays', async () => {
    const org = await organisation()
    const asked = await stored(org, 'Ada', 'Grace', inState('needs_more'))
    const other = await stored(org, 'Grace', 'Linus', inState('needs_more'))
    await org.system(work => forgetWords(work, org.id.Grace))
    expect(await read(org, asked.id)).toMatchObject({ needsWhat: 'both', needsText: '–' })
    expect(await read(org, other.id)).toMatchObject({ needsText: 'A third boat.' })
  })

  test('their name goes from the cover of their work, and stays out of the next look', async () => {
    const org = await organisation()
    const cover = { kind: 'cover', absentId: org.id.Grace, title: 'Cover for Grace Hopper' } as const
    const row = await stored(org, 'Ada', 'Radia', cover)
    await org.system(work => forgetWords(work, org.id.Grace))
    await org.system(work => forgetWords(work, org.id.Grace))
    expect(await read(org, row.id)).toMatchObject({
      title: 'Cover for a former colleague',
      outcome: row.outcome,
    })
  })

  test('their notes and reasons go, those of others stay', async () => {
    const org = await organisation()
    const { id: delegationId } = await stored(org, 'Ada', 'Grace')
    const by = (byId: string) => ({ id: newId(), delegationId, byId })
    await org.system(async work => {
      const check = { madeOn: '2026-03-02', good: true, note: 'Calm.' }
      await insertChecks(work, [
        { ...by(org.id.Ada), ...check },
        { ...by(org.id.Grace), ...check },
      ])
      const level = {
        area: null,
        fromLevel: 4,
        level: 3,
        untilOn: '2026-04-01',
        why: 'Storm.',
        changedOn: '2026-03-02',
      }
      await insertLevels(work, [
        { ...by(org.id.Ada), ...level },
        { ...by(org.id.Grace), ...level },
      ])
      await forgetWords(work, org.id.Ada)
    })
    const notes = await org.system(work => checksOf(work, delegationId))
    expect(Object.fromEntries(notes.map(({ byId, note }) => [byId, note]))).toEqual({
      [org.id.Ada]: '',
      [org.id.Grace]: 'Calm.',
    })
    const reasons = await org.system(work => levelsOf(work, delegationId))
    expect(Object.fromEntries(reasons.map(({ byId, why }) => [byId, why]))).toEqual({
      [org.id.Ada]: null,
      [org.id.Grace]: 'Storm.',
    })
  })

  test('nothing changes in another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const row = await stored(org, 'Grace', 'Linus', words)
    await other.system(work => forgetWords(work, org.id.Grace))
    expect(await read(org, row.id)).toEqual(row)
  })
})
