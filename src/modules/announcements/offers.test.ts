import { beforeEach, describe, expect, it, test } from 'vitest'
import { askerOf, chartOn } from '#modules/people/public.ts'
import { together } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { runBackground } from '#test/background.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { clarifyAnnouncement, markAnnouncementRead, remindOfAnnouncement } from './act-on-announcement.ts'
import { ASKING, announced, read } from './announcement.factory.ts'
import { publishAnnouncement } from './publish-announcement.ts'
import { listAnnouncements, readAnnouncement, readAudiences } from './read-announcements.ts'
import { announcementsFound } from './store/offers.ts'

let org: Organisation
beforeEach(async () => {
  org = await organisation()
})

const found = (as: Name, pattern: string) =>
  org.as(as, async work => {
    const rows = await together(work, [announcementsFound(work, await askerOf(work), pattern, 5)])
    return rows.map(({ label }) => label)
  })

const told = async (as: Name) =>
  (await org.http.get('/api/inbox/notices', { as })).body.notices.map(({ text }: { text: string }) => text)

test('the search finds what went to somebody or is theirs, not what went to others nor what was taken back', async () => {
  const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
  expect(await found('Linus', '%new pier%')).toEqual(['We move to the new pier'])
  expect(await found('Grace', '%new pier%')).toEqual(['We move to the new pier'])
  expect(await found('Margaret', '%new pier%')).toEqual([])
  expect(await found('Alan', '%')).toEqual([])
  await org.http.post(`/api/announcements/${id}/withdrawal`, { rev: 1, why: 'x' }, { as: 'Grace' })
  expect(await found('Linus', '%new pier%')).toEqual([])
})

describe('notices', () => {
  it('name the announcement to those it went to, never its words', async () => {
    await announced(org, { teamId: org.team.Pilots, body: 'The secret pier' }, 'Grace')
    await runBackground(org)
    expect(await told('Linus')).toEqual(['Something for you to read: We move to the new pier'])
    for (const name of ['Ada', 'Grace', 'Margaret'] as const) expect(await told(name)).toEqual([])
  })

  it('of a reminder reach only those who have not read it', async () => {
    const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
    await runBackground(org)
    await read(org, id, 'Linus')
    await org.http.post(`/api/announcements/${id}/reminder`, undefined, { as: 'Grace' })
    await runBackground(org)
    expect(await told('Radia')).toContain('Still to be read by you: We move to the new pier')
    expect(await told('Linus')).not.toContain('Still to be read by you: We move to the new pier')
  })

  it('are not made any more once it was taken back', async () => {
    const { id } = await announced(org, { teamId: org.team.Pilots }, 'Grace')
    await org.http.post(`/api/announcements/${id}/withdrawal`, { rev: 1, why: 'x' }, { as: 'Grace' })
    await runBackground(org)
    expect(await told('Linus')).toEqual([])
  })
})

describe('statements of an endpoint', () => {
  const ENDPOINTS: Readonly<Record<string, (work: Work, id: string) => Promise<unknown>>> = {
    list: work => listAnnouncements(work, { whose: 'mine', limit: 50 }),
    audiences: work => readAudiences(work),
    page: (work, id) => readAnnouncement(work, id),
    publish: work =>
      publishAnnouncement(work, {
        ...{ title: 'A tug', body: 'Ships.', teamId: null, readByOn: '2026-03-06', check: null },
      }),
    clarify: (work, id) => clarifyAnnouncement(work, id, 1, 'New.'),
    remind: (work, id) => remindOfAnnouncement(work, id),
  }
  it.each(Object.entries(ENDPOINTS))('%s: at most 8', async (_, call) => {
    const { id } = await announced(org, { check: ASKING })
    expect(await statementsOf('Ada', work => call(work, id))).toBeLessThanOrEqual(8)
  })

  it('reading: at most 8', async () => {
    const { id } = await announced(org, { check: ASKING })
    expect(await statementsOf('Linus', work => markAnnouncementRead(work, id, 1))).toBeLessThanOrEqual(8)
  })
})

async function statementsOf(as: Name, call: (work: Work) => Promise<unknown>): Promise<number> {
  return await org.as(as, async work => {
    await chartOn(work, work.today)
    return await countStatements(work, call)
  })
}
