import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import { stoppedClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Exchange } from '#platform/http/bind.ts'
import { runWork } from '#platform/work-runner.ts'
import { MONDAY, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { peopleContract } from './contract.ts'
import { peopleRoutes } from './http.ts'
import { requestsOf, STRANGER_REQUESTS } from './requests.factory.ts'

/** Statements of a request, of which reading the session is one. */
const MOST = 8

/** Who may send the sample request of an endpoint. */
const SENDERS: Record<keyof typeof peopleContract, Name> = {
  listPeople: 'Linus',
  addPerson: 'Margaret',
  readPerson: 'Linus',
  readAbout: 'Linus',
  writeAbout: 'Linus',
  changePerson: 'Margaret',
  departPerson: 'Margaret',
  erasePerson: 'Margaret',
  placePerson: 'Margaret',
  endPlacement: 'Margaret',
  proposePlacement: 'Grace',
  listProposals: 'Margaret',
  answerProposal: 'Margaret',
  listTeams: 'Linus',
  addTeam: 'Margaret',
  readTeam: 'Linus',
  changeTeam: 'Margaret',
  closeTeam: 'Margaret',
  enterAbsence: 'Linus',
  changeAbsence: 'Linus',
  cancelAbsence: 'Linus',
  answerCover: 'Radia',
  listCoverRequests: 'Radia',
  listCoverGaps: 'Margaret',
  readChart: 'Linus',
  readOrganisation: 'Linus',
  changeOrganisation: 'Alan',
}

describe('an endpoint, also when no chart is kept in memory yet', () => {
  test.each(Object.keys(SENDERS) as (keyof typeof peopleContract)[])(
    '%s needs at most eight statements',
    async name => {
      const org = await organisation()
      await prepare(org, name)
      const url = await STRANGER_REQUESTS[name as keyof typeof STRANGER_REQUESTS]?.(org)
      expect(await statementsOf(org, name, url)).toBeLessThanOrEqual(MOST - 1)
    },
  )

  test('an accepted proposal, the longest way through the room, does too', async () => {
    const org = await organisation()
    const url = await STRANGER_REQUESTS.answerProposal(org)
    expect(await statementsOf(org, 'answerProposal', url, { state: 'accepted' })).toBeLessThanOrEqual(
      MOST - 1,
    )
  })

  test('the directory needs no more for many people than for one', async () => {
    const org = await organisation()
    const one = await statementsOf(org, 'listPeople', '/api/people?limit=1')
    const all = await statementsOf(org, 'listPeople', '/api/people?limit=200')
    expect(all).toBeLessThanOrEqual(one)
  })
})

/** What has to be so before the sample request of an endpoint is allowed. */
async function prepare(org: Organisation, name: keyof typeof peopleContract): Promise<void> {
  const send = (as: Name, url: string, body: object) => org.http.post(url, body, { as })
  if (name === 'erasePerson') {
    await send('Margaret', `/api/people/${org.id.Linus}/departure`, { lastDay: '2026-02-28', rev: 1 })
  }
  if (name === 'closeTeam') {
    const move = { teamId: org.team.People, title: 'Pilot', level: 1, from: '2026-03-02', endsCurrent: true }
    await send('Margaret', `/api/people/${org.id.Linus}/placements`, { ...move, reportsTo: org.id.Grace })
    await send('Margaret', `/api/people/${org.id.Radia}/placements`, { ...move, reportsTo: org.id.Grace })
    await send('Margaret', `/api/people/${org.id.Grace}/placements`, { ...move, reportsTo: org.id.Ada })
  }
  if (name === 'endPlacement') {
    const acting = { teamId: org.team.Pilots, reportsTo: null, title: 'Acting', level: 2, kind: 'acting' }
    await send('Margaret', `/api/people/${org.id.Linus}/placements`, {
      ...acting,
      from: '2026-03-02',
      to: '2026-05-01',
    })
  }
}

/** How many statements one request issues beyond the session, run against the organisation as it is. */
async function statementsOf(
  org: Organisation,
  name: keyof typeof peopleContract,
  url?: string,
  part: object = {},
): Promise<number> {
  const sample = requestsOf(org)[name]
  const bound = peopleRoutes.find(route => route.name === name)
  if (bound === undefined) throw new Error(`No route is called ${name}.`)
  const { route } = bound
  const address = new URL(url ?? sample.url, 'http://here')
  const body = await bodyFor(org, name, { ...(sample.body as object | undefined), ...part })
  const received = {
    params: route.params?.parse(paramsOf(route.path, address.pathname)),
    query: route.query?.parse(Object.fromEntries(address.searchParams)),
    body: route.body?.parse(body),
  }
  const counted = { statements: 0 }
  const parts = {
    database: counting(org.database, counted),
    clock: stoppedClock(MONDAY),
    subscribers: () => [],
  }
  const sender = SENDERS[name]
  const flags = { people: sender === 'Margaret', admin: sender === 'Alan' }
  const actor = { kind: 'person' as const, personId: org.id[sender], flags, sessionId: null, write: true }
  const standing = async () => ({ actor, timeZone: 'Europe/Lisbon' })
  await runWork(parts, org.orgId, standing, work => bound.handler(work, received as never, {} as Exchange))
  return counted.statements
}

/** Versions that a prepared organisation has by now. */
async function bodyFor(org: Organisation, name: keyof typeof peopleContract, body: object): Promise<object> {
  if (name !== 'erasePerson') return body
  const { body: page } = await org.http.get(`/api/people/${org.id.Linus}`, { as: 'Margaret' })
  return { ...body, rev: page.rev }
}

function paramsOf(path: string, pathname: string): Record<string, string> {
  const values = pathname.split('/')
  const named = path.split('/').map((part, index) => [part, values[index] ?? ''] as const)
  return Object.fromEntries(
    named.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  )
}

/** The same database; every statement sent through it is counted. */
function counting(database: Database, counted: { statements: number }): Database {
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      counted.statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return {
    ...database,
    inOrganisation: (orgId, unit, mode) =>
      database.inOrganisation(orgId, sql => unit(sql.withPlugin(counter)), mode),
  }
}
