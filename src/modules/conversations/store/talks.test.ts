import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pair } from '../talk.factory.ts'
import { confirmationOf } from '../talk.ts'
import { addTalks, type NewTalkRow, saveAnswer, updateTalk } from './save-talks.ts'
import { openTalks, pastTalks, talkById, talksOfSeries } from './talks.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000)

/** A talk of Ada and Grace to be added. */
function row(changes: Partial<NewTalkRow> = {}): NewTalkRow {
  return {
    ...{ id: newId(), type: 'alignment', seriesId: null, title: 'Pilots and people', minutes: 60 },
    ...{ organiserId: org.id.Ada, startsAt: new Date('2026-03-05T10:00:00Z') },
    ...{ personIds: [org.id.Ada, org.id.Grace], ...changes },
  }
}

async function added(changes: Partial<NewTalkRow> = {}): Promise<string> {
  const talk = row(changes)
  await org.system(work => addTalks(work, [talk]))
  return talk.id
}
const GUESTS = ['Tug & Tow', 'Aal', 'Zoll'].map(name => ({ name, partyId: null }))
const read = (id: string) => org.system(work => talkById(work, id))

describe('a talk that is added', () => {
  it('is read back with who is there, once each, for which teams and with whom from outside, in their order', async () => {
    const { Ada, Grace } = org.id
    const id = await added({
      ...{ type: 'external', personIds: [Ada, Grace, Ada], parties: GUESTS },
      teamIds: [org.team.Pilots, org.team.Pilots],
    })
    const talk = await read(id)
    expect(talk).toMatchObject({
      ...{ id, state: 'planned', heldById: null, confirmedById: null, movedToId: null, sharedNotes: '' },
      ...{ startsAt: new Date('2026-03-05T10:00:00Z'), minutes: 60, rev: 1, notesRev: 1, openTopics: 0 },
      ...{
        parties: ['Tug & Tow', 'Aal', 'Zoll'],
        partners: [],
        teamIds: [org.team.Pilots],
        sharedWithId: null,
      },
    })
    expect([...(talk?.personIds ?? [])].sort()).toEqual([Ada, Grace].sort())
  })

  it('leaves the planned talk of a series as it is, and puts nobody into a talk that was not added', async () => {
    const { id: seriesId, talkId } = await pair(org)
    const second = row({ type: 'one_to_one', title: null, seriesId, organiserId: org.id.Grace })
    const single = row()
    await org.system(work => addTalks(work, [second, single]))
    expect(await read(second.id)).toBeNull()
    expect((await read(single.id))?.personIds).toHaveLength(2)
    const ofSeries = await org.system(work => talksOfSeries(work, seriesId, 10))
    expect(ofSeries.map(({ id }) => id)).toEqual([talkId])
  })

  it.each<[string, Partial<NewTalkRow>]>([
    ['a one-to-one with a title', { type: 'one_to_one' }],
    ['another talk without one', { title: null }],
    ['one of four minutes', { minutes: 4 }],
    ['one longer than a day of work', { minutes: 481 }],
    ['one that was held by nobody', { state: 'held' }],
    ['one that was confirmed by nobody', { confirmedAt: new Date() }],
  ])('is refused by the database when it is %s', async (_, changes) => {
    await expect(added(changes)).rejects.toThrow(/check|constraint/i)
  })

  it('is refused by the database when the one who held it confirms it', async () => {
    const by = { heldById: org.id.Ada, confirmedById: org.id.Ada }
    const at = { heldAt: new Date(), confirmedAt: new Date() }
    await expect(added({ state: 'held', ...by, ...at })).rejects.toThrow(/check|constraint/i)
  })
})

describe('a change', () => {
  it('is written over the version that was read, and over no other', async () => {
    const id = await added()
    const save = (rev: number, hour: number) =>
      org.system(work =>
        updateTalk(work, id, rev, { startsAt: hours(new Date('2026-03-06T00:00:00Z'), hour) }),
      )
    expect([await save(1, 8), await save(1, 9), await save(2, 10), await save(2, 11)]).toEqual([
      ...[true, false],
      ...[true, false],
    ])
    expect(await read(id)).toMatchObject({ rev: 3, startsAt: new Date('2026-03-06T10:00:00Z') })
  })

  it('reaches no talk of another organisation', async () => {
    const id = await added()
    const theirs = await organisation()
    expect(await theirs.system(work => updateTalk(work, id, 1, { state: 'missed' }))).toBe(false)
    expect(await theirs.system(work => talkById(work, id))).toBeNull()
    expect(await read(id)).toMatchObject({ state: 'planned', rev: 1 })
  })
})

