import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { run, unplanned } from './findings.factory.ts'

const TODAY = '2026-03-02'
const until = addDays(TODAY, 30)
const WAIT = { reason: 'The harbour is closed until April.', until }
const alignmentOf = async (org: Organisation, as: Name) =>
  (await org.http.get('/api/hats/alignment', { as })).body
const idOf = async (org: Organisation): Promise<string> => (await alignmentOf(org, 'Grace')).findings[0].id
const accept = (org: Organisation, id: string, body: object, as: Name) =>
  org.http.put(`/api/hats/findings/${id}/acceptance`, body, { as })

describe('a break that may stay', () => {
  test('says why and until when to both, counts no more, and counts again when that time is over', async () => {
    const org = await organisation()
    await run(org, [unplanned(org)])
    const { status, body } = await accept(org, await idOf(org), WAIT, 'Grace')
    expect(status).toBe(200)
    const accepted = { by: { id: org.id.Grace, name: 'Grace Hopper' }, reason: WAIT.reason, on: TODAY, until }
    expect(body).toMatchObject({ accepted })
    const ada = await alignmentOf(org, 'Ada')
    expect(ada).toMatchObject({ findings: [{ accepted }], teams: [{ steps: { major: 0, accepted: 1 } }] })
    expect(await org.eventsOfType('finding.accepted')).toBe(1)
    org.at(`${addDays(until, 1)}T09:00:00Z`)
    expect(await alignmentOf(org, 'Ada')).toMatchObject({
      ...{ findings: [{ accepted: null }], teams: [{ steps: { major: 1, accepted: 0 } }] },
    })
  })

  test('counts again once it is worse than what was accepted', async () => {
    const org = await organisation()
    const finding = unplanned(org)
    await run(org, [finding])
    await accept(org, await idOf(org), WAIT, 'Grace')
    await run(org, [{ ...finding, severity: 'minor' }])
    expect((await alignmentOf(org, 'Grace')).findings[0].accepted).not.toBeNull()
    await run(org, [{ ...finding, severity: 'critical' }])
    expect((await alignmentOf(org, 'Grace')).findings[0].accepted).toBeNull()
  })

  test('counts again when that is taken back; a second time changes nothing', async () => {
    const org = await organisation()
    await run(org, [unplanned(org)])
    const id = await idOf(org)
    await accept(org, id, WAIT, 'Grace')
    for (let time = 0; time < 2; time++) {
      const { status, body } = await org.http.delete(`/api/hats/findings/${id}/acceptance`, { as: 'Grace' })
      expect([status, body.accepted]).toEqual([200, null])
    }
    expect(await org.eventsOfType('finding.counts_again')).toBe(1)
  })

  test('keeps the last word when it is accepted again, whatever the words are', async () => {
    const org = await organisation()
    await run(org, [unplanned(org)])
    const id = await idOf(org)
    await accept(org, id, WAIT, 'Grace')
    const reason = `<script>alert(1)</script> '); drop table hats_findings; --`
    const { status, body } = await accept(org, id, { reason, until }, 'Grace')
    expect([status, body.accepted.reason]).toEqual([200, reason])
  })

  test('is for who briefs it where nobody owns it', async () => {
    const org = await organisation()
    await run(org, [unplanned(org, { ownerId: null })])
    const [{ id, mayAccept }] = (await alignmentOf(org, 'Ada')).findings
    expect([mayAccept, (await accept(org, id, WAIT, 'Ada')).status]).toEqual([true, 200])
  })

  test.each([
    ['by who only briefs it', WAIT, 'Ada', 403],
    ['by somebody beside', WAIT, 'Margaret', 404],
    ['for more than ninety days', { ...WAIT, until: addDays(TODAY, 91) }, 'Grace', 422],
    ['until a day that is gone', { ...WAIT, until: addDays(TODAY, -1) }, 'Grace', 422],
    ['without a reason', { ...WAIT, reason: ' ' }, 'Grace', 400],
    ['in a line that runs backwards', { ...WAIT, reason: 'To \u202Eevas time' }, 'Grace', 400],
    ['until no day at all', { ...WAIT, until: '2026-02-30' }, 'Grace', 400],
  ] as const)('is not accepted %s', async (_, body, as, status) => {
    const org = await organisation()
    await run(org, [unplanned(org)])
    expect((await accept(org, await idOf(org), body, as)).status).toBe(status)
    expect((await alignmentOf(org, 'Grace')).findings[0].accepted).toBeNull()
  })

  test('is out of reach for another organisation and whoever is signed out, and once it is gone', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await run(org, [unplanned(org)])
    const id = await idOf(org)
    const url = `/api/hats/findings/${id}/acceptance`
    expect((await accept(other, id, WAIT, 'Grace')).status).toBe(404)
    expect((await other.http.delete(url, { as: 'Grace' })).status).toBe(404)
    expect((await org.http.put(url, WAIT)).status).toBe(401)
    expect((await org.http.delete(url)).status).toBe(401)
    expect((await org.http.delete(url, { as: 'Ada' })).status).toBe(403)
    await run(org, [])
    expect((await accept(org, id, WAIT, 'Grace')).status).toBe(404)
  })
})
