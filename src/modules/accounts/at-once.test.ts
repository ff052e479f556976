import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'

// The first organisation of a worker opens its database.
beforeAll(async () => void (await organisation()))

const EMAIL = 'ada@harbour.example'
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()

test('a link that is opened twice at the same moment signs in once', async () => {
  const org = await organisation()
  const { link } = await mailed(org)
  const open = () => org.http.post('/api/sign-in/link', { link })
  expect(statuses(await Promise.all([open(), open(), open()]))).toEqual([200, 422, 422])
})

test('a code that is sent twice at the same moment signs in once', async () => {
  const org = await organisation()
  const { code } = await mailed(org)
  const enter = () => org.http.post('/api/sign-in', { email: EMAIL, code, organisation: slugOf(org) })
  expect(statuses(await Promise.all([enter(), enter()]))).toEqual([200, 422])
})

test('guesses made at the same moment all count, so that nobody gets more than five by hurrying', async () => {
  const org = await organisation()
  const { code } = await mailed(org)
  const guess = code === '0000 0000' ? '1111 1111' : '0000 0000'
  const enter = (typed: string) =>
    org.http.post('/api/sign-in', { email: EMAIL, code: typed, organisation: slugOf(org) })
  const guesses = await Promise.all(Array.from({ length: 7 }, () => enter(guess)))
  expect(statuses(guesses)).toEqual(Array(7).fill(422))
  expect((await enter(code)).status).toBe(422)
  const failed = await org.database.inOrganisation(org.orgId, db =>
    sql<{ n: number }>`select max(failed_attempts)::int as n from accounts_sign_in_keys`.execute(db),
  )
  expect(failed.rows[0]?.n).toBe(5)
})

test('a device that is signed out while it renews its session stays signed out', async () => {
  const org = await organisation()
  const { link } = await mailed(org)
  const entered = await org.http.post('/api/sign-in/link', { link })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  org.at('2026-03-02T11:00:00Z')
  await Promise.all([
    org.http.post('/api/session/renewal', undefined, { headers: { cookie } }),
    org.http.delete('/api/sessions', { as: 'Ada' }),
  ])
  expect((await org.http.get('/api/session', { headers: { cookie } })).body).toBeNull()
})

async function mailed(org: Organisation): Promise<{ code: string; link: string }> {
  await org.http.post('/api/sign-in/codes', { email: EMAIL, organisation: slugOf(org) })
  const { rows } = await org.database.inOrganisation(org.orgId, db =>
    sql<{ body: string }>`select body from platform_mails order by id desc limit 1`.execute(db),
  )
  const body = rows[0]?.body ?? ''
  return { code: /code is (\d{4} \d{4})/.exec(body)?.[1] ?? '', link: /link=(\S+)/.exec(body)?.[1] ?? '' }
}

function slugOf(org: Organisation): string {
  return `harbour-${org.orgId.slice(-12)}`
}
