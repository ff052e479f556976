import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { askToCover, choose, linkIn, mailsAt, noticesOf } from '../inbox-story.factory.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** As a mail program posts it: a form, no cookie, none of our headers. */
const oneClick = (org: Organisation, link: string) =>
  org.http.post(`/api/inbox/unsubscribe/${link}`, 'List-Unsubscribe=One-Click', {
    headers: { ...FORM, 'x-fairlead': '', 'sec-fetch-site': 'cross-site' },
  })

describe('ending mails by the link in them', () => {
  it('ends the digest with one click of a mail program, without sign-in, as often as one likes', async () => {
    const org = await organisation()
    await askToCover(org)
    const [mail] = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
    const link = linkIn(mail, 'No more digests')
    for (let time = 0; time < 2; time++)
      expect(await oneClick(org, link)).toMatchObject({ status: 200, body: { type: null } })
    expect((await org.http.get('/api/inbox/preferences', { as: 'Margaret' })).body.digest).toBe('off')
    expect(await mailsAt(org, '2026-03-03T10:00:00Z', 'Margaret')).toEqual([])
  })

  it('ends the digest although its reader saves other wishes at the same moment', async () => {
    const org = await organisation()
    await askToCover(org)
    const [mail] = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
    const link = linkIn(mail, 'No more digests')
    for (let time = 0; time < 5; time++) {
      await choose(org, 'Margaret', { digest: 'daily' })
      const { rev } = (await org.http.get('/api/inbox/preferences', { as: 'Margaret' })).body
      const wishes = { rev, digest: 'daily', quietFrom: time, quietTo: 60, quietDays: true, events: [] }
      const [ended] = await Promise.all([
        oneClick(org, link),
        org.http.put('/api/inbox/preferences', wishes, { as: 'Margaret' }),
      ])
      expect(ended.status).toBe(200)
      expect((await org.http.get('/api/inbox/preferences', { as: 'Margaret' })).body.digest).toBe('off')
    }
  })

  it('ends one kind of mail that comes at once, and leaves the app and other mails as they are', async () => {
    const org = await organisation()
    await choose(org, 'Margaret', { events: [{ type: 'cover.asked', listed: true, mail: 'at_once' }] })
    await askToCover(org)
    const mails = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
    const atOnce = mails.find(({ subject }) => subject.startsWith('Grace Hopper asks'))
    const link = linkIn(atOnce, 'No more mails like this')
    expect(await oneClick(org, link)).toMatchObject({ status: 200, body: { type: 'cover.asked' } })
    const { digest, events } = (await org.http.get('/api/inbox/preferences', { as: 'Margaret' })).body
    expect(digest).toBe('daily')
    expect(events.find((each: { type: string }) => each.type === 'cover.asked')).toMatchObject({
      ...{ listed: true, mail: 'off' },
    })
    expect(await noticesOf(org, 'Margaret')).toHaveLength(1)
  })

  it('stands in the header that mail programs read', async () => {
    const org = await organisation()
    await askToCover(org)
    await mailsAt(org, '2026-03-02T10:00:00Z', 'Linus')
    const { rows } = await org.system(work =>
      sql<{ unsubscribeUrl: string }>`select unsubscribe_url from platform_mails`.execute(work.sql),
    )
    expect(rows.map(({ unsubscribeUrl }) => unsubscribeUrl)).toEqual([
      expect.stringMatching(/^http:\/\/localhost:3000\/api\/inbox\/unsubscribe\/[0-9a-f-]{36}\.[\w-]{43}$/),
    ])
  })

  it('only asks a browser that follows the address: looking at it ends nothing', async () => {
    const org = await organisation()
    await askToCover(org)
    const [mail] = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
    const link = linkIn(mail, 'No more digests')
    const { status, body, headers } = await org.http.get(`/api/inbox/unsubscribe/${link}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/html')
    expect(body).toContain(`url=/unsubscribe?link=${encodeURIComponent(link)}`)
    expect((await org.http.get('/api/inbox/preferences', { as: 'Margaret' })).body.digest).toBe('daily')
  })

  it.each(['nonsense', '01890a5d-ac96-774b-bcce-b302099a8057.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])(
    'an address that nobody made does not exist: %s',
    async link => {
      const org = await organisation()
      expect((await oneClick(org, link)).status).toBe(404)
    },
  )

  it('cannot be done with a link that acts, nor the other way round', async () => {
    const org = await organisation()
    await askToCover(org)
    const [mail] = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
    expect((await oneClick(org, linkIn(mail, 'Accept'))).status).toBe(404)
    const stop = { link: linkIn(mail, 'No more digests') }
    expect((await org.http.post('/api/inbox/mailed-link', stop)).status).toBe(404)
  })

  it('puts no markup of an address onto its page', async () => {
    const org = await organisation()
    const { body } = await org.http.get(
      `/api/inbox/unsubscribe/${encodeURIComponent('"><script>alert(1)</script>')}`,
    )
    expect(body).not.toContain('<script>')
  })
})
