import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { runBackground, takeMails } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { askToCover, choose, mailsAt } from '../inbox-story.factory.ts'
import { taskRows } from '../queue/queue-story.factory.ts'
import { clockIn } from './send-digests.ts'

/** Linus has one task that is overdue all week; it is Monday before anybody's digest. */
async function early(): Promise<Organisation> {
  const org = await organisation()
  org.at('2026-03-02T05:00:00Z')
  await taskRows(org, { title: 'Sort the buoys', dueOn: '2026-02-20' })
  return org
}

const subjects = async (org: Organisation, iso: string) =>
  (await mailsAt(org, iso, 'Linus')).map(({ subject }) => subject)

describe('the digest', () => {
  it('comes at 07:30 of a working day, once, and not before', async () => {
    const org = await early()
    expect(await subjects(org, '2026-03-02T07:29:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-02T07:30:00Z')).toEqual(['Monday 2 March: one thing waits for you'])
    expect(await subjects(org, '2026-03-02T12:00:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-03T07:30:00Z')).toEqual(['Tuesday 3 March: one thing waits for you'])
    expect(await subjects(org, '2026-03-07T09:00:00Z')).toEqual([]) // Saturday
    expect(await subjects(org, '2026-03-08T09:00:00Z')).toEqual([])
  })

  it('comes by the clock of each person’s own zone, summer time included', async () => {
    const org = await early()
    await org.system(work =>
      sql`update people_persons set time_zone = 'America/New_York' where id = ${org.id.Linus}`.execute(
        work.sql,
      ),
    )
    expect(await subjects(org, '2026-03-02T12:29:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-02T12:30:00Z')).toHaveLength(1)
    // Clocks there went forward on 8 March.
    expect(await subjects(org, '2026-03-09T11:29:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-09T11:30:00Z')).toHaveLength(1)
  })

  it('does not come while its reader is away', async () => {
    const org = await early()
    const days = { from: '2026-03-02', to: '2026-03-02' }
    await org.http.post(`/api/people/${org.id.Linus}/absences`, days, { as: 'Linus' })
    expect(await subjects(org, '2026-03-02T09:00:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-03T07:30:00Z')).toHaveLength(1)
  })

  it('comes once a week on Friday at 09:00 for who chose so', async () => {
    const org = await early()
    await choose(org, 'Linus', { digest: 'weekly' })
    expect(await subjects(org, '2026-03-02T09:00:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-06T08:59:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-06T09:00:00Z')).toHaveLength(1)
    expect(await subjects(org, '2026-03-09T09:00:00Z')).toEqual([])
  })

  it('of a Friday off comes on the next working day', async () => {
    const org = await early()
    await choose(org, 'Linus', { digest: 'weekly' })
    await org.system(work =>
      sql`update people_persons set work_days = '{1,2,3,4}' where id = ${org.id.Linus}`.execute(work.sql),
    )
    expect(await subjects(org, '2026-03-06T09:00:00Z')).toEqual([])
    expect(await subjects(org, '2026-03-09T09:00:00Z')).toEqual(['Monday 9 March: one thing waits for you'])
  })

  it('says nothing to who has nothing to hear, wants none, has no address, or was never in', async () => {
    const org = await early()
    await taskRows(
      org,
      { title: 'Not for Ada', dueOn: '2026-02-20', assigneeId: org.id.Ada },
      { title: 'Not for Grace', dueOn: '2026-02-20', assigneeId: org.id.Grace },
      { title: 'Not for Radia', dueOn: '2026-02-20', assigneeId: org.id.Radia },
    )
    await choose(org, 'Ada', { digest: 'off' })
    await org.system(async work => {
      await sql`update people_persons set email = null where id = ${org.id.Grace}`.execute(work.sql)
      await sql`update people_persons set status = 'invited' where id = ${org.id.Radia}`.execute(work.sql)
    })
    org.at('2026-03-02T09:00:00Z')
    await runBackground(org)
    expect((await takeMails(org)).map(({ recipient }) => recipient)).toEqual(['linus@harbour.example'])
  })

  it('names the seven most pressing with their pages, counts the rest, and tells what is new once', async () => {
    const org = await early()
    const tasks = Array.from({ length: 9 }, (_, n) => ({
      ...{ title: `Buoy ${n + 1}`, dueOn: `2026-02-${10 + n}`, assigneeId: org.id.Margaret },
    }))
    await taskRows(org, ...tasks)
    await askToCover(org)
    const [mail] = await mailsAt(org, '2026-03-02T07:30:00Z', 'Margaret')
    expect(mail?.subject).toBe('Monday 2 March: 10 things wait for you, 1 new')
    const body = (mail?.body ?? '').replaceAll(org.orgId, 'org').replaceAll(/\.[\w-]{43}/g, '.secret')
    expect(body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')).toBe(`Hello Margaret Hamil,

WAITING FOR YOU

- Finish it, or move its date: Buoy 1 (was due Tuesday 10 February)
  http://localhost:3000/tasks/id

- Finish it, or move its date: Buoy 2 (was due Wednesday 11 February)
  http://localhost:3000/tasks/id

- Finish it, or move its date: Buoy 3 (was due Thursday 12 February)
  http://localhost:3000/tasks/id

- Finish it, or move its date: Buoy 4 (was due Friday 13 February)
  http://localhost:3000/tasks/id

- Finish it, or move its date: Buoy 5 (was due Saturday 14 February)
  http://localhost:3000/tasks/id

- Finish it, or move its date: Buoy 6 (was due Sunday 15 February)
  http://localhost:3000/tasks/id

- Finish it, or move its date: Buoy 7 (was due Monday 16 February)
  http://localhost:3000/tasks/id

and 3 more: http://localhost:3000/inbox

NEW

- Grace Hopper asks you to cover from Monday 16 March to Friday 20 March.
  http://localhost:3000/people/id
  Accept: http://localhost:3000/mailed-link?link=org.secret
  Decline: http://localhost:3000/mailed-link?link=org.secret

You get this on working days in the morning, when there is something to tell.
Change that: http://localhost:3000/inbox/preferences
No more digests: http://localhost:3000/unsubscribe?link=org.secret`)
    const [next] = await mailsAt(org, '2026-03-03T07:30:00Z', 'Margaret')
    expect(next?.subject).toBe('Tuesday 3 March: 10 things wait for you')
  })

  it('can be read by nobody but its reader: the outbox page shows no text', async () => {
    const org = await early()
    org.at('2026-03-02T09:00:00Z')
    await runBackground(org)
    const { body } = await org.http.get('/api/system/mails', { as: 'Alan' })
    expect(body.mails).toMatchObject([{ recipient: 'linus@harbour.example', body: null }])
  })
})

it.each([
  ['Europe/Lisbon', '2026-03-06T09:00:00Z', '2026-03-06', '2026-03-06', true, true],
  ['Europe/Lisbon', '2026-03-05T07:30:00Z', '2026-03-05', '2026-02-27', true, false],
  ['Pacific/Kiritimati', '2026-03-05T10:00:00Z', '2026-03-06', '2026-03-06', false, false],
  ['Asia/Kathmandu', '2026-03-06T01:45:00Z', '2026-03-06', '2026-03-06', true, false],
])('the clock of %s at %s', (zone, now, today, friday, daily, weekly) => {
  expect(clockIn(zone, { now: new Date(now) })).toEqual({ zone, today, friday, daily, weekly })
})
