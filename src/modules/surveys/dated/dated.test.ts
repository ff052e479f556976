import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import {
  act,
  ballotOf,
  handInBy,
  largeHarbour,
  mailedLinks,
  pageOf,
  rowsOf,
  TWO,
} from '../harbour-surveys.factory.ts'
import { inviteDue } from './invite-due.ts'

const dates = (id: string) => `/api/surveys/${id}/dates`
const JOINING = { since: 'joining', days: 90, withinDays: 14 }

/** Margaret's draft that follows from dates. Four of the crew began on 1 January, so that 90 days are over on 1 April. */
async function draftOf(org: Organisation, dated: object = JOINING, kind = 'onboarding'): Promise<string> {
  const made = { title: 'First months', kind, definition: TWO }
  const { id } = (await org.http.post('/api/surveys', made, { as: 'Margaret' })).body
  const { status, body } = await org.http.put(dates(id), { rev: 1, dated }, { as: 'Margaret' })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}
async function running(org: Organisation, dated: object = JOINING, kind = 'onboarding'): Promise<string> {
  const id = await draftOf(org, dated, kind)
  const { status, body } = await act(org, id, 'launch')
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}
async function inviteAt(org: Organisation, day: string): Promise<string[]> {
  org.at(`${day}T09:00:00Z`)
  await org.system(inviteDue)
  return [...(await mailedLinks(org, 'First months')).keys()].sort()
}
const mailOf = (...places: number[]) => places.map(at => `crew${at}@harbour.example`)
const invited = (org: Organisation) => rowsOf(org, 'surveys_invitations')

async function change(org: Organisation, change: ReturnType<typeof sql>): Promise<void> {
  await org.system(async work => {
    await change.execute(work.sql)
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
  })
}

describe('a survey after joining', () => {
  it('asks each on their day, once, and nobody who joined long ago', async () => {
    const org = await largeHarbour()
    await running(org)
    expect(await inviteAt(org, '2026-03-31')).toEqual([])
    for (let run = 0; run < 2; run++) expect(await inviteAt(org, '2026-04-01')).toEqual(mailOf(0, 1, 2, 3))
    expect(await invited(org)).toHaveLength(4)
    expect(await inviteAt(org, '2026-04-20')).toEqual(mailOf(0, 1, 2, 3))
    expect(await org.eventsOfType('survey.asked')).toBe(1)
  })

  it('asks up to a week late when the server stood still, not later', async () => {
    const late = await largeHarbour()
    await running(late)
    expect(await inviteAt(late, '2026-04-08')).toEqual(mailOf(0, 1, 2, 3))
    const tooLate = await largeHarbour()
    await running(tooLate)
    expect(await inviteAt(tooLate, '2026-04-09')).toEqual([])
  })

  it('asks only those of its audience', async () => {
    const org = await largeHarbour()
    const id = await draftOf(org)
    const audience = { attributes: [{ name: 'Site', values: ['Quay'] }] }
    await org.http.patch(`/api/surveys/${id}`, { rev: 2, audience }, { as: 'Margaret' })
    await act(org, id, 'launch')
    expect(await inviteAt(org, '2026-04-01')).toEqual(mailOf(0, 2))
  })

  it('says before the first question that the name stands beside the answers, and until when', async () => {
    const org = await largeHarbour()
    await running(org)
    await inviteAt(org, '2026-04-01')
    const link = (await mailedLinks(org, 'First months')).get(mailOf(0)[0] ?? '') ?? ''
    expect(await ballotOf(org, link)).toMatchObject({ mode: 'named', closesOn: '2026-04-15', state: 'open' })
    org.at('2026-04-16T09:00:00Z')
    expect((await ballotOf(org, link)).state).toBe('closed')
    expect((await handInBy(org, link)).status).toBe(422)
  })

  it('reminds those who have not opened it, once, on the fifth day', async () => {
    const org = await largeHarbour()
    await running(org)
    await inviteAt(org, '2026-04-01')
    await ballotOf(org, (await mailedLinks(org, 'First months')).get(mailOf(0)[0] ?? '') ?? '')
    const reminded = async (day: string) => {
      await inviteAt(org, day)
      return [...(await mailedLinks(org, 'Still open: First months')).keys()].sort()
    }
    expect(await reminded('2026-04-05')).toEqual([])
    expect(await reminded('2026-04-06')).toEqual(mailOf(1, 2, 3))
    expect(await reminded('2026-04-07')).toEqual(mailOf(1, 2, 3))
    expect(
      (await rowsOf(org, 'platform_mails')).filter(each => String(each['subject']).startsWith('Still')),
    ).toHaveLength(3)
  })

  it('stands in the queue of those who are asked until their own last day', async () => {
    const org = await organisation()
    await change(
      org,
      sql`update people_placements set from_on = '2026-01-01' where person_id = ${org.id.Linus}`,
    )
    const id = await running(org)
    await inviteAt(org, '2026-04-01')
    const mine = async () => (await org.http.get('/api/surveys/mine', { as: 'Linus' })).body.surveys
    expect(await mine()).toMatchObject([{ id, closesOn: '2026-04-15', mode: 'named', answered: false }])
    org.at('2026-04-16T09:00:00Z')
    expect(await mine()).toEqual([])
  })

  it('asks nobody any more once it is closed', async () => {
    const org = await largeHarbour()
    const id = await running(org)
    expect((await act(org, id, 'closing')).status).toBe(200)
    expect(await inviteAt(org, '2026-04-01')).toEqual([])
  })
})

