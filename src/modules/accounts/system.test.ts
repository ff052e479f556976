import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import type { Round } from '#platform/jobs/round.ts'
import { goRounds } from '#platform/jobs/rounds.ts'
import { sendMails } from '#platform/mail/outgoing-mail.ts'
import { MONDAY, organisation } from '#test/organisation.ts'
import { systemStanding } from './store.ts'

test.each(['/api/system/mails', '/api/system/failures', '/api/system/rounds'])(
  '%s is for administrators',
  async url => {
    const org = await organisation()
    expect((await org.http.get(url)).status).toBe(401)
    expect((await org.http.get(url, { as: 'Ada' })).status).toBe(403)
    expect((await org.http.get(url, { as: 'Margaret' })).status).toBe(403)
    expect((await org.http.get(url, { as: 'Alan' })).status).toBe(200)
  },
)

test('the outbox page shows ordinary mail, and never the text that lets somebody sign in', async () => {
  const org = await organisation()
  await org.system(work =>
    sendMails(work, [
      { recipient: 'ada@harbour.example', subject: 'Hello\nBcc: eve@evil.example', body: 'A plain letter.' },
    ]),
  )
  await org.http.post('/api/sign-in/codes', {
    email: 'ada@harbour.example',
    organisation: `harbour-${org.orgId.slice(-12)}`,
  })
  const { body } = await org.http.get('/api/system/mails', { as: 'Alan' })
  expect(body.mails).toHaveLength(2)
  expect(body.mails[1]).toMatchObject({ subject: 'Hello Bcc: eve@evil.example', body: 'A plain letter.' })
  expect(body.mails[0]).toMatchObject({ subject: 'Your Fairlead sign-in code', body: null })
  expect(JSON.stringify(body)).not.toMatch(/\d{4} \d{4}/)
})

test('a mail that could not be sent is tried again when an administrator asks', async () => {
  const org = await organisation()
  await org.system(work =>
    sendMails(work, [{ recipient: 'ada@harbour.example', subject: 'Hello', body: 'A plain letter.' }]),
  )
  await org.database.inOrganisation(org.orgId, db =>
    sql`update platform_mails set attempts = 8, failure = 'no such host'`.execute(db),
  )
  const { body } = await org.http.get('/api/system/mails', { as: 'Alan' })
  expect(
    (await org.http.post(`/api/system/mails/${body.mails[0].id}/retry`, undefined, { as: 'Ada' })).status,
  ).toBe(403)
  expect(
    (await org.http.post(`/api/system/mails/${body.mails[0].id}/retry`, undefined, { as: 'Alan' })).status,
  ).toBe(204)
  const after = await org.http.get('/api/system/mails', { as: 'Alan' })
  expect(after.body.mails[0]).toMatchObject({ attempts: 0, failure: null })
  expect((await org.http.post(`/api/system/mails/${newId()}/retry`, undefined, { as: 'Alan' })).status).toBe(
    404,
  )
})

test('a failed delivery is shown to the administrators of its organisation, and runs again when they ask', async () => {
  const [org, other] = [await organisation(), await organisation()]
  await org.system(work => work.publish({ type: 'test.done', subject: { kind: 'person', id: org.id.Ada } }))
  const eventId = await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{ id: string }>`select id from platform_events`.execute(db)
    return rows[0]?.id ?? ''
  })
  const delivery = JSON.stringify({ orgId: org.orgId, eventId, consumer: 'inbox.notify' })
  await org.database.queue.run(`insert into pgboss.job (name, data) values ('failed', $1::jsonb)`, [delivery])
  expect((await other.http.get('/api/system/failures', { as: 'Alan' })).body.failures).toEqual([])
  const { body } = await org.http.get('/api/system/failures', { as: 'Alan' })
  expect(body.failures).toMatchObject([{ consumer: 'inbox.notify', eventType: 'test.done' }])
  const retry = `/api/system/failures/${body.failures[0].id}/retry`
  expect((await other.http.post(retry, undefined, { as: 'Alan' })).status).toBe(404)
  expect((await org.http.post(retry, undefined, { as: 'Alan' })).status).toBe(204)
  expect((await org.http.get('/api/system/failures', { as: 'Alan' })).body.failures).toEqual([])
  const waiting = await org.database.inOrganisation(org.orgId, db =>
    sql<{ consumer: string }>`select consumer from platform_outbox`.execute(db),
  )
  expect(waiting.rows).toEqual([{ consumer: 'inbox.notify' }])
})

test('administrators see the work that is done again and again, with what kept it from being done, and let it run', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const broken: Round = {
    name: 'tasks.remind',
    everyMinutes: 30,
    run: async () => Promise.reject(new Error('not today')),
  }
  const rounds = { as: 'Alan' } as const
  expect((await org.http.get('/api/system/rounds', rounds)).body).toEqual({ rounds: [] })
  await goRounds({
    database: org.database,
    clock: stoppedClock(MONDAY),
    subscribers: () => [],
    rounds: [broken],
    systemStanding,
    organisations: async () => [org.orgId],
    onFailure: () => {},
  })
  const beganAt = new Date(MONDAY).toISOString()
  const shown = { name: 'tasks.remind', everyMinutes: 30, endedAt: null, failures: 1, failure: 'not today' }
  expect((await org.http.get('/api/system/rounds', rounds)).body).toEqual({ rounds: [{ ...shown, beganAt }] })
  expect((await other.http.get('/api/system/rounds', rounds)).body).toEqual({ rounds: [] })
  const retry = '/api/system/rounds/tasks.remind/retry'
  expect((await org.http.post(retry, undefined)).status).toBe(401)
  expect((await org.http.post(retry, undefined, { as: 'Ada' })).status).toBe(403)
  expect((await other.http.post(retry, undefined, rounds)).status).toBe(404)
  expect((await org.http.post(`/api/system/rounds/${'x'.repeat(101)}/retry`, undefined, rounds)).status).toBe(
    400,
  )
  expect((await org.http.post(retry, undefined, rounds)).status).toBe(204)
  expect((await org.http.get('/api/system/rounds', rounds)).body.rounds).toMatchObject([{ beganAt: null }])
})
