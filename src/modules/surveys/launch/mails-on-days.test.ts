import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import type { Organisation } from '#test/organisation.ts'
import {
  act,
  ballotOf,
  drafted,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  pageOf,
  rowsOf,
  turnAt,
} from '../harbour-surveys.factory.ts'

interface Mail {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly confidential: boolean
  readonly createdAt: Date
}

const mailsOf = async (org: Organisation) => (await rowsOf(org, 'platform_mails')) as unknown as Mail[]

/** How many mails a person got on each day, by what they say. */
async function daysOf(org: Organisation, recipient = 'linus@harbour.example'): Promise<string[]> {
  const mails = (await mailsOf(org)).filter(mail => mail.recipient === recipient)
  return mails
    .map(({ subject, createdAt }) => `${createdAt.toISOString().slice(0, 10)} ${subject}`)
    .toSorted()
}

describe('nobody gets two mails of a survey on one day', () => {
  it('when somebody reminds by hand on the day of the mail before the close: that one comes the day after', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    org.at('2026-03-14T08:00:00Z')
    await act(org, id, 'reminder')
    await turnAt(org, '2026-03-14T09:00:00Z')
    expect(await daysOf(org)).toEqual([
      '2026-03-02 Clarity in spring',
      '2026-03-14 Still open: Clarity in spring',
    ])
    await turnAt(org, '2026-03-15T09:00:00Z')
    expect((await daysOf(org)).at(-1)).toBe('2026-03-15 Closing soon: Clarity in spring')
  })

  it('when it is extended after that mail: no reminder by hand the same day', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await turnAt(org, '2026-03-14T09:00:00Z')
    await act(org, id, 'extension', { closesOn: '2026-03-20' })
    const { status, body } = await act(org, id, 'reminder')
    expect([status, body.error.items[0].code]).toEqual([422, 'reminded_today'])
    org.at('2026-03-15T09:00:00Z')
    expect((await act(org, id, 'reminder')).status).toBe(200)
    await act(org, id, 'extension', { closesOn: '2026-03-25' })
    expect((await act(org, id, 'reminder')).status).toBe(422)
  })

  it('when that mail went out late and a short extension makes it due again', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await turnAt(org, '2026-03-15T08:00:00Z')
    await act(org, id, 'extension', { closesOn: '2026-03-17' })
    await turnAt(org, '2026-03-15T09:00:00Z')
    expect((await daysOf(org)).filter(day => day.startsWith('2026-03-15'))).toHaveLength(1)
    await turnAt(org, '2026-03-16T09:00:00Z')
    expect((await daysOf(org)).at(-1)).toBe('2026-03-16 Closing soon: Clarity in spring')
  })

  it('over its whole time, however often the worker runs', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    for (let day = 2; day <= 17; day++)
      for (const hour of ['00', '08', '23'])
        await turnAt(org, `2026-03-${String(day).padStart(2, '0')}T${hour}:30:00Z`)
    expect(await daysOf(org)).toEqual([
      '2026-03-02 Clarity in spring',
      '2026-03-05 Still open: Clarity in spring',
      '2026-03-07 Still open: Clarity in spring',
      '2026-03-14 Closing soon: Clarity in spring',
    ])
    expect((await pageOf(org, id)).state).toBe('closed')
  })
})

test('a survey that is over is not recalled to anybody, though nothing has closed it yet', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  org.at('2026-03-17T00:05:00Z')
  const { status, body } = await act(org, id, 'reminder')
  expect([status, body.error.items[0].code]).toEqual([422, 'survey_over'])
  expect(await daysOf(org)).toHaveLength(1)
})

describe('a scheduled survey whose whole time passed while the server stood still', () => {
  it('waits for a new last day, opens then, and holds no other survey up', async () => {
    const org = await largeHarbour()
    const late = await launched(org, { opensOn: '2026-03-09' })
    const other = await launched(org, {
      opensOn: '2026-03-09',
      closesOn: '2026-04-16',
      title: 'Pulse in spring',
    })
    await turnAt(org, '2026-03-20T09:00:00Z')
    expect((await pageOf(org, other)).state).toBe('open')
    expect(await pageOf(org, late)).toMatchObject({ state: 'scheduled', opensOn: '2026-03-09' })
    expect((await mailedLinks(org, 'Clarity in spring')).size).toBe(0)
    expect((await act(org, late, 'extension', { closesOn: '2026-03-27' })).status).toBe(200)
    await turnAt(org, '2026-03-20T09:15:00Z')
    expect(await pageOf(org, late)).toMatchObject({ state: 'open', opensOn: '2026-03-20' })
    expect((await mailedLinks(org, 'Clarity in spring')).size).toBe(12)
  })
})

