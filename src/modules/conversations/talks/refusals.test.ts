import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, pair, planned, sent } from '../talk.factory.ts'

const TALKS = '/api/conversations/talks'

type Verb = 'get' | 'post' | 'put'
type Call = readonly [name: string, verb: Verb, path: string, body: object]

/** Everything that can be asked about one talk, with a body that is right. */
const CALLS: readonly Call[] = [
  ['reading it', 'get', '', {}],
  ['its invitation', 'get', '/invitation.ics', {}],
  ['a topic for it', 'post', '/topics', { text: 'Why now' }],
  ['moving it', 'post', '/move', { rev: 1, startsAt: '2026-03-06T10:00:00Z' }],
  ['that it was held', 'post', '/held', { rev: 1 }],
  ['that it was missed', 'post', '/missed', { rev: 1 }],
  ['confirming it', 'post', '/confirmation', { understood: 'clear' }],
  ['its notes', 'put', '/notes', { rev: 1, text: 'Said' }],
  ['private notes', 'put', '/private-notes', { rev: 0, text: 'Thought' }],
  ['a part of it', 'put', '/part', { rev: 0, texts: ['a', 'b', 'c'] }],
  ['what was agreed', 'post', '/agreements', { what: 'x', byId: newId(), dueOn: '2026-03-09' }],
]

const ask = async (org: Organisation, [, verb, path, body]: Call, id: string, as?: Name) => {
  const asking = as === undefined ? {} : { as }
  const url = `${TALKS}/${id}${path}`
  return await (verb === 'get' ? org.http.get(url, asking) : org.http[verb](url, body, asking))
}

describe.each(CALLS)('%s', (...call) => {
  let org: Organisation
  let pairOf: string
  let direction: string
  beforeAll(async () => {
    org = await organisation()
    pairOf = (await pair(org)).talkId
    direction = (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })).id
  })

  it('wants somebody signed in', async () => {
    expect((await ask(org, call, pairOf)).status).toBe(401)
  })

  it.each<[string, Name]>([
    ['the head above both', 'Ada'],
    ['the people team', 'Margaret'],
    ['the administrator', 'Alan'],
    ['a colleague', 'Radia'],
  ])('hides a one-to-one from %s as if it were not there', async (_, as) => {
    const hidden = await ask(org, call, pairOf, as)
    const none = await ask(org, call, newId(), as)
    expect([hidden.status, hidden.body]).toEqual([404, none.body])
  })

  it('knows no talk of another organisation, whoever asks', async () => {
    const theirs = await organisation()
    expect((await ask(theirs, call, direction, 'Ada')).status).toBe(404)
  })

  it('wants an id that is one', async () => {
    expect((await ask(org, call, 'the-next-one', 'Grace')).status).toBe(400)
  })

  if (call[1] !== 'get') {
    it('takes no field that it does not know', async () => {
      const [name, verb, path, body] = call
      const answer = await ask(org, [name, verb, path, { ...body, state: 'held' }], pairOf, 'Grace')
      expect([answer.status, answer.body.error.code]).toEqual([400, 'unknown_field'])
    })

    it('is nothing that a bystander of a direction talk does: they only read', async () => {
      const answer = await ask(org, call, direction, 'Alan')
      expect([answer.status, answer.body.error.items[0].fix]).toEqual([
        403,
        expect.stringMatching(/^Ask (somebody|the one) who /),
      ])
    })
  }
})

