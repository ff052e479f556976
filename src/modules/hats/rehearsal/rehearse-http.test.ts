import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { goal } from '#modules/aims/story.factory.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { crowdedHarbour } from '../hats.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await crowdedHarbour()
})
const NOBODY = '0198a000-0000-7000-8000-000000000000'
const TELL = { title: expect.any(String), about: expect.anything() }
const tried = (change: object, as?: Name, at = org) =>
  at.http.post('/api/hats/rehearsals', { change }, as ? { as } : {})
const told = async (body: object, as: Name, at = org) => (await tried(body, as, at)).body
const briefly = (rows: { rule: string; wearer: { name: string } }[]) =>
  rows.map(row => `${row.rule} ${row.wearer.name}`)
const away = (personId: string, more: object = {}) => ({
  ...{ kind: 'away', personId, from: '2026-03-03', to: '2026-03-24', ...more },
})

describe('a rehearsal', () => {
  test('of an absence tells who is above that they would manage, with why, on its first day', async () => {
    const at = await organisation()
    await taskBy(at, 'Grace', { title: 'Fuel boat 2', assigneeId: at.id.Grace, dueOn: '2026-03-12' })
    const page = await told(away(at.id.Grace), 'Ada', at)
    expect(page).toMatchObject({
      says: 'Grace Hopper is away from 2026-03-03 until 2026-03-24, and nobody covers.',
      on: '2026-03-03',
    })
    const card = page.opens.find((each: { rule: string }) => each.rule === 'H05')
    expect(card).toMatchObject({ ...TELL, mine: true, hat: 'manage', wearer: { name: 'Ada Lovelace' } })
    expect(card.because.join(' ')).toContain('Grace Hopper is away')
  })

  test('with a cover gives the card to who covers', async () => {
    const at = await organisation()
    await taskBy(at, 'Grace', { title: 'Fuel boat 2', assigneeId: at.id.Grace, dueOn: '2026-03-12' })
    const { opens } = await told(away(at.id.Grace, { coverId: at.id.Linus }), 'Ada', at)
    expect(briefly(opens)).not.toContain('H05 Ada Lovelace strong')
    expect(
      opens.every((each: { mine: boolean; because: string[] }) => each.mine || each.because.length === 0),
    ).toBe(true)
  })

  test('of more reports tells that a team would be large, and of somebody else not one record', async () => {
    const ids = [org.id.Linus, org.id.Radia]
    const { opens, says } = await told({ kind: 'reports', managerId: org.id.Margaret, personIds: ids }, 'Ada')
    expect(says).toBe('2 people report to Margaret Hamil from today on.')
    const twice = { kind: 'reports', managerId: org.id.Margaret, personIds: [org.id.Linus, org.id.Linus] }
    expect((await told(twice, 'Ada')).says).toBe('Linus Torres reports to Margaret Hamil from today on.')
    const news = opens.find((each: { rule: string }) => each.rule === 'H04')
    expect(news).toMatchObject({
      wearer: { name: 'Margaret Hamil' },
      mine: false,
      strength: null,
      because: [],
    })
  })

  test('of a departure and of a merger is told in a sentence', async () => {
    expect((await told({ kind: 'leaves', personId: org.id.Grace }, 'Margaret')).says).toBe(
      'Grace Hopper is gone.',
    )
    const merged = await told({ kind: 'merge', teamId: org.team.People, intoId: org.team.Pilots }, 'Ada')
    expect(merged.says).toBe('People becomes part of Pilots.')
    expect(briefly(merged.opens)).toContain('H04 Grace Hopper')
  })

  test('tells the wearer that a large team would be none, once it has been so for two weeks', async () => {
    const { rows } = await org.system(work =>
      sql<{
        personId: string
      }>`select person_id from people_placements where reports_to = ${org.id.Grace}::uuid`.execute(work.sql),
    )
    const ids = rows.map(row => row.personId).slice(0, 8)
    const body = { kind: 'reports', managerId: org.id.Ada, personIds: ids }
    expect((await tried(body, 'Grace')).status).toBe(403)
    const { closes } = await told({ kind: 'reports', managerId: ids[0], personIds: ids.slice(1) }, 'Grace')
    expect(closes).toMatchObject([
      {
        ...{ rule: 'H01', mine: true, calmDays: 14 },
        because: [expect.stringContaining('12 people'), expect.anything()],
      },
    ])
  })

  test('of a due date changes nothing but what hangs on it, and nothing is written', async () => {
    const at = await organisation()
    const { id } = await goal(at)
    const { body: before } = await at.http.get(`/api/aims/${id}`, { as: 'Ada' })
    const page = await told({ kind: 'due', aimId: id, dueOn: '2026-03-20' }, 'Ada', at)
    expect(page.says).toBe('“Berth every ship within an hour” is due on 2026-03-20.')
    expect((await at.http.get(`/api/aims/${id}`, { as: 'Ada' })).body).toEqual(before)
    const { rows } = await at.system(work => sql`select 1 from hats_signals`.execute(work.sql))
    expect(rows).toEqual([])
  })
})

