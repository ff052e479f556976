import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'

type Write = (
  org: Organisation,
  rev: number,
) => Promise<{ status: number; body: { error?: { code: string; current: unknown } } }>

const post = (org: Organisation, url: string, body: object) => org.http.post(url, body, { as: 'Margaret' })

/** A write over a version, what has to be so before, and what of the present state the refusal shows. */
interface Case {
  readonly prepare?: (org: Organisation) => Promise<string>
  readonly write: (org: Organisation, rev: number, made: string) => ReturnType<Write>
  /** The version that is there. */
  readonly rev: number
  readonly current: object
}

const CASES: Record<string, Case> = {
  'a profile': {
    write: (org, rev) =>
      org.http.patch(`/api/people/${org.id.Linus}`, { pronouns: 'he', rev }, { as: 'Linus' }),
    rev: 1,
    current: { fullName: 'Linus Torres', pronouns: null, rev: 1 },
  },
  'a departure': {
    write: (org, rev) => post(org, `/api/people/${org.id.Linus}/departure`, { lastDay: '2026-03-31', rev }),
    rev: 1,
    current: { fullName: 'Linus Torres', leftOn: null, rev: 1 },
  },
  'an erasure': {
    prepare: async org => {
      await post(org, `/api/people/${org.id.Linus}/departure`, { lastDay: '2026-03-01', rev: 1 })
      return ''
    },
    write: (org, rev) => post(org, `/api/people/${org.id.Linus}/erasure`, { rev }),
    rev: 2,
    current: { fullName: 'Linus Torres', status: 'left', rev: 2 },
  },
  'the end of a position': {
    prepare: async org => {
      const acting = { teamId: org.team.People, reportsTo: null, title: 'Acting', level: 2, kind: 'acting' }
      const url = `/api/people/${org.id.Linus}/placements`
      return (await post(org, url, { ...acting, from: '2026-03-02', to: '2026-05-01' })).body.id
    },
    write: (org, rev, made) => post(org, `/api/placements/${made}/end`, { to: '2026-04-01', rev }),
    rev: 1,
    current: { title: 'Acting', to: '2026-05-01', rev: 1 },
  },
  'a team': {
    write: (org, rev) =>
      org.http.patch(`/api/teams/${org.team.Pilots}`, { name: 'Tugs', rev }, { as: 'Margaret' }),
    rev: 1,
    current: { name: 'Pilots', rev: 1 },
  },
  'the end of a team': {
    prepare: async org =>
      (await post(org, '/api/teams', { name: 'Tugs', parentId: org.team.Pilots })).body.id,
    write: (org, rev, made) => post(org, `/api/teams/${made}/closure`, { rev }),
    rev: 1,
    current: { name: 'Tugs', closedOn: null, rev: 1 },
  },
  'an absence': {
    prepare: async org =>
      (await post(org, `/api/people/${org.id.Linus}/absences`, { from: '2026-07-01', to: '2026-07-10' })).body
        .id,
    write: (org, rev, made) =>
      org.http.put(`/api/absences/${made}`, { from: '2026-07-02', to: '2026-07-10', rev }, { as: 'Linus' }),
    rev: 1,
    current: { from: '2026-07-01', to: '2026-07-10', rev: 1 },
  },
  'the organisation': {
    write: (org, rev) => org.http.patch('/api/organisation', { name: 'Harbour', rev }, { as: 'Alan' }),
    rev: 1,
    current: { name: 'Harbour Works', rev: 1 },
  },
}

test.each(Object.entries(CASES))(
  '%s over another version answers 409 with what is there, and over that version it is saved once',
  async (_, { prepare, write, rev, current }) => {
    const org = await organisation()
    const made = (await prepare?.(org)) ?? ''
    const stale = await write(org, rev + 1, made)
    expect([stale.status, stale.body.error?.code]).toEqual([409, 'stale_rev'])
    expect(stale.body.error?.current).toMatchObject(current)
    expect((await write(org, rev, made)).status).toBe(200)
    expect((await write(org, rev, made)).status).toBeGreaterThanOrEqual(404)
  },
)

test('of two people who save the same version at once, one is told', async () => {
  const org = await organisation()
  const rename = (name: string) =>
    org.http.patch(`/api/teams/${org.team.Pilots}`, { name, rev: 1 }, { as: 'Margaret' })
  const answers = await Promise.all([rename('Tugs'), rename('Boats')])
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  const refused = answers.find(answer => answer.status === 409)
  const { body } = await org.http.get(`/api/teams/${org.team.Pilots}`, { as: 'Ada' })
  expect(refused?.body.error.current).toMatchObject({ name: body.name, rev: 2 })
})