test('a survey on leaving asks so many days before the last one, and never who has left', async () => {
  const org = await largeHarbour()
  await running(org, { since: 'leaving', days: 10, withinDays: 14 }, 'exit')
  await change(org, sql`update people_persons set left_on = '2026-03-20' where name = 'Crew 0'`)
  await change(org, sql`update people_persons set left_on = '2026-03-01' where name = 'Crew 1'`)
  expect(await inviteAt(org, '2026-03-09')).toEqual([])
  expect(await inviteAt(org, '2026-03-10')).toEqual(mailOf(0))
})

test('a survey after moving asks who has a later position, not who has their first', async () => {
  const org = await largeHarbour()
  await running(org, { since: 'moving', days: 30, withinDays: 14 })
  await change(
    org,
    sql`with ended as (update people_placements set to_on = '2026-03-09'
          where person_id = (select id from people_persons where name = 'Crew 2') returning *)
        insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, kind, from_on)
        select org_id, ${newId()}, person_id, team_id, reports_to, 'Mate', level, kind, '2026-03-10' from ended`,
  )
  expect(await inviteAt(org, '2026-04-08')).toEqual([])
  expect(await inviteAt(org, '2026-04-09')).toEqual(mailOf(2))
})

describe('answers that bear names', () => {
  let org: Organisation
  let id: string
  const read = (as: 'Margaret' | 'Linus' | 'Ada' | 'Alan') =>
    org.http.get(`/api/surveys/${id}/answers`, { as })
  beforeAll(async () => {
    org = await largeHarbour()
    id = await running(org)
    await inviteAt(org, '2026-04-01')
    const link = (await mailedLinks(org, 'First months')).get(mailOf(1)[0] ?? '') ?? ''
    await handInBy(org, link, { results: 2, stuck: 5 }, { comments: { results: 'Nobody showed me.' } })
  })

  it('are read by the people team while it is open, with who gave them', async () => {
    const { status, body } = await read('Margaret')
    expect([status, body.invited]).toEqual([200, 4])
    expect(body.entries).toMatchObject([
      {
        person: { name: 'Crew 1' },
        ...{ answers: { results: 2, stuck: 5 }, comments: { results: 'Nobody showed me.' } },
      },
    ])
  })

  it.each(['Linus', 'Ada', 'Alan'] as const)('are not known to %s', async as => {
    expect((await read(as)).status).toBe(404)
  })

  it('are still read after the close, and lose the name of who is erased', async () => {
    await act(org, id, 'closing')
    expect((await read('Margaret')).body.entries).toHaveLength(1)
  })

  it('are refused of an anonymous survey', async () => {
    const made = { title: 'Without names', definition: TWO }
    const other = (await org.http.post('/api/surveys', made, { as: 'Margaret' })).body.id
    const { status, body } = await org.http.get(`/api/surveys/${other}/answers`, { as: 'Margaret' })
    expect([status, body.error.items[0].code]).toEqual([422, 'no_names'])
  })
})

describe('letting a survey follow from dates', () => {
  it('makes it one with names, and a launch without them is refused', async () => {
    const org = await largeHarbour()
    const id = await draftOf(org)
    expect(await pageOf(org, id)).toMatchObject({ mode: 'named', closesOn: null })
    await org.http.patch(`/api/surveys/${id}`, { rev: 2, mode: 'anonymous' }, { as: 'Margaret' })
    const refused = await act(org, id, 'launch')
    expect([refused.status, refused.body.error.items[0].code]).toEqual([422, 'identifiable'])
  })

  it('can be taken back in a draft, not after the launch', async () => {
    const org = await largeHarbour()
    const id = await draftOf(org)
    const back = await org.http.put(dates(id), { rev: 2, dated: null }, { as: 'Margaret' })
    expect(back.body).toEqual({ rev: 3, dated: null })
    const other = await running(org)
    expect((await org.http.put(dates(other), { rev: 3, dated: null }, { as: 'Margaret' })).status).toBe(409)
    const { body } = await org.http.get(dates(other), { as: 'Margaret' })
    expect(body.dated).toEqual(JOINING)
  })

  it('is for what is asked after joining or on leaving', async () => {
    const org = await largeHarbour()
    const refused = draftOf(org, JOINING, 'engagement')
    await expect(refused).rejects.toThrow('not_by_dates')
  })

  it.each([
    [{ since: 'birthday', days: 1, withinDays: 14 }],
    [{ since: 'joining', days: -1, withinDays: 14 }],
    [{ since: 'joining', days: 30, withinDays: 2 }],
    [{ since: 'joining', days: 30 }],
  ])('takes no %o', async dated => {
    const org = await largeHarbour()
    await expect(draftOf(org, dated)).rejects.toThrow('malformed')
  })

  it('is of the people team and of one organisation', async () => {
    const org = await largeHarbour()
    const id = await draftOf(org)
    const other = await organisation()
    const body = { rev: 2, dated: null }
    expect((await org.http.put(dates(id), body, { as: 'Linus' })).status).toBe(404)
    expect((await org.http.get(dates(id), { as: 'Linus' })).status).toBe(404)
    expect((await org.http.put(dates(id), body)).status).toBe(401)
    expect((await org.http.get(`/api/surveys/${id}/answers`)).status).toBe(401)
    expect((await other.http.put(dates(id), body, { as: 'Margaret' })).status).toBe(404)
    expect((await org.http.put(dates(id), { ...body, rev: 1 }, { as: 'Margaret' })).status).toBe(409)
  })
})
