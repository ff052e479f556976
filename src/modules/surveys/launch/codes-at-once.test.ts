import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import {
  act,
  ballotOf,
  handInBy,
  largeHarbour,
  launched,
  pageOf,
  rowsOf,
  turnAt,
} from '../harbour-surveys.factory.ts'

const print = (org: Organisation, id: string, body: object = {}) =>
  org.http.post(
    `/api/surveys/${id}/codes`,
    { unitId: org.team.Pilots, count: 2, ...body },
    { as: 'Margaret' },
  )

describe('never more codes are good than there are people for them', () => {
  it('when two print at the same moment: the later sheet ends the earlier one', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const sheets = await Promise.all([print(org, id), print(org, id), print(org, id)])
    expect(sheets.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await rowsOf(org, 'surveys_codes')).toHaveLength(2)
    const links = sheets.flatMap(({ body }) => body.codes.map(({ link }: { link: string }) => link))
    const handed: number[] = []
    for (const link of links) handed.push((await handInBy(org, link)).status)
    expect(handed.toSorted()).toEqual([200, 200, 404, 404, 404, 404])
  })

  it('when somebody hands in while it is printed anew', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const { codes } = (await print(org, id)).body
    const [handed, printed] = await Promise.all([handInBy(org, codes[0].link), print(org, id)])
    const good = (await rowsOf(org, 'surveys_codes')).length
    // Either the answer came first, and two new ones were one too many; or the sheet did, and the old code was worth nothing.
    expect([handed.status, printed.status].filter(status => status === 200)).toHaveLength(1)
    expect(good).toBe(2)
  })

  it.each([0, -1, 1.5, 501, null, '2'])('a count of %s is refused', async count => {
    const org = await largeHarbour()
    const id = await launched(org)
    const { status, body } = await print(org, id, { count })
    expect([status, body.error.items[0].field]).toEqual([400, 'count'])
    expect(await rowsOf(org, 'surveys_codes')).toEqual([])
  })
})

describe('a code', () => {
  it('printed before the survey opens is told when, and is good from then on', async () => {
    const org = await largeHarbour()
    const id = await launched(org, { opensOn: '2026-03-09' })
    const [{ link }] = (await print(org, id)).body.codes
    expect((await ballotOf(org, link)).state).toBe('not_open')
    const early = await handInBy(org, link)
    expect([early.status, early.body.error.items[0].code]).toEqual([422, 'survey_not_open'])
    await turnAt(org, '2026-03-09T09:00:00Z')
    expect((await handInBy(org, link)).status).toBe(200)
  })

  it('is good in no other organisation, and another survey of the same people has codes of its own', async () => {
    const org = await largeHarbour()
    const [one, two] = [await launched(org), await launched(org, { title: 'Pulse in spring' })]
    const [{ code, link }] = (await print(org, one)).body.codes
    expect((await handInBy(org, `${newId()}.${code}`)).status).toBe(404)
    await print(org, two)
    await print(org, two)
    expect((await handInBy(org, link)).status).toBe(200)
    expect((await pageOf(org, two)).codes).toMatchObject([{ people: 2, used: 0 }])
  })

  it('ends with what was begun under it when the sheet is printed anew; when it closes nothing is begun any more', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const [first] = (await print(org, id)).body.codes
    const draft = (link: string) => org.http.put('/api/ballots/draft', { link, answers: { results: 2 } })
    expect((await draft(first.link)).status).toBe(204)
    const [anew] = (await print(org, id)).body.codes
    expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
    expect([(await draft(first.link)).status, (await draft(anew.link)).status]).toEqual([404, 204])
    await act(org, id, 'closing')
    expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
    const late = await handInBy(org, anew.link)
    expect([late.status, late.body.error.items[0].code]).toEqual([422, 'survey_closed'])
    expect((await print(org, id)).status).toBe(409)
  })

  it('is worth nothing once the survey is called off, and says nothing about it', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const [{ link }] = (await print(org, id)).body.codes
    await act(org, id, 'cancellation', { why: 'Fog.' })
    const { status, body } = await org.http.post('/api/ballots/question', { link })
    expect(status).toBe(404)
    expect(JSON.stringify(body)).not.toContain('Clarity')
  })

  it('stands in no event: only for which unit, and how many', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const { codes } = (await print(org, id)).body
    await handInBy(org, codes[0].link)
    const events = await rowsOf(org, 'platform_events')
    expect(events.find(({ type }) => type === 'survey.codes_printed')?.['data']).toEqual({
      ...{ unitId: org.team.Pilots, count: 2 },
    })
    for (const { code } of codes) {
      expect(JSON.stringify(events)).not.toContain(code)
      expect(JSON.stringify(await rowsOf(org, 'surveys_codes'))).not.toContain(code)
    }
  })
})

describe('whoever answers by code', () => {
  it('sees the survey without a link to make, waits in no queue, and is told how', async () => {
    const org = await largeHarbour()
    await org.system(work =>
      sql`update people_persons set email = null where id = ${org.id.Linus}`.execute(work.sql),
    )
    const id = await launched(org)
    expect((await org.http.get('/api/surveys/mine', { as: 'Linus' })).body.surveys).toMatchObject([
      { id, byCode: true },
    ])
    const { status, body } = await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Linus' })
    expect([status, body.error.items[0].code]).toEqual([422, 'answers_by_code'])
    expect((await pageOf(org, id)).codes).toMatchObject([{ name: 'Pilots', people: 3 }])
    // An address that comes later brings no second ballot.
    await org.system(work =>
      sql`update people_persons set email = 'lin@harbour.example' where id = ${org.id.Linus}`.execute(
        work.sql,
      ),
    )
    await turnAt(org, '2026-03-05T09:00:00Z')
    const mails = await rowsOf(org, 'platform_mails')
    expect(mails.filter(({ recipient }) => recipient === 'lin@harbour.example')).toEqual([])
  })
})