describe('who may try what out', () => {
  test('is the people team everything, a leader those below them, and somebody without reports nothing', async () => {
    expect((await tried(away(org.id.Ada), 'Margaret')).status).toBe(200)
    expect((await tried(away(org.id.Linus), 'Grace')).status).toBe(200)
    expect((await tried(away(org.id.Grace), 'Grace')).status).toBe(200)
    expect((await tried(away(org.id.Ada), 'Grace')).status).toBe(403)
    expect((await tried(away(org.id.Linus), 'Linus')).status).toBe(403)
    expect((await tried(away(org.id.Linus))).status).toBe(401)
  })

  test('what is not there, or in another organisation, is not found; what makes no sense is refused', async () => {
    const other = await crowdedHarbour()
    expect((await tried(away(NOBODY), 'Margaret', other)).status).toBe(404)
    expect((await tried(away(org.id.Grace), 'Margaret', other)).status).toBe(404)
    expect((await tried({ kind: 'due', aimId: NOBODY, dueOn: '2026-04-01' }, 'Ada', other)).status).toBe(404)
    expect(
      (await tried({ kind: 'merge', teamId: NOBODY, intoId: other.team.Pilots }, 'Ada', other)).status,
    ).toBe(404)
    expect((await tried({ kind: 'storm' }, 'Ada', other)).status).toBe(400)
    expect((await tried(away(other.id.Grace, { to: '2026-03-01' }), 'Ada', other)).status).toBe(422)
  })

  test('an absence begins within sixty days, and nobody covers for themselves', async () => {
    const other = await organisation()
    for (const more of [
      { from: '2026-02-01' },
      { from: '2026-06-01', to: '2026-06-10' },
      { coverId: other.id.Grace },
    ])
      expect((await tried(away(other.id.Grace, more), 'Ada', other)).status).toBe(422)
  })

  test('nobody covers who is away themselves', async () => {
    const other = await organisation()
    const { Grace, Linus } = other.id
    await other.system(work =>
      addAbsenceRows(work, [
        {
          id: newId(),
          personId: Linus,
          from: '2026-03-10',
          to: '2026-03-12',
          coverId: null,
          coverState: null,
        },
      ]),
    )
    const answer = await tried(away(Grace, { coverId: Linus }), 'Ada', other)
    expect([answer.status, answer.body.error?.items?.[0]?.code]).toEqual([422, 'cover_away'])
  })

  test('nobody becomes their own manager, no team part of itself or one below it, and no day that is over comes back', async () => {
    const at = await organisation()
    const { id, team } = at
    const { id: aimId } = await goal(at)
    const merge = (teamId: string, intoId: string) => ({ kind: 'merge', teamId, intoId })
    const reports = (managerId: string, ...personIds: string[]) => ({ kind: 'reports', managerId, personIds })
    for (const [change, field, code] of [
      [merge(team.Pilots, team.Pilots), 'intoId', 'cycle'],
      [merge(team['Harbour Works'], team.Pilots), 'intoId', 'cycle'],
      [reports(id.Grace, id.Grace), 'managerId', 'cycle'],
      [reports(id.Linus, id.Radia, id.Grace), 'managerId', 'cycle'],
      [{ kind: 'due', aimId, dueOn: '2026-03-01' }, 'dueOn', 'past'],
      [away(id.Grace, { coverId: NOBODY }), 'coverId', 'unknown_person'],
    ] as const) {
      const { status, body } = await tried(change, 'Ada', at)
      expect([status, body.error?.items]).toMatchObject([422, [{ field, code }]])
    }
    expect((await tried(reports(id.Linus, id.Grace), 'Linus', at)).status).toBe(403)
  })

  test('a private goal of one person is nobody else’s to try out', async () => {
    const at = await organisation()
    const { id } = await goal(at, 'live', { scope: 'person', teamId: null, ownerId: at.id.Linus })
    expect((await tried({ kind: 'due', aimId: id, dueOn: '2026-04-01' }, 'Margaret', at)).status).toBe(404)
  })
})