describe('a talk that is over', () => {
  let org: Organisation
  /** A talk of Ada and Grace in each state, by its state. */
  const talks: Record<string, string> = {}
  beforeAll(async () => {
    org = await organisation()
    for (const state of ['held', 'missed', 'moved'])
      talks[state] = (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id
    await sent(org, 'Ada', 'post', `${TALKS}/${talks['moved']}/move`, { rev: 1, startsAt: null })
    org.at('2026-03-05T11:00:00Z')
    await hold(org, 'Ada', talks['held'] ?? '')
    await sent(org, 'Grace', 'post', `${TALKS}/${talks['missed']}/missed`, { rev: 1 })
  })

  const STEPS: readonly (readonly [string, object, string])[] = [
    ['/held', { rev: 2 }, 'held'],
    ['/missed', { rev: 2 }, 'missed'],
    ['/move', { rev: 2, startsAt: '2026-03-06T10:00:00Z' }, 'moved'],
    ['/move', { rev: 2, startsAt: null }, 'moved'],
    ['/topics', { text: 'One more thing' }, 'held'],
  ]
  it.each(['held', 'missed', 'moved'].flatMap(state => STEPS.map(step => [state, ...step] as const)))(
    'when it was %s, takes no %s %j',
    async (state, path, body, to) => {
      const answer = await org.http.post(`${TALKS}/${talks[state]}${path}`, body, { as: 'Grace' })
      expect([answer.status, answer.body.error]).toMatchObject([
        409,
        {
          code: 'illegal_transition',
          items: [{ message: `A talk that is ${state} cannot become ${to}.` }],
          current: { state, legal: [] },
        },
      ])
    },
  )

  it.each(['missed', 'moved'])('when it was %s, cannot be confirmed', async state => {
    const answer = await org.http.post(`${TALKS}/${talks[state]}/confirmation`, {}, { as: 'Grace' })
    expect([answer.status, answer.body.error.code]).toEqual([409, 'illegal_transition'])
  })

  it('and one that is planned says what it can become when somebody confirms it', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    const answer = await org.http.post(`${TALKS}/${id}/confirmation`, {}, { as: 'Grace' })
    expect(answer.body.error.current).toEqual({ state: 'planned', legal: ['held', 'missed', 'moved'] })
  })
})

describe('a version that was overtaken', () => {
  it.each<[string, string, object]>([
    ['held', '/held', { rev: 1 }],
    ['missed', '/missed', { rev: 1 }],
    ['moved', '/move', { rev: 1, startsAt: '2026-03-06T10:00:00Z' }],
    ['called off', '/move', { rev: 1, startsAt: null }],
  ])('is not %s, and the answer has the present one', async (_, path, body) => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    await sent(org, 'Ada', 'post', `${TALKS}/${id}/move`, { rev: 1, startsAt: '2026-03-05T08:00:00Z' })
    org.at('2026-03-05T11:00:00Z')
    const answer = await org.http.post(`${TALKS}/${id}${path}`, body, { as: 'Grace' })
    expect([answer.status, answer.body.error]).toMatchObject([
      409,
      { code: 'stale_rev', current: { id, rev: 2, state: 'planned', startsAt: '2026-03-05T08:00:00.000Z' } },
    ])
    expect((await sent(org, 'Grace', 'get', `${TALKS}/${id}`)).rev).toBe(2)
  })
})

describe('a moment', () => {
  let org: Organisation
  let id: string
  beforeAll(async () => {
    org = await organisation()
    id = (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id
  })

  it.each([
    ['two days ago', '2026-02-28T09:00:00Z', 422, 'in_the_past'],
    ['in two years', '2028-03-05T09:00:00Z', 422, 'too_far'],
    ['without a zone', '2026-03-05T10:00:00', 400, 'malformed'],
    ['of a month with 30 days', '2026-04-31T10:00:00Z', 400, 'malformed'],
  ])('%s is none to move a talk to', async (_, startsAt, status, code) => {
    const answer = await org.http.post(`${TALKS}/${id}/move`, { rev: 1, startsAt }, { as: 'Ada' })
    expect(answer.status).toBe(status)
    expect(status === 422 ? answer.body.error.items[0].code : answer.body.error.code).toBe(code)
  })

  it('before the talk leaves no room to say how it went', async () => {
    for (const [path, code] of [
      ['/held', 'too_early'],
      ['/missed', 'too_early'],
    ]) {
      const answer = await org.http.post(`${TALKS}/${id}${path}`, { rev: 1 }, { as: 'Grace' })
      expect([answer.status, answer.body.error.items[0].code]).toEqual([422, code])
    }
  })

  it('in another zone is the same moment', async () => {
    const startsAt = '2026-03-05T19:30:00+05:30'
    const { rev } = await sent(org, 'Ada', 'get', `${TALKS}/${id}`)
    const moved = await sent(org, 'Ada', 'post', `${TALKS}/${id}/move`, { rev, startsAt })
    expect(moved.startsAt).toBe('2026-03-05T14:00:00.000Z')
  })
})

describe('lists', () => {
  it.each([
    ['a cursor that was made up', '?cursor=yesterday', 400],
    ['no entries', '?limit=0', 400],
    ['more than anybody reads', '?limit=201', 400],
    ['a filter that is not there', '?state=held', 400],
    ['a cursor of a talk that is not there', `?cursor=${newId()}`, 200],
  ])('of talks that are over: %s', async (_, query, status) => {
    const org = await organisation()
    expect((await org.http.get(`/api/conversations/past${query}`, { as: 'Ada' })).status).toBe(status)
  })
})
