import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'

test('a person learns who they are, where, and in which roles', async () => {
  const org = await organisation()
  const { status, body } = await org.http.get('/api/session', { as: 'Margaret' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    person: { id: org.id.Margaret, name: 'Margaret Hamil' },
    flags: { people: true, admin: false },
    organisation: { id: org.orgId, name: 'Harbour Works', timeZone: 'Europe/Lisbon' },
    demo: false,
    today: '2026-03-02',
  })
})
