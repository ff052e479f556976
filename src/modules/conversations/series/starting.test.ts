import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { page, pair, sent } from '../talk.factory.ts'

const RHYTHM = { cadence: 'weekly', startsOn: '2026-03-04', atTime: '09:00' } as const
const start = (org: Organisation, as: Name | null, body: object) =>
  org.http.post('/api/conversations/series', body, as === null ? {} : { as })

describe('who begins stand-ups', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
  })

  it.each<[Name | null, 'Pilots' | 'People' | 'Harbour Works', number]>([
    [null, 'Pilots', 401],
    ['Alan', 'Pilots', 403],
    ['Margaret', 'Pilots', 403],
    ['Linus', 'People', 403],
    ['Grace', 'People', 403],
    ['Linus', 'Pilots', 200],
    ['Radia', 'Pilots', 409],
    ['Ada', 'Pilots', 409],
    ['Ada', 'People', 200],
    ['Linus', 'Harbour Works', 200],
  ])('%s for %s: %i', async (as, team, status) => {
    const { body, ...answer } = await start(org, as, { ...RHYTHM, type: 'standup', teamId: org.team[team] })
    expect(answer.status).toBe(status)
    if (status === 409)
      expect(body.error).toMatchObject({
        ...{
          code: 'duplicate',
          items: [{ code: 'already_running', message: 'This team has stand-ups already.' }],
        },
      })
    if (status === 403) expect(body.error.items[0].fix).toBe('Ask somebody of this team.')
  })

  it.each<[string, object, number, string]>([
    ['a team that is not there', { teamId: newId() }, 404, 'not_found'],
    ['a day that is over', { startsOn: '2026-03-01' }, 422, 'in_the_past'],
    ['no team', { teamId: undefined }, 400, 'invalid_type'],
    ['four minutes', { minutes: 4 }, 400, 'too_small'],
    ['nine hours', { minutes: 540 }, 400, 'too_big'],
    ['a day there is not', { startsOn: '2026-02-30' }, 400, 'invalid_format'],
    ['a rhythm there is not', { cadence: 'hourly' }, 400, 'invalid_value'],
    ['one other person', { withId: newId() }, 400, 'unknown_field'],
  ])('not with %s', async (_, changes, status, code) => {
    const body = { ...RHYTHM, type: 'standup', teamId: org.team.Pilots, ...changes }
    const answer = await start(org, 'Grace', body)
    expect([answer.status, answer.body.error.items[0].code]).toEqual([status, code])
    expect(answer.body.error.items[0].fix).toMatch(/\w/)
  })

  it('nobody of another organisation for this one', async () => {
    const theirs = await organisation()
    const body = { ...RHYTHM, type: 'standup', teamId: org.team.Pilots }
    expect((await start(theirs, 'Ada', body)).status).toBe(404)
  })
})

