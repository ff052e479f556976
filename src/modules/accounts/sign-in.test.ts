import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'

test('a person signs in with the code from their mail, and the code works once', async () => {
  const org = await organisation()
  await org.http.post('/api/sign-in/codes', { email: 'ADA@harbour.example', organisation: await slugOf(org) })
  const code = /code is (\d{4} \d{4})/.exec(await lastMail(org))?.[1] ?? ''
  const wish = { email: 'ada@harbour.example', code, organisation: await slugOf(org) }
  const first = await org.http.post('/api/sign-in', wish)
  expect(first).toMatchObject({ status: 200, body: { person: { id: org.id.Ada } } })
  const cookie = String(first.headers['set-cookie'])
  expect(cookie).toMatch(/fairlead_session=.*HttpOnly.*SameSite=Lax/)
  const mine = await org.http.get('/api/session', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(mine.body.person.name).toBe('Ada Lovelace')
  expect((await org.http.post('/api/sign-in', wish)).status).toBe(422)
})

test('the link of the same mail signs in as well, and works once', async () => {
  const org = await organisation()
  await org.http.post('/api/sign-in/codes', {
    email: 'grace@harbour.example',
    organisation: await slugOf(org),
  })
  const link = /link=(\S+)/.exec(await lastMail(org))?.[1] ?? ''
  expect((await org.http.post('/api/sign-in/link', { link })).body.person.id).toBe(org.id.Grace)
  expect((await org.http.post('/api/sign-in/link', { link })).status).toBe(422)
})

test('five wrong codes kill a code, and the right one does not work any more', async () => {
  const org = await organisation()
  const slug = await slugOf(org)
  await org.http.post('/api/sign-in/codes', { email: 'ada@harbour.example', organisation: slug })
  const code = /code is (\d{4} \d{4})/.exec(await lastMail(org))?.[1] ?? ''
  const wrong = code === '0000 0000' ? '1111 1111' : '0000 0000'
  for (let attempt = 0; attempt < 5; attempt++)
    expect(
      (await org.http.post('/api/sign-in', { email: 'ada@harbour.example', code: wrong, organisation: slug }))
        .status,
    ).toBe(422)
  expect(
    (await org.http.post('/api/sign-in', { email: 'ada@harbour.example', code, organisation: slug })).status,
  ).toBe(422)
})

test('a code stops working after ten minutes', async () => {
  const org = await organisation()
  const slug = await slugOf(org)
  await org.http.post('/api/sign-in/codes', { email: 'ada@harbour.example', organisation: slug })
  const code = /code is (\d{4} \d{4})/.exec(await lastMail(org))?.[1] ?? ''
  org.at('2026-03-02T09:10:01Z')
  expect(
    (await org.http.post('/api/sign-in', { email: 'ada@harbour.example', code, organisation: slug })).status,
  ).toBe(422)
})

test('nobody learns whether an address belongs to somebody here', async () => {
  const org = await organisation()
  const known = await org.http.post('/api/sign-in/codes', {
    email: 'ada@harbour.example',
    organisation: await slugOf(org),
  })
  const unknown = await org.http.post('/api/sign-in/codes', {
    email: 'eve@harbour.example',
    organisation: await slugOf(org),
  })
  expect(unknown).toMatchObject({ status: known.status, body: known.body })
  expect(await mails(org)).toHaveLength(1)
})

test('the database holds no secret with which one could sign in', async () => {
  const org = await organisation()
  await org.http.post('/api/sign-in/codes', { email: 'ada@harbour.example', organisation: await slugOf(org) })
  const mail = await lastMail(org)
  const code = (/code is (\d{4} \d{4})/.exec(mail)?.[1] ?? '').replace(' ', '')
  const secret = /link=[^.]+\.(\S+)/.exec(mail)?.[1] ?? ''
  const stored = await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{
      text: string
    }>`select (to_jsonb(k))::text as text from accounts_sign_in_keys k`.execute(db)
    return rows.map(row => row.text).join()
  })
  expect(stored).not.toContain(code)
  expect(stored).not.toContain(secret)
})

test('a person who has left cannot sign in, and their open sessions and tokens end with their last day', async () => {
  const org = await organisation()
  const { body: token } = await org.http.post(
    '/api/tokens',
    { name: 'Report', scope: 'read', days: 30 },
    { as: 'Linus' },
  )
  expect((await org.http.get('/api/sessions', { as: 'Linus' })).status).toBe(200)
  await org.database.inOrganisation(org.orgId, db =>
    sql`update people_persons set left_on = '2026-03-01' where id = ${org.id.Linus}`.execute(db),
  )
  expect((await org.http.get('/api/sessions', { as: 'Linus' })).status).toBe(401)
  expect((await org.http.get('/api/session', { as: 'Linus' })).body).toBeNull()
  expect(
    (await org.http.get('/api/session', { headers: { authorization: `Bearer ${token.text}` } })).status,
  ).toBe(401)
  await org.http.post('/api/sign-in/codes', {
    email: 'linus@harbour.example',
    organisation: await slugOf(org),
  })
  expect(await mails(org)).toHaveLength(0)
})

test('an invitation signs a person in once, and only the people team or an administrator can send one', async () => {
  const org = await organisation()
  expect(
    (await org.http.post('/api/invitations', { personIds: [org.id.Radia] }, { as: 'Grace' })).status,
  ).toBe(403)
  const sent = await org.http.post('/api/invitations', { personIds: [org.id.Radia] }, { as: 'Margaret' })
  expect(sent).toMatchObject({ status: 200, body: { invited: 1 } })
  const link = /link=(\S+)/.exec(await lastMail(org))?.[1] ?? ''
  expect((await org.http.post('/api/sign-in/link', { link })).body.person.id).toBe(org.id.Radia)
  expect((await org.http.post('/api/sign-in/link', { link })).status).toBe(422)
})

test('an administrator can hand over a link; the person is told who made it, and nobody else can make one', async () => {
  const org = await organisation()
  expect(
    (await org.http.post(`/api/people/${org.id.Radia}/sign-in-link`, {}, { as: 'Margaret' })).status,
  ).toBe(403)
  const made = await org.http.post(`/api/people/${org.id.Radia}/sign-in-link`, {}, { as: 'Alan' })
  expect(made.status).toBe(200)
  expect(await lastMail(org)).toContain('Alan Turner made a sign-in link')
  expect(await org.eventsOfType('sign_in_link.handed_over')).toBe(1)
  const link = String(made.body.link).split('link=')[1] ?? ''
  expect((await org.http.post('/api/sign-in/link', { link })).body.person.id).toBe(org.id.Radia)
})

test('a session of one organisation opens no other', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  const { body } = await mine.http.post(
    '/api/tokens',
    { name: 'Report', scope: 'write', days: 30 },
    { as: 'Ada' },
  )
  const forged = `${theirs.orgId}.${String(body.text).split('.')[1]}`
  expect(
    (await mine.http.get('/api/session', { headers: { authorization: `Bearer ${forged}` } })).status,
  ).toBe(401)
})

async function slugOf(org: Organisation): Promise<string> {
  return `harbour-${org.orgId.slice(-12)}`
}

async function mails(org: Organisation): Promise<string[]> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{ body: string }>`select body from platform_mails order by id`.execute(db)
    return rows.map(row => row.body)
  })
}

async function lastMail(org: Organisation): Promise<string> {
  return (await mails(org)).at(-1) ?? ''
}
