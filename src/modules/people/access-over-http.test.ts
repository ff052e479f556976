import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { requestsOf, type SampleRequest } from './requests.factory.ts'

// What each of them is to Linus: himself, his manager, the chain above her, a colleague, the people team, an administrator.
const ASKING = ['Linus', 'Grace', 'Ada', 'Radia', 'Margaret', 'Alan'] as const satisfies readonly Name[]

interface Case {
  /** The request, about Linus; made first where something has to be there. */
  readonly request: (org: Organisation) => Promise<SampleRequest> | SampleRequest
  /** A status for each of ASKING. */
  readonly statuses: readonly number[]
}

const OK = 200
const NO = 403
const HIDDEN = 404

const CASES: Record<string, Case> = {
  'changes pronouns': { request: org => requestsOf(org).changePerson, statuses: [OK, NO, NO, NO, OK, NO] },
  'changes the name': {
    request: org => ({ ...requestsOf(org).changePerson, body: { name: 'Linus T.', rev: 1 } }),
    statuses: [NO, NO, NO, NO, OK, NO],
  },
  'changes the address together with pronouns': {
    request: org => ({
      ...requestsOf(org).changePerson,
      body: { pronouns: 'he', email: 'l@x.example', rev: 1 },
    }),
    statuses: [NO, NO, NO, NO, OK, NO],
  },
  'adds a person': { request: org => requestsOf(org).addPerson, statuses: [NO, NO, NO, NO, OK, NO] },
  'records a departure': { request: org => requestsOf(org).departPerson, statuses: [NO, NO, NO, NO, OK, NO] },
  'erases somebody who left': {
    request: async org => {
      const left = { lastDay: '2026-03-01', rev: 1 }
      await org.http.post(`/api/people/${org.id.Linus}/departure`, left, { as: 'Margaret' })
      return { ...requestsOf(org).erasePerson, body: { rev: 2 } }
    },
    // Whoever has left cannot sign in.
    statuses: [401, NO, NO, NO, OK, NO],
  },
  'places a person': { request: org => requestsOf(org).placePerson, statuses: [NO, NO, NO, NO, OK, NO] },
  'ends a position': {
    request: async org => {
      const acting = { teamId: org.team.People, reportsTo: null, title: 'Acting', level: 2, kind: 'acting' }
      const wanted = { ...acting, from: '2026-03-02', to: '2026-05-01' }
      const url = `/api/people/${org.id.Linus}/placements`
      const { body } = await org.http.post(url, wanted, { as: 'Margaret' })
      return { method: 'POST', url: `/api/placements/${body.id}/end`, body: { to: '2026-04-01', rev: 1 } }
    },
    statuses: [NO, NO, NO, NO, OK, NO],
  },
  'proposes a position': {
    request: org => requestsOf(org).proposePlacement,
    statuses: [NO, OK, OK, NO, OK, NO],
  },
  'accepts a proposal': {
    request: async org => ({ method: 'POST', url: await proposal(org), body: { state: 'accepted' } }),
    // Proposals are known to the people team and to who made them.
    statuses: [HIDDEN, NO, HIDDEN, HIDDEN, OK, HIDDEN],
  },
  'withdraws a proposal': {
    request: async org => ({ method: 'POST', url: await proposal(org), body: { state: 'withdrawn' } }),
    statuses: [HIDDEN, OK, HIDDEN, HIDDEN, NO, HIDDEN],
  },
  'adds a team': { request: org => requestsOf(org).addTeam, statuses: [NO, NO, NO, NO, OK, NO] },
  'renames a team': { request: org => requestsOf(org).changeTeam, statuses: [NO, NO, NO, NO, OK, NO] },
  'enters an absence': { request: org => requestsOf(org).enterAbsence, statuses: [OK, OK, NO, NO, OK, NO] },
  'changes a planned absence': {
    request: async org => ({
      method: 'PUT',
      url: `/api/absences/${await absence(org)}`,
      body: { from: '2026-07-01', to: '2026-07-05', coverId: org.id.Radia, rev: 1 },
    }),
    // Who is asked to cover knows of it and may not change it; to others it does not exist.
    statuses: [OK, OK, HIDDEN, NO, OK, HIDDEN],
  },
  'cancels a planned absence': {
    request: async org => ({ method: 'DELETE', url: `/api/absences/${await absence(org)}` }),
    statuses: [204, 204, HIDDEN, NO, 204, HIDDEN],
  },
  'answers as the cover': {
    request: async org => ({
      method: 'POST',
      url: `/api/absences/${await absence(org)}/cover-answer`,
      body: { accept: true },
    }),
    statuses: [HIDDEN, HIDDEN, HIDDEN, OK, HIDDEN, HIDDEN],
  },
  'changes the organisation': {
    request: org => requestsOf(org).changeOrganisation,
    statuses: [NO, NO, NO, NO, OK, OK],
  },
}

describe('who', () => {
  test.each(Object.entries(CASES))(
    '%s: self, manager, chain, colleague, people team, administrator',
    async (_, one) => {
      // What is refused changes nothing, so one organisation will do for all who are refused.
      const refused = await organisation()
      const request = await one.request(refused)
      const found: number[] = []
      for (const [index, as] of ASKING.entries()) {
        const allowed = (one.statuses[index] ?? 0) < 300
        const org = allowed ? await organisation() : refused
        found.push((await send(org, allowed ? await one.request(org) : request, as)).status)
      }
      expect(found).toEqual(one.statuses)
    },
  )
})

test('an organisation in which everybody was refused is as it was', async () => {
  const org = await organisation()
  const before = await org.http.get('/api/chart', { as: 'Ada' })
  const { changePerson, addPerson, departPerson, placePerson, addTeam, changeTeam } = requestsOf(org)
  for (const request of [changePerson, addPerson, departPerson, placePerson, addTeam, changeTeam])
    expect((await send(org, request, 'Radia')).status).toBe(NO)
  expect((await org.http.get('/api/chart', { as: 'Ada' })).body).toEqual(before.body)
  for (const type of [
    'person.changed',
    'person.added',
    'person.left',
    'placement.began',
    'team.added',
    'team.changed',
  ])
    expect(await org.eventsOfType(type)).toBe(0)
})

function send(org: Organisation, { method, url, body }: SampleRequest, as: Name) {
  if (method === 'DELETE') return org.http.delete(url, { as })
  return org.http[method.toLowerCase() as 'post' | 'put' | 'patch'](url, body, { as })
}

async function proposal(org: Organisation): Promise<string> {
  const { url, body } = requestsOf(org).proposePlacement
  const proposed = await org.http.post(url, body, { as: 'Grace' })
  return `/api/placement-proposals/${proposed.body.id}/answer`
}

async function absence(org: Organisation): Promise<string> {
  const wanted = { from: '2026-07-01', to: '2026-07-10', coverId: org.id.Radia }
  const entered = await org.http.post(`/api/people/${org.id.Linus}/absences`, wanted, { as: 'Linus' })
  return entered.body.id
}