describe('a held talk', () => {
  it.each([
    ['2026-03-07T10:29:59.999Z', 'waiting'],
    ['2026-03-07T10:30:00.000Z', 'waiting'],
    ['2026-03-07T10:30:00.001Z', 'unconfirmed'],
  ])('at %s is %s, in the lists as by the rule', async (now, standing) => {
    const within = await organisation()
    const by = { organiserId: within.id.Ada, personIds: [within.id.Ada, within.id.Grace] }
    const heldAt = new Date('2026-03-02T10:30:00Z')
    const talk = row({ ...by, state: 'held', heldById: within.id.Ada, heldAt, startsAt: heldAt })
    await within.system(work => addTalks(work, [talk]))
    within.at(now)
    const [open, record] = await within.system(async work => [
      await openTalks(work, within.id.Grace, []),
      await talkById(work, talk.id),
    ])
    expect(record && confirmationOf(record, new Date(now))).toBe(standing)
    expect(open.map(({ id }) => id)).toEqual(standing === 'waiting' ? [talk.id] : [])
  })
})

describe('lists', () => {
  let past: Organisation
  const ids: string[] = []
  /** Five talks that Ada and Grace had, the last two at the same moment, and one for all pilots. */
  beforeAll(async () => {
    past = await organisation()
    const heldAt = new Date('2026-02-26T12:00:00Z')
    const base = {
      ...{ type: 'alignment' as const, seriesId: null, title: 'Pilots', minutes: 60, state: 'held' as const },
      ...{ organiserId: past.id.Ada, heldById: past.id.Ada, heldAt },
      personIds: [past.id.Ada, past.id.Grace],
    }
    const days = ['02-02', '02-09', '02-16', '02-23', '02-23']
    const rows = days.map(day => ({ ...base, id: newId(), startsAt: new Date(`2026-${day}T10:00:00Z`) }))
    ids.push(...rows.map(({ id }) => id))
    const direction = {
      ...{ ...base, type: 'direction' as const, id: newId(), startsAt: new Date('2026-01-05T10:00:00Z') },
      ...{ personIds: [past.id.Ada], teamIds: [past.team.Pilots] },
    }
    await past.system(work => addTalks(work, [...rows, direction]))
  })

  const page = (name: Name, teamIds: readonly string[], before: string | undefined, limit: number) =>
    past.system(work => pastTalks(work, past.id[name], teamIds, { before, limit }))

  it.each([1, 2, 3, 10])('of what is over say each talk once, newest first, %i on a page', async limit => {
    const seen: string[] = []
    for (;;) {
      const rows = await page('Grace', [], seen.at(-1), limit)
      if (rows.length === 0) break
      seen.push(...rows.map(({ id }) => id))
    }
    expect(seen).toEqual([...ids].reverse())
  })

  it.each<[string, Name, 'Pilots' | 'People' | null, number]>([
    ['who was there by name', 'Grace', null, 5],
    ['who is also in the audience', 'Grace', 'Pilots', 6],
    ['who is only in the audience', 'Linus', 'Pilots', 1],
    ['somebody of another team', 'Alan', 'People', 0],
  ])('are of %s', async (_, name, team, expected) => {
    expect(await page(name, team === null ? [] : [past.team[team]], undefined, 50)).toHaveLength(expected)
  })

  it('of what is open have held talks that wait for a word, until it is said', async () => {
    past.at('2026-02-27T10:00:00Z')
    const open = async (name: Name, teams: readonly string[] = []) =>
      (await past.system(work => openTalks(work, past.id[name], teams))).length
    const pilots = [past.team.Pilots]
    // Who said that they were held is asked nothing.
    expect([await open('Ada'), await open('Grace', pilots), await open('Linus', pilots)]).toEqual([0, 6, 1])
    const [direction] = await page('Linus', pilots, undefined, 1)
    await past.system(work => saveAnswer(work, direction?.id ?? '', past.id.Linus, 'clear'))
    expect([await open('Grace', pilots), await open('Linus', pilots)]).toEqual([6, 0])
  })
})