describe('stand-ups', () => {
  let org: Organisation
  beforeEach(async () => {
    org = await organisation()
  })
  const standup = (changes: object = {}): Promise<{ id: string; talkId: string }> =>
    sent(org, 'Grace', 'post', '/api/conversations/series', {
      ...RHYTHM,
      ...{ type: 'standup', teamId: org.team.Pilots, ...changes },
    })

  it('bring the whole team, for a quarter of an hour, under the name of the team', async () => {
    const { id, talkId } = await standup()
    const view = await sent(org, 'Linus', 'get', `/api/conversations/talks/${talkId}`)
    expect(view).toMatchObject({
      seriesId: id,
      title: 'Stand-up: Pilots',
      minutes: 15,
      organiser: { name: 'Grace Hopper' },
    })
    expect(view.people.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Grace Hopper',
      'Radia Perl',
    ])
  })

  it('of a team with teams below bring those too, and who began them', async () => {
    const { talkId } = await sent(org, 'Linus', 'post', '/api/conversations/series', {
      ...{ ...RHYTHM, type: 'standup', teamId: org.team['Harbour Works'] },
    })
    const { people } = await sent(org, 'Linus', 'get', `/api/conversations/talks/${talkId}`)
    expect(people).toHaveLength(5)
  })

  it('are on a working day of who began them, whoever else is away', async () => {
    await sent(org, 'Linus', 'post', `/api/people/${org.id.Linus}/absences`, {
      from: '2026-03-02',
      to: '2026-03-06',
    })
    const weekend = await standup({ startsOn: '2026-03-07' })
    const view = await sent(org, 'Radia', 'get', `/api/conversations/talks/${weekend.talkId}`)
    expect(view.startsAt).toBe('2026-03-09T09:00:00.000Z')
  })

  it('have no page of two, and are listed for the team only', async () => {
    const { id } = await standup()
    for (const as of ['Grace', 'Linus', 'Ada'] as const)
      expect((await org.http.get(`/api/conversations/series/${id}`, { as })).status).toBe(404)
    const listed: Name[] = []
    for (const as of ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const) {
      const { series } = await sent(org, as, 'get', '/api/conversations')
      if (series.length > 0) listed.push(as)
      for (const line of series) expect(line).toMatchObject({ id, other: null, team: { name: 'Pilots' } })
    }
    expect(listed).toEqual(['Grace', 'Linus', 'Radia'])
  })

  it('begun by two at once are one', async () => {
    const body = { ...RHYTHM, type: 'standup', teamId: org.team.Pilots }
    const answers = await Promise.all((['Linus', 'Radia'] as const).map(as => start(org, as, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([await org.eventsOfType('series.started'), await org.eventsOfType('talk.planned')]).toEqual([1, 1])
  })

  it('that ended can begin anew', async () => {
    const { id } = await standup()
    await sent(org, 'Radia', 'post', `/api/conversations/series/${id}/end`, { rev: 1 })
    expect((await standup()).id).not.toBe(id)
  })
})

describe('one-to-ones', () => {
  let org: Organisation
  beforeEach(async () => {
    org = await organisation()
  })

  it.each<[Name, Name, Name | null]>([
    ['Grace', 'Linus', 'Linus'],
    ['Linus', 'Grace', 'Linus'],
    ['Ada', 'Grace', 'Grace'],
    ['Ada', 'Linus', null],
    ['Linus', 'Radia', null],
    ['Margaret', 'Linus', null],
  ])('begun by %s with %s know who answers to the other: %s', async (as, who, report) => {
    const { id } = await sent(org, as, 'post', '/api/conversations/series', {
      ...{ ...RHYTHM, type: 'one_to_one', withId: org.id[who] },
    })
    const { reportId, other, weekday } = await page(org, as, id)
    expect([reportId, other.id, weekday]).toEqual([report === null ? null : org.id[report], org.id[who], 3])
  })

  it('with somebody who left are refused, with a way out', async () => {
    await org.system(async work => {
      await sql`update people_persons set status = 'left' where id = ${org.id.Radia}::uuid`.execute(work.sql)
      await sql`update people_organisations set chart_rev = ${newId()}::uuid where org_id = ${org.orgId}::uuid`.execute(
        work.sql,
      )
    })
    const body = { ...RHYTHM, type: 'one_to_one', withId: org.id.Radia }
    const answer = await start(org, 'Linus', body)
    expect([answer.status, answer.body.error.items[0]]).toMatchObject([
      ...[422, { field: 'withId', code: 'not_here', fix: 'Choose somebody who does.' }],
    ])
    expect(await sent(org, 'Linus', 'get', `/api/conversations/with/${org.id.Radia}`)).toEqual({
      ...{ series: null, mayStart: false },
    })
  })

  it('begun by both at once are one', async () => {
    const begin = (as: Name, who: Name) =>
      start(org, as, { ...RHYTHM, type: 'one_to_one', withId: org.id[who] })
    const answers = await Promise.all([begin('Grace', 'Linus'), begin('Linus', 'Grace')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([await org.eventsOfType('series.started'), await org.eventsOfType('talk.planned')]).toEqual([1, 1])
  })

  it('begin on the first day on which both work', async () => {
    await sent(org, 'Linus', 'post', `/api/people/${org.id.Linus}/absences`, {
      from: '2026-03-03',
      to: '2026-03-05',
    })
    const { id } = await pair(org)
    expect((await page(org, 'Grace', id)).next?.startsAt).toBe('2026-03-06T10:00:00.000Z')
  })

  it('are told of as begun with kind and team, and the first talk with who comes', async () => {
    const { id, talkId } = await pair(org)
    const { rows } = await org.system(work =>
      sql<{ type: string; subjectId: string; data: { personIds?: string[] } }>`
        select type, subject_id, data from platform_events where org_id = ${org.orgId}::uuid
           and type in ('series.started', 'talk.planned') order by type`.execute(work.sql),
    )
    const data = { type: 'one_to_one', seriesId: id, teamIds: [], from: null, to: 'planned' }
    const personIds = expect.arrayContaining([org.id.Grace, org.id.Linus])
    expect(rows).toEqual([
      { type: 'series.started', subjectId: id, data: { type: 'one_to_one', teamId: null } },
      { type: 'talk.planned', subjectId: talkId, data: { ...data, personIds } },
    ])
  })
})

describe('one-to-ones that begin in a rhythm for a time', () => {
  const daily = (org: Organisation, on: string) => ({
    ...{ ...RHYTHM, type: 'one_to_one', withId: org.id.Linus, cadence: 'workdays', minutes: 10 },
    until: { on, cadence: 'fortnightly', minutes: 30 },
  })

  it('say until when, and what comes then', async () => {
    const org = await organisation()
    const { status, body } = await start(org, 'Grace', daily(org, '2026-03-17'))
    expect(status).toBe(200)
    const { until } = daily(org, '2026-03-17')
    expect(await page(org, 'Linus', body.id)).toMatchObject({ cadence: 'workdays', minutes: 10, until })
  })

  it('are in the rhythm after it at once where nobody works before its last day is over', async () => {
    const org = await organisation()
    const weekend = { ...daily(org, '2026-03-08'), startsOn: '2026-03-07' }
    const { body } = await start(org, 'Grace', weekend)
    const begun = await page(org, 'Linus', body.id)
    expect(begun).toMatchObject({ cadence: 'fortnightly', minutes: 30, until: null })
    expect(String(begun.next?.startsAt).slice(0, 10)).toBe('2026-03-09')
  })

  it('do not begin where that day lies before the first', async () => {
    const org = await organisation()
    const { status, body } = await start(org, 'Grace', daily(org, '2026-03-03'))
    expect([status, body.error.items]).toMatchObject([422, [{ field: 'until.on', code: 'over_before' }]])
  })
})
