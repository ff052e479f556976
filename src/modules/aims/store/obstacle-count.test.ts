import { expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { readStandings } from './standings.ts'
import { which } from './which-aims.ts'

/** A goal of Grace's. */
async function goal(org: Organisation): Promise<string> {
  const { status, body } = await org.http.post(
    '/api/aims',
    {
      ...{ kind: 'goal', scope: 'team', teamId: org.team.Pilots, ownerId: org.id.Grace, parentId: null },
      brief: { title: 'Berth every ship', what: 'At once.', why: 'A day lost is a day lost.' },
    },
    { as: 'Ada' },
  )
  expect(status).toBe(200)
  return body.id
}

const counted = async (org: Organisation, id: string, on?: string) =>
  await org.system(async work => (await readStandings(work, on ?? work.today, which.ids([id])))[0]?.obstacles)

it.each<[string, object, number]>([
  ['a critical obstacle', { severity: 'critical' }, 1],
  ['a major one', { severity: 'major' }, 1],
  ['a minor one does not count', { severity: 'minor' }, 0],
  ['a sensitive one tells nobody', { severity: 'critical', sensitive: true }, 0],
])('%s', async (_, over, expected) => {
  const org = await organisation()
  const id = await goal(org)
  const { status } = await org.http.post(
    '/api/obstacles',
    { title: 'No crane', aimId: id, ...over },
    { as: 'Linus' },
  )
  expect({ status, counted: await counted(org, id) }).toEqual({ status: 200, counted: expected })
})

test('it counts until it is solved, and the past remembers the days on which it stood', async () => {
  const org = await organisation()
  const id = await goal(org)
  const { body } = await org.http.post(
    '/api/obstacles',
    { title: 'No crane', aimId: id, severity: 'major' },
    { as: 'Linus' },
  )
  const url = `/api/obstacles/${body.id}`
  org.at('2026-03-04T09:00:00Z')
  await org.http.post(`${url}/solution`, { rev: 1, how: 'Mended.' }, { as: 'Grace' })
  expect(await counted(org, id)).toBe(0)
  await org.http.post(`${url}/confirmation`, { rev: 2 }, { as: 'Linus' })
  org.at('2026-03-06T09:00:00Z')
  expect(await counted(org, id)).toBe(0)
  expect(await counted(org, id, '2026-03-03')).toBe(1)
})
