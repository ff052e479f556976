import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'

test('people without an address and people who have left are not invited, and the rest are', async () => {
  const org = await organisation()
  await change(org, `email = null`, org.id.Linus)
  await change(org, `left_on = '2026-02-01'`, org.id.Grace)
  const everybody = Object.values(org.id)
  const { body } = await org.http.post('/api/invitations', { personIds: everybody }, { as: 'Margaret' })
  expect(body).toEqual({ invited: 4 })
  expect((await mails(org)).map(({ recipient }) => recipient).sort()).toEqual(
    ['ada', 'alan', 'margaret', 'radia'].map(name => `${name}@harbour.example`),
  )
  expect(await org.eventsOfType('person.invited')).toBe(4)
})

// The first organisation of a worker opens its database.
beforeAll(async () => void (await organisation()))

test('when nobody of those named can be invited, nothing is written', async () => {
  const org = await organisation()
  await change(org, `email = null`, org.id.Linus)
  const { body } = await org.http.post('/api/invitations', { personIds: [org.id.Linus] }, { as: 'Alan' })
  expect(body).toEqual({ invited: 0 })
  expect(await mails(org)).toEqual([])
})

test('somebody named twice is invited once', async () => {
  const org = await organisation()
  const { body } = await org.http.post(
    '/api/invitations',
    { personIds: [org.id.Radia, org.id.Radia] },
    { as: 'Margaret' },
  )
  expect(body).toEqual({ invited: 1 })
  expect(await mails(org)).toHaveLength(1)
})

test('an invitation names the organisation and the person, and its link works for fourteen days', async () => {
  const org = await organisation()
  await org.http.post('/api/invitations', { personIds: [org.id.Radia] }, { as: 'Margaret' })
  const [mail] = await mails(org)
  expect(mail).toMatchObject({ subject: 'Harbour Works invites you to Fairlead', confidential: true })
  expect(mail?.body).toContain('Hello Radia Perl,')
  const link = linkIn(mail?.body)
  org.at('2026-03-16T09:00:01Z')
  expect((await org.http.post('/api/sign-in/link', { link })).status).toBe(422)
  org.at('2026-03-16T08:59:59Z')
  expect((await org.http.post('/api/sign-in/link', { link })).body.person.id).toBe(org.id.Radia)
})

test('an invitation to somebody who has left since opens nothing', async () => {
  const org = await organisation()
  await org.http.post('/api/invitations', { personIds: [org.id.Radia] }, { as: 'Margaret' })
  const link = linkIn((await mails(org))[0]?.body)
  await change(org, `left_on = '2026-03-01'`, org.id.Radia)
  expect((await org.http.post('/api/sign-in/link', { link })).status).toBe(422)
})

test('links in mail lead to this server, whatever host the request named', async () => {
  const org = await organisation()
  const headers = { host: 'evil.example' }
  await org.http.post('/api/invitations', { personIds: [org.id.Radia] }, { as: 'Margaret', headers })
  await org.http.post(
    '/api/sign-in/codes',
    { email: 'ada@harbour.example', organisation: slugOf(org) },
    { headers },
  )
  for (const { body } of await mails(org)) {
    expect(body).toContain('http://localhost:3000/sign-in?link=')
    expect(body).not.toContain('evil')
  }
})

test('a link that was handed over works for a day, and the person without an address is simply not told', async () => {
  const org = await organisation()
  await change(org, `email = null`, org.id.Linus)
  const { body } = await org.http.post(`/api/people/${org.id.Linus}/sign-in-link`, {}, { as: 'Alan' })
  expect(body.expiresAt).toBe('2026-03-03T09:00:00.000Z')
  expect(await mails(org)).toEqual([])
  const link = linkIn(body.link)
  org.at('2026-03-03T09:00:00Z')
  expect((await org.http.post('/api/sign-in/link', { link })).status).toBe(422)
})

test('nobody is handed a link for somebody who has left', async () => {
  const org = await organisation()
  await change(org, `left_on = '2026-02-01'`, org.id.Linus)
  expect((await org.http.post(`/api/people/${org.id.Linus}/sign-in-link`, {}, { as: 'Alan' })).status).toBe(
    404,
  )
})