describe('days are those of the organisation (Lisbon)', () => {
  it('the last day ends at midnight there, an hour before that of Greenwich once summer time has begun', async () => {
    const org = await largeHarbour()
    // The clock goes forward at 01:00 on Sunday 29 March.
    const id = await launched(org, { closesOn: '2026-03-29' })
    await turnAt(org, '2026-03-28T23:59:00Z')
    expect((await ballotOf(org, await linusLink(org))).state).toBe('open')
    await turnAt(org, '2026-03-29T22:59:00Z')
    expect((await pageOf(org, id)).state).toBe('open')
    expect((await handInBy(org, await linusLink(org))).status).toBe(200)
    await turnAt(org, '2026-03-29T23:01:00Z')
    expect((await pageOf(org, id)).state).toBe('closed')
  })

  it('in winter it ends with that of Greenwich, also on the day that has 25 hours', async () => {
    const org = await largeHarbour()
    org.at('2026-10-12T09:00:00Z')
    // The clock goes back at 02:00 on Sunday 25 October: the day before ends at 23:00 UTC, that day at 24:00.
    const id = await launched(org, { closesOn: '2026-10-25' })
    await turnAt(org, '2026-10-25T23:59:00Z')
    expect((await pageOf(org, id)).state).toBe('open')
    await turnAt(org, '2026-10-26T00:01:00Z')
    expect((await pageOf(org, id)).state).toBe('closed')
  })

  it('days are counted, not hours: the change of the clock moves no reminder', async () => {
    const org = await largeHarbour()
    org.at('2026-03-27T09:00:00Z')
    await launched(org, { closesOn: '2026-04-10' })
    await turnAt(org, '2026-03-29T22:59:00Z')
    expect(await daysOf(org)).toHaveLength(1)
    // 00:30 of the 30th there, the third day, which is still the 29th in Greenwich.
    await turnAt(org, '2026-03-29T23:30:00Z')
    expect((await daysOf(org)).at(-1)).toContain('Still open')
  })

  it('a first day begins there, and a launch in the hour between is of the new day', async () => {
    const org = await largeHarbour()
    org.at('2026-06-14T23:30:00Z')
    const id = await drafted(org, { closesOn: '2026-06-15' })
    await act(org, id, 'launch')
    expect(await pageOf(org, id)).toMatchObject({ state: 'open', opensOn: '2026-06-15' })
  })
})

describe('a mail with a link', () => {
  it('has the link once, on a line of its own, and is shown to nobody else', async () => {
    const org = await largeHarbour()
    await launched(org)
    await turnAt(org, '2026-03-05T09:00:00Z')
    await turnAt(org, '2026-03-14T09:00:00Z')
    const mails = await mailsOf(org)
    expect(mails).toHaveLength(36)
    const links = new Set<string>()
    for (const { body, subject, confidential } of mails) {
      const found = [...body.matchAll(/#(\S+)/g)].map(([, link]) => String(link))
      expect(found).toHaveLength(1)
      expect(body.split('\n')).toContainEqual(expect.stringMatching(/^https?:\/\/\S+\/ballot#\S+$/))
      expect(subject).not.toContain(found[0])
      expect(confidential).toBe(true)
      links.add(String(found[0]))
    }
    expect(links.size).toBe(36)
    const { status, body } = await org.http.get('/api/system/mails', { as: 'Alan' })
    expect([status, body.mails.length]).toEqual([200, 36])
    for (const link of links) expect(JSON.stringify(body)).not.toContain(link)
  })

  it('leaves its secret nowhere else: in no table, event, step, notice or page', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const link = await linusLink(org)
    await handInBy(org, link)
    const secret = link.slice(link.indexOf('.') + 1)
    expect(secret.length).toBeGreaterThan(20)
    const tables = await org.system(work =>
      sql<{
        name: string
      }>`select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`.execute(
        work.sql,
      ),
    )
    const holding: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await org.system(work =>
        sql<{
          n: number
        }>`select count(*)::int as n from ${sql.table(name)} t where t::text like ${`%${secret}%`}`.execute(
          work.sql,
        ),
      )
      if ((rows[0]?.n ?? 0) > 0) holding.push(name)
    }
    expect(holding).toEqual(['platform_mails'])
    for (const as of ['Margaret', 'Linus', 'Alan'] as const)
      expect(JSON.stringify(await pageOf(org, id, as))).not.toContain(secret)
  })

  it('names who is told by the name they go by, and promises what the mode keeps', async () => {
    const org = await largeHarbour()
    await org.system(work =>
      sql`update people_persons set preferred_name = 'Lin' where id = ${org.id.Linus}`.execute(work.sql),
    )
    await launched(org)
    await launched(org, { mode: 'named', title: 'Onboarding' })
    const to = async (subject: string) =>
      (await mailsOf(org)).find(
        mail => mail.subject === subject && mail.recipient === 'linus@harbour.example',
      )?.body
    expect(await to('Clarity in spring')).toMatch(
      /^Hello Lin,\n\nHarbour Works asks for your view until 2026-03-16\./,
    )
    expect(await to('Clarity in spring')).toContain('is not kept with your answers')
    expect(await to('Onboarding')).toContain('Your name stands beside your answers')
    expect(await to('Onboarding')).not.toContain('is not kept with your answers')
  })

  it('is sent to nobody who has left, lost their address or was erased since the launch', async () => {
    const org = await largeHarbour()
    await launched(org)
    await org.system(async work => {
      await sql`update people_persons set left_on = '2026-03-04' where id = ${org.crew[0]}`.execute(work.sql)
      await sql`update people_persons set left_on = '2026-03-05' where id = ${org.crew[1]}`.execute(work.sql)
      await sql`update people_persons set email = null where id = ${org.crew[2]}`.execute(work.sql)
    })
    await turnAt(org, '2026-03-05T09:00:00Z')
    const reminded = [...(await mailedLinks(org, 'Still open: Clarity in spring')).keys()]
    expect(reminded).toHaveLength(10)
    // Whoever leaves today is still here today.
    expect(reminded).toContain('crew1@harbour.example')
    for (const gone of ['crew0', 'crew2']) expect(reminded).not.toContain(`${gone}@harbour.example`)
  })
})

test('who has opened is told to nobody, only how many were reminded', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  await handInBy(org, await linusLink(org))
  org.at('2026-03-05T09:00:00Z')
  const { body } = await act(org, id, 'reminder')
  expect(body).toEqual({ rev: 4, told: 11 })
  const events = (await rowsOf(org, 'platform_events')).filter(({ type }) => type === 'survey.reminded')
  expect(events.map(({ data }) => data)).toEqual([{ told: 11 }])
})
