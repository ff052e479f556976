import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { askToCover, linkIn, mailsAt } from '../inbox-story.factory.ts'
import { queues } from '../queue/queue-story.factory.ts'

const QUESTION = '/api/inbox/mailed-link/question'
const USE = '/api/inbox/mailed-link'

/** Margaret is asked to cover, and reads her digest. */
async function mailed(): Promise<{ org: Organisation; accept: string; decline: string }> {
  const org = await organisation()
  await askToCover(org)
  const [mail] = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
  return { org, accept: linkIn(mail, 'Accept'), decline: linkIn(mail, 'Decline') }
}

const post = async (org: Organisation, url: string, link: string, as?: Name) => {
  const { status, body } = await org.http.post(url, { link }, as === undefined ? {} : { as })
  return {
    status,
    body,
    code: body.error?.items[0]?.code ?? body.error?.code,
    words: body.error?.items[0]?.message,
  }
}

const coverState = async (org: Organisation) => {
  const { rows } = await org.system(work =>
    sql<{ coverState: string }>`select cover_state from people_absences`.execute(work.sql),
  )
  return rows[0]?.coverState
}

describe('a link in a mail', () => {
  it('says what it would do and as whom, as often as it is looked at, and does nothing by that', async () => {
    const { org, accept } = await mailed()
    for (let time = 0; time < 3; time++) {
      const { status, body } = await post(org, QUESTION, accept)
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          ...{ label: 'Accept', text: 'Grace Hopper asks you to cover from 2026-03-16 to 2026-03-20.' },
          ...{ person: 'Margaret Hamil', organisation: 'Harbour Works', page: `/people/${org.id.Grace}` },
        },
      })
    }
    expect(await coverState(org)).toBe('asked')
    expect(await queues(org)).toEqual({ Margaret: ['cover'] })
  })

  it('does it as the person it was sent to, without sign-in, and the ledger says who did', async () => {
    const { org, accept } = await mailed()
    const { status, body } = await post(org, USE, accept)
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        message: 'You cover for Grace Hopper from 2026-03-16 to 2026-03-20.',
        page: `/people/${org.id.Grace}`,
      },
    })
    expect(await coverState(org)).toBe('accepted')
    const { rows } = await org.system(work =>
      sql`select type, actor_id from platform_events where type in ('cover.accepted', 'mailed_link.used') order by id`.execute(
        work.sql,
      ),
    )
    expect(rows).toEqual([
      { type: 'cover.accepted', actorId: org.id.Margaret },
      { type: 'mailed_link.used', actorId: org.id.Margaret },
    ])
  })

  it('works once: a replay is told so, and changes nothing', async () => {
    const { org, accept } = await mailed()
    await post(org, USE, accept)
    for (const url of [USE, QUESTION])
      expect(await post(org, url, accept)).toMatchObject({
        ...{ status: 422, code: 'link_used', words: 'This link was used already. It works once.' },
      })
    expect(await org.eventsOfType('cover.accepted')).toBe(1)
  })

  it('pressed twice at the same moment acts once', async () => {
    const { org, accept } = await mailed()
    const both = await Promise.all([post(org, USE, accept), post(org, USE, accept)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(await org.eventsOfType('cover.accepted')).toBe(1)
  })

  it.each([
    ['a minute before its fourteen days are over', '2026-03-16T09:59:00Z', 200, undefined],
    ['when its fourteen days are over', '2026-03-16T10:00:00Z', 422, 'link_expired'],
  ])('answers %s', async (_, now, status, code) => {
    const { org, accept } = await mailed()
    org.at(now)
    const answer = await post(org, QUESTION, accept)
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code })
  })

  it('does nothing for somebody who is signed in as somebody else', async () => {
    const { org, accept } = await mailed()
    for (const url of [QUESTION, USE])
      expect(await post(org, url, accept, 'Linus')).toMatchObject({
        ...{ status: 403, words: 'You may not use this link: it was sent to somebody else.' },
      })
    expect(await coverState(org)).toBe('asked')
    expect((await post(org, USE, accept, 'Margaret')).status).toBe(200)
  })

  it('opens nothing for who has left', async () => {
    const { org, accept } = await mailed()
    await org.system(work =>
      sql`update people_persons set left_on = '2026-03-01' where id = ${org.id.Margaret}`.execute(work.sql),
    )
    expect((await post(org, USE, accept)).status).toBe(403)
  })

  it('is refused as the act itself would be, and can be used again once that is mended', async () => {
    const { org, accept, decline } = await mailed()
    await org.system(work => sql`update people_absences set cancelled_at = now()`.execute(work.sql))
    expect((await post(org, USE, accept)).status).toBe(404)
    await org.system(work => sql`update people_absences set cancelled_at = null`.execute(work.sql))
    expect((await post(org, USE, accept)).status).toBe(200)
    expect((await post(org, USE, decline)).status).toBe(200)
    expect(await coverState(org)).toBe('declined')
  })

  it.each([
    ['nonsense', () => 'nonsense'],
    ['one that nobody made', (link: string) => `${link.slice(0, 37)}${'a'.repeat(43)}`],
    [
      'one of another organisation',
      (link: string) => link.replace(/^[0-9a-f-]{36}/, '01890a5d-ac96-774b-bcce-b302099a8057'),
    ],
  ])('%s does not exist', async (_, made) => {
    const { org, accept } = await mailed()
    for (const url of [QUESTION, USE]) expect((await post(org, url, made(accept))).status).toBe(404)
  })

  it('leaves no secret behind: rows and sent mails cannot be turned back into it', async () => {
    const { org, accept } = await mailed()
    const secret = accept.split('.')[1] ?? ''
    const { rows } = await org.system(work => sql`select * from inbox_links`.execute(work.sql))
    expect(rows.length).toBeGreaterThanOrEqual(3)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('is taken from our own page only', async () => {
    const { org, accept } = await mailed()
    const foreign = { headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await org.http.post(USE, { link: accept }, foreign)).status).toBe(403)
    expect(await coverState(org)).toBe('asked')
  })
})