test('a link of one organisation signs in nowhere else, and a broken one nowhere at all', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  await mine.http.post('/api/invitations', { personIds: [mine.id.Radia] }, { as: 'Margaret' })
  const link = linkIn((await mails(mine))[0]?.body)
  const secret = link.split('.')[1] ?? ''
  const broken = [`${theirs.orgId}.${secret}`, secret, `${link}x`, link.toUpperCase(), '', `${mine.orgId}.`]
  for (const wrong of broken)
    expect((await mine.http.post('/api/sign-in/link', { link: wrong })).status, wrong).toBe(422)
  expect((await mine.http.post('/api/sign-in/link', { link })).status).toBe(200)
})

test('only the latest code works: asking again makes the one before useless', async () => {
  const org = await organisation()
  const ask = () =>
    org.http.post('/api/sign-in/codes', { email: 'ada@harbour.example', organisation: slugOf(org) })
  await ask()
  org.at('2026-03-02T09:01:00Z')
  await ask()
  const [first, second] = (await mails(org)).map(({ body }) => /code is (\d{4} \d{4})/.exec(body)?.[1] ?? '')
  const enter = (code = '') =>
    org.http.post('/api/sign-in', { email: 'ada@harbour.example', code, organisation: slugOf(org) })
  if (first !== second) expect((await enter(first)).status).toBe(422)
  expect((await enter(` ${second?.replace(' ', '-')} `)).status).toBe(200)
})

test('signing in by code without naming the organisation works while a server has few, and is refused with what to add when it has many', async () => {
  const org = await organisation()
  for (let more = 0; more < 21; more++) await organisation()
  const wish = { email: 'ada@harbour.example' }
  const asked = await org.http.post('/api/sign-in/codes', wish)
  expect(asked).toMatchObject({
    status: 422,
    body: { error: { items: [{ field: 'organisation', code: 'organisation_needed' }] } },
  })
  const entered = await org.http.post('/api/sign-in', { ...wish, code: '1234 5678' })
  expect(entered.body.error.items[0].code).toBe('organisation_needed')
  expect((await org.http.post('/api/sign-in/codes', { ...wish, organisation: slugOf(org) })).status).toBe(200)
  expect((await org.http.post('/api/sign-in/codes', { ...wish, organisation: 'nobody-here' })).body).toEqual({
    sent: true,
  })
})

test('a person is a persona only where the organisation is the demo, even if somebody planted them as one', async () => {
  const org = await organisation()
  await org.database.inOrganisation(org.orgId, db =>
    sql`insert into accounts_personas (org_id, person_id, position, see) values (${org.orgId}, ${org.id.Ada}, 0, 'x')`.execute(
      db,
    ),
  )
  const { body } = await org.http.get('/api/demo/personas')
  expect(JSON.stringify(body)).not.toContain(org.id.Ada)
  expect((await org.http.post('/api/demo/session', { personId: org.id.Ada })).status).toBe(404)
})

test('in the demo anybody may become one of its personas, and nobody else of it', async () => {
  const org = await organisation()
  await org.database.inOrganisation(org.orgId, async db => {
    await sql`update people_organisations set demo = true`.execute(db)
    await sql`insert into accounts_personas (org_id, person_id, position, see) values (${org.orgId}, ${org.id.Ada}, 0, 'The whole')`.execute(
      db,
    )
  })
  const { body } = await org.http.get('/api/demo/personas')
  expect(body.personas).toEqual([
    { personId: org.id.Ada, name: 'Ada Lovelace', title: 'Head', see: 'The whole' },
  ])
  const entered = await org.http.post('/api/demo/session', { personId: org.id.Ada })
  expect(entered.body).toMatchObject({ demo: true, person: { id: org.id.Ada } })
  expect((await org.http.post('/api/demo/session', { personId: org.id.Grace })).status).toBe(404)
  await org.database.inOrganisation(org.orgId, db =>
    sql`update people_organisations set demo = false`.execute(db),
  )
})

interface Mail {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly confidential: boolean
}

async function mails(org: Organisation): Promise<Mail[]> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } =
      await sql<Mail>`select recipient, subject, body, confidential from platform_mails order by id`.execute(
        db,
      )
    return rows
  })
}

async function change(org: Organisation, what: string, personId: string): Promise<void> {
  await org.database.inOrganisation(org.orgId, db =>
    sql`update people_persons set ${sql.raw(what)} where id = ${personId}`.execute(db),
  )
}

function linkIn(text = ''): string {
  return /link=(\S+)/.exec(text)?.[1] ?? ''
}

function slugOf(org: Organisation): string {
  return `harbour-${org.orgId.slice(-12)}`
}
