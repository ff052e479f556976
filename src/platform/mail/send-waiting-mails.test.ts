import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { refreshStatistics } from '../db/refresh-statistics.ts'
import type { Mailer } from '../vendors/smtp.ts'
import { queuedMails } from './mail-queue.ts'
import { sendMails } from './outgoing-mail.ts'
import { MAIL_ATTEMPTS, sendWaitingMails } from './send-waiting-mails.ts'

test('a waiting mail is sent once, and its text is not kept afterwards', async () => {
  const { org, post, at } = await postOffice()
  await write(org, 'Hello')
  await at('09:00')
  await at('09:01')
  expect(post.sent).toEqual(['ada@harbour.example Hello'])
  expect(await stored(org)).toMatchObject([
    { body: '', sentAt: new Date('2026-03-02T09:00:00Z'), failure: null, attempts: 1 },
  ])
})

test('a mail whose cause was undone is never sent', async () => {
  const { org, post, at } = await postOffice()
  const undone = org.system(async work => {
    await sendMails(work, [{ recipient: 'ada@harbour.example', subject: 'Never', body: 'x' }])
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  await at('09:00')
  expect(post.sent).toEqual([])
})

test('a mail that is refused waits one minute, then two, then four, keeps its text, and says why', async () => {
  const { org, post, at } = await postOffice()
  await write(org, 'Hello')
  post.failure = new Error('mailbox is full')
  const tries: string[] = []
  for (const time of ['09:00', '09:00', '09:01', '09:02', '09:03', '09:06', '09:07']) {
    const before = post.tried
    await at(time)
    if (post.tried > before) tries.push(time)
  }
  expect(tries).toEqual(['09:00', '09:01', '09:03', '09:07'])
  expect(await stored(org)).toMatchObject([
    { body: 'Text', sentAt: null, failure: 'mailbox is full', attempts: 4 },
  ])
  post.failure = null
  await at('09:15')
  expect(await stored(org)).toMatchObject([
    { failure: null, attempts: 5, sentAt: new Date('2026-03-02T09:15:00Z') },
  ])
})

test('after eight refusals a mail is left for an administrator', async () => {
  const { org, post, at } = await postOffice()
  await write(org, 'Hello')
  post.failure = new Error('no such host')
  for (let hour = 9; hour < 24; hour++) await at(`${String(hour).padStart(2, '0')}:00`)
  expect(post.tried).toBe(MAIL_ATTEMPTS)
  expect(await stored(org)).toMatchObject([{ attempts: 8, failure: 'no such host', sentAt: null }])
})

test('one mail that is refused holds no other up, in its organisation or beside it', async () => {
  const { org, post, at } = await postOffice()
  const other = await organisation()
  await write(org, 'Broken')
  await write(org, 'Sound')
  await write(other, 'Elsewhere')
  post.refuse = 'Broken'
  await at('09:00')
  expect(post.sent.filter(line => !line.includes('Elsewhere'))).toEqual(['ada@harbour.example Sound'])
  expect((await stored(other))[0]?.sentAt).not.toBeNull()
})

test('two workers at once send each mail once', async () => {
  const { org, post } = await postOffice()
  for (let n = 0; n < 6; n++) await write(org, `Letter ${n}`)
  const clock = { now: () => new Date('2026-03-02T09:00:00Z') }
  const parts = { database: org.database, clock }
  await Promise.all([sendWaitingMails(parts, post.mailer), sendWaitingMails(parts, post.mailer)])
  expect(post.sent.toSorted()).toEqual(Array.from({ length: 6 }, (_, n) => `ada@harbour.example Letter ${n}`))
})

test('each mail of an organisation that the database has not counted yet is sent in its turn', async () => {
  const others = [await organisation(), await organisation(), await organisation()]
  for (const other of others) for (let n = 0; n < 12; n++) await write(other, `Letter ${n}`)
  await others[0]?.database.outside(refreshStatistics)
  const { org, post, at } = await postOffice()
  for (let n = 0; n < 6; n++) await write(org, `Letter ${n}`)
  await at('09:00')
  expect(post.sent).toEqual(Array.from({ length: 6 }, (_, n) => `ada@harbour.example Letter ${n}`))
})

test('a mail is not taken before its turn, so that a slow mail server never makes it go out twice', async () => {
  const { org, post } = await postOffice()
  for (let n = 0; n < 3; n++) await write(org, `Letter ${n}`)
  const clock = { at: new Date('2026-03-02T09:00:00Z'), now: () => clock.at }
  const parts = { database: org.database, clock }
  const slow: Mailer = async mail => {
    await post.mailer(mail)
    clock.at = new Date(clock.at.getTime() + 50_000)
    if (mail.subject === 'Letter 1') await sendWaitingMails(parts, post.mailer)
  }
  await sendWaitingMails(parts, slow)
  expect(post.sent.toSorted()).toEqual(
    ['Letter 0', 'Letter 1', 'Letter 2'].map(text => `ada@harbour.example ${text}`),
  )
})

test('a subject is one line of at most 200 characters, whatever somebody calls themselves', async () => {
  const { org, post, at } = await postOffice()
  await write(org, 'Hello\r\nBcc: eve@evil.example\u2028X')
  await write(org, 'long '.repeat(100))
  await at('09:00')
  expect(post.sent[0]).toBe('ada@harbour.example Hello Bcc: eve@evil.example X')
  expect(post.sent[1]?.length).toBeLessThanOrEqual(200 + 'ada@harbour.example '.length)
})

test('a failure of the mail server is kept in at most 500 characters', async () => {
  const { org, post, at } = await postOffice()
  await write(org, 'Hello')
  post.failure = new Error('x'.repeat(5000))
  await at('09:00')
  expect((await stored(org))[0]?.failure).toHaveLength(500)
})

test('the outbox page lists the newest first, and shows no text that was sent', async () => {
  const { org, at } = await postOffice()
  await write(org, 'First')
  await at('09:00')
  await write(org, 'Second')
  const listed = await org.system(queuedMails)
  expect(listed.map(({ subject, body }) => [subject, body])).toEqual([
    ['Second', 'Text'],
    ['First', null],
  ])
})

async function postOffice() {
  const org = await organisation()
  // What other tests of this worker left waiting is none of ours: it is sent off, round by round.
  const far = { database: org.database, clock: { now: () => new Date('2999-01-01T00:00:00Z') } }
  while ((await sendWaitingMails(far, async () => {})) > 0);
  const post = {
    sent: [] as string[],
    tried: 0,
    failure: null as Error | null,
    refuse: '',
    mailer: (async ({ recipient, subject }) => {
      post.tried += 1
      if (post.failure !== null) throw post.failure
      if (subject === post.refuse) throw new Error('refused')
      post.sent.push(`${recipient} ${subject}`)
    }) as Mailer,
  }
  const at = (time: string) =>
    sendWaitingMails(
      { database: org.database, clock: { now: () => new Date(`2026-03-02T${time}:00Z`) } },
      post.mailer,
    )
  return { org, post, at }
}

function write(org: Organisation, subject: string): Promise<void> {
  return org.system(work => sendMails(work, [{ recipient: 'ada@harbour.example', subject, body: 'Text' }]))
}

async function stored(org: Organisation) {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{
      body: string
      sentAt: Date | null
      failure: string | null
      attempts: number
    }>`
      select body, sent_at, failure, attempts from platform_mails order by id`.execute(db)
    return rows
  })
}
