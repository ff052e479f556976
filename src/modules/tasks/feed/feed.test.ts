import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type DateRow, offer } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'

const pathOf = (url: string) => new URL(url).pathname

async function feedOf(org: Organisation, as: Name): Promise<string> {
  const answer = await org.http.post('/api/calendar-feed', undefined, { as })
  return pathOf(answer.body.url)
}

describe('the calendar feed of somebody', () => {
  it('is read without signing in, and holds their open tasks that have a date', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    await taskBy(org, 'Grace', {
      title: 'Check the ropes',
      goalId,
      assigneeId: org.id.Linus,
      dueOn: '2026-03-06',
    })
    await taskBy(org, 'Grace', { title: 'No date', assigneeId: org.id.Linus })
    await taskBy(org, 'Grace', { title: 'Not his', assigneeId: org.id.Radia, dueOn: '2026-03-06' })
    const done = await taskBy(org, 'Grace', { title: 'Done', assigneeId: org.id.Linus, dueOn: '2026-03-06' })
    await org.as('Linus', work => moveTask(work, done.id, { rev: 1, to: 'done', endSeries: false }))
    const answer = await org.http.get(await feedOf(org, 'Linus'))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('text/calendar')
    const titles = String(answer.body).match(/SUMMARY:.*/g)
    expect(titles?.map(line => line.trim())).toEqual(['SUMMARY:Check the ropes'])
    expect(answer.body).toContain('DESCRIPTION:Serves: Berth every ship within an hour')
  })

  it('holds what other rooms offer, as its owner may see it', async () => {
    const org = await organisation()
    const talk = (title: string) => sql<DateRow>`
      select '01890a5d-ac96-774b-bcce-b302099a8058'::uuid as id, 4 as rev, ${title}::text as title, null::text as detail,
             null::date as on, '2026-03-10T08:00:00Z'::timestamptz as at, 30 as minutes, '/talks/1'::text as link`
    const withdraw = offer({
      room: 'talks',
      dates: (work, asker, from, to) => talk(`${work.actor.personId === asker.me} ${from} ${to}`),
    })
    onTestFinished(withdraw)
    const { body } = await org.http.get(await feedOf(org, 'Linus'))
    expect(body).toContain('SUMMARY:true 2026-01-01 2027-03-03')
    expect(body).toContain('DTSTART:20260310T080000Z')
    expect(body).toMatch(/URL;VALUE=URI:http:\/\/\S+\/talks\/1/)
  })

  it('is told by when it was made; its address is shown only once', async () => {
    const org = await organisation()
    expect((await org.http.get('/api/calendar-feed', { as: 'Linus' })).body).toEqual({ createdAt: null })
    const made = await org.http.post('/api/calendar-feed', undefined, { as: 'Linus' })
    const told = (await org.http.get('/api/calendar-feed', { as: 'Linus' })).body
    expect(told).toEqual({ createdAt: made.body.createdAt })
  })

  it('leaves out work that somebody has yet to accept', async () => {
    const org = await organisation()
    const task = await taskBy(org, 'Linus', {
      title: 'Read the tide tables',
      assigneeId: org.id.Alan,
      dueOn: '2026-03-10',
    })
    const path = await feedOf(org, 'Alan')
    expect((await org.http.get(path)).body).not.toContain('Read the tide tables')
    const answer = { rev: task.rev, answer: 'accepted' }
    await org.http.post(`/api/tasks/${task.id}/answers`, answer, { as: 'Margaret' })
    expect((await org.http.get(path)).body).toContain('Read the tide tables')
  })

  it('a new address ends the one before', async () => {
    const org = await organisation()
    const [first, second] = [await feedOf(org, 'Linus'), await feedOf(org, 'Linus')]
    expect((await org.http.get(first)).status).toBe(404)
    expect((await org.http.get(second)).status).toBe(200)
  })

  it('ends when it is revoked, as often as one likes', async () => {
    const org = await organisation()
    const path = await feedOf(org, 'Linus')
    for (let i = 0; i < 2; i++)
      expect((await org.http.delete('/api/calendar-feed', { as: 'Linus' })).status).toBe(204)
    expect((await org.http.get(path)).status).toBe(404)
    expect(await org.eventsOfType('calendar_feed.revoked')).toBe(1)
  })

  it('ends with the last day of its person', async () => {
    const org = await organisation()
    const path = await feedOf(org, 'Linus')
    await org.system(work =>
      sql`update people_persons set left_on = '2026-03-01' where id = ${org.id.Linus}`.execute(work.sql),
    )
    await org.system(work =>
      sql`update people_organisations set chart_rev = gen_random_uuid()`.execute(work.sql),
    )
    expect((await org.http.get(path)).status).toBe(404)
  })

  it('two people have feeds of their own', async () => {
    const org = await organisation()
    const [linus, radia] = [await feedOf(org, 'Linus'), await feedOf(org, 'Radia')]
    await org.http.delete('/api/calendar-feed', { as: 'Radia' })
    expect((await org.http.get(linus)).status).toBe(200)
    expect((await org.http.get(radia)).status).toBe(404)
  })

  it('stores no secret: the rows cannot be turned back into an address', async () => {
    const org = await organisation()
    const secret = /\.([^.]+)\.ics$/.exec(await feedOf(org, 'Linus'))?.[1] ?? ''
    const { rows } = await org.system(work => sql`select * from tasks_feeds`.execute(work.sql))
    expect(secret.length).toBeGreaterThan(40)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it.each([
    'nothing.ics',
    '.ics',
    'x',
    "'; drop table tasks_feeds; --.ics",
    '00000000-0000-7000-8000-000000000000.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics',
  ])('an address that nobody made does not exist: %s', async file => {
    const org = await organisation()
    expect((await org.http.get(`/api/calendar/${encodeURIComponent(file)}`)).status).toBe(404)
  })

  it('the secret of one organisation opens nothing in another', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const path = await feedOf(org, 'Linus')
    expect((await org.http.get(path.replace(org.orgId, other.orgId))).status).toBe(404)
  })
})
