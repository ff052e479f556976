import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { NewPromise, PromiseView } from './contract.ts'
import { promiseBy, SECRET } from './promise.factory.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

/** Every answer to a promise: its path, what is sent, and the state it leads to. */
const ANSWERS = {
  kept: { rev: 1 },
  missed: { rev: 1, why: 'The crane broke.' },
  withdrawal: { rev: 1, why: 'It is not needed any more.' },
  renegotiation: { rev: 1, dueOn: '2026-03-20', why: 'The tide.' },
} as const
type AnswerPath = keyof typeof ANSWERS
const PATHS = Object.keys(ANSWERS) as AnswerPath[]

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

/** Nobody has missed a promise before its day is over. */
const dayOf = (path: AnswerPath) => (path === 'missed' ? '2026-03-09' : '2026-03-02')

const answer = (id: string, path: string, body: object, as?: Name) =>
  org.http.post(`/api/commitments/${id}/${path}`, body, as === undefined ? {} : { as })

describe('a promise of Grace to Linus', () => {
  it.each<[Name, number]>([
    ['Ada', 404],
    ['Grace', 200],
    ['Linus', 200],
    ['Radia', 404],
    ['Margaret', 404],
    ['Alan', 404],
  ])('is read by %s: %i', async (as, expected) => {
    const { id } = await promiseBy(org, 'Grace')
    const { status, body } = await org.http.get(`/api/commitments/${id}`, { as })
    expect(status).toBe(expected)
    expect(JSON.stringify(body).includes(SECRET)).toBe(expected === 200)
  })

  it.each(PATHS)('is answered by nobody but her: %s', async path => {
    const { id } = await promiseBy(org, 'Grace')
    const found: Partial<Record<Name, number>> = {}
    for (const as of EVERYBODY.filter(name => name !== 'Grace'))
      found[as] = (await answer(id, path, ANSWERS[path], as)).status
    expect(found).toEqual({ Ada: 404, Linus: 403, Radia: 404, Margaret: 404, Alan: 404 })
    expect((await answer(id, path, ANSWERS[path])).status).toBe(401)
    expect((await answer(newId(), path, ANSWERS[path], 'Grace')).status).toBe(404)
    expect((await answer('nothing', path, ANSWERS[path], 'Grace')).status).toBe(400)
    org.at(`${dayOf(path)}T09:00:00Z`)
    expect((await answer(id, path, ANSWERS[path], 'Grace')).status).toBe(200)
    org.at('2026-03-02T09:00:00Z')
  })

  it('is not missed before its day is over', async () => {
    const { id } = await promiseBy(org, 'Grace')
    const early = await answer(id, 'missed', ANSWERS.missed, 'Grace')
    expect([early.status, early.body.error.current.legal]).toEqual([
      409,
      ['kept', 'renegotiated', 'withdrawn'],
    ])
  })

  it.each(PATHS)('of another organisation does not exist here: %s', async path => {
    const theirs = await organisation()
    const { id } = await promiseBy(theirs, 'Grace')
    expect((await answer(id, path, ANSWERS[path], 'Grace')).status).toBe(404)
    expect((await org.http.get(`/api/commitments/${id}`, { as: 'Grace' })).status).toBe(404)
    expect((await theirs.http.get(`/api/commitments/${id}`, { as: 'Grace' })).body.state).toBe('open')
  })

  it.each(PATHS)('seen in an older version is not overwritten: %s', async path => {
    const { id } = await promiseBy(org, 'Grace')
    const { status, body } = await answer(id, path, { ...ANSWERS[path], rev: 7 }, 'Grace')
    expect([status, body.error.code, body.error.current.rev]).toEqual([409, 'stale_rev', 1])
  })

  it.each(PATHS)('refuses what it does not know: %s', async path => {
    const { id } = await promiseBy(org, 'Grace')
    for (const body of [
      {},
      { ...ANSWERS[path], stars: 5 },
      { ...ANSWERS[path], rev: 0 },
      { ...ANSWERS[path], rev: 'one' },
    ])
      expect((await answer(id, path, body, 'Grace')).status).toBe(400)
    expect((await org.http.get(`/api/commitments/${id}`, { as: 'Grace' })).body).toMatchObject({
      state: 'open',
      rev: 1,
    })
  })
})

describe('what an answered promise allows', () => {
  it.each<[AnswerPath, string]>([
    ['kept', 'kept'],
    ['missed', 'missed'],
    ['withdrawal', 'withdrawn'],
  ])('after %s it is %s, and no other answer follows', async (path, state) => {
    const { id } = await promiseBy(org, 'Grace')
    org.at(`${dayOf(path)}T09:00:00Z`)
    const answered = await answer(id, path, ANSWERS[path], 'Grace')
    expect(answered.body).toMatchObject({ state, endedOn: dayOf(path), lapsed: false })
    const { rev } = answered.body
    for (const next of PATHS.filter(other => other !== path)) {
      const refused = await answer(id, next, { ...ANSWERS[next], rev }, 'Grace')
      expect([next, refused.status, refused.body.error.code]).toEqual([next, 409, 'illegal_transition'])
    }
    org.at('2026-03-02T09:00:00Z')
  })

  it.each<[AnswerPath]>([['kept'], ['missed'], ['withdrawal']])(
    'after %s it can be taken back on the same day, and not on the next',
    async path => {
      const own = await organisation()
      const act = (id: string, what: string, body: object) =>
        own.http.post(`/api/commitments/${id}/${what}`, body, { as: 'Grace' })
      const first = await promiseBy(own, 'Grace')
      const second = await promiseBy(own, 'Grace')
      own.at(`${dayOf(path)}T09:00:00Z`)
      const { rev } = (await act(first.id, path, ANSWERS[path])).body
      expect((await act(first.id, 'reopening', { rev })).body).toMatchObject({ state: 'open', endedOn: null })
      const ended = (await act(second.id, path, ANSWERS[path])).body
      own.at(addDays(dayOf(path), 1).concat('T09:00:00Z'))
      expect((await act(second.id, 'reopening', { rev: ended.rev })).status).toBe(409)
    },
  )

  it('a new date keeps every old one with its reason, however often it moves', async () => {
    let promise: PromiseView = await promiseBy(org, 'Grace')
    const moves = [
      ['2026-03-10', 'The tide.'],
      ['2026-03-17', 'The storm.'],
      ['2026-03-24', 'The pilot was ill.'],
    ] as const
    for (const [dueOn, why] of moves) {
      const moved = await answer(promise.id, 'renegotiation', { rev: promise.rev, dueOn, why }, 'Grace')
      expect(moved.status).toBe(200)
      promise = moved.body
    }
    expect(promise).toMatchObject({ state: 'open', dueOn: '2026-03-24', what: SECRET })
    expect(promise.before.map(({ dueOn, why }) => [dueOn, why])).toEqual([
      ['2026-03-06', 'The tide.'],
      ['2026-03-10', 'The storm.'],
      ['2026-03-17', 'The pilot was ill.'],
    ])
  })
})

describe('making a promise', () => {
  const make = (over: Partial<NewPromise>, as?: Name) =>
    org.http.post(
      '/api/commitments',
      {
        ...{ what: SECRET, to: { kind: 'person', id: org.id.Linus }, dueOn: '2026-03-06', taskId: null },
        ...over,
      },
      as === undefined ? {} : { as },
    )

  it.each<[string, () => Partial<NewPromise>, number]>([
    ['to a colleague', () => ({}), 200],
    ['to everybody', () => ({ to: { kind: 'organisation' } }), 200],
    ['to a party outside', () => ({ to: { kind: 'party', name: 'Harbour Office' } }), 200],
    ['for today', () => ({ dueOn: '2026-03-02' }), 200],
    ['for yesterday', () => ({ dueOn: '2026-03-01' }), 422],
    ['to herself', () => ({ to: { kind: 'person', id: org.id.Grace } }), 422],
    ['to nobody who is known', () => ({ to: { kind: 'person', id: newId() } }), 422],
    ['without words', () => ({ what: '' }), 400],
    ['with too many words', () => ({ what: 'x'.repeat(281) }), 400],
    ['with control characters', () => ({ what: 'On \u0007 Friday' }), 400],
    ['for a day that is none', () => ({ dueOn: '2026-02-30' }), 400],
    ['to a party without a name', () => ({ to: { kind: 'party', name: '' } }), 400],
    ['to a side that is none', () => ({ to: { kind: 'team' } as never }), 400],
  ])('%s answers as it should', async (_, over, expected) => {
    const { status, body } = await make(over(), 'Grace')
    expect([status, body.error?.items?.[0]?.fix === '']).toEqual([expected, false])
  })

  it('needs a session', async () => {
    expect((await make({})).status).toBe(401)
  })

  it('keeps hostile text as text', async () => {
    const what = `<script>alert(1)</script> %_' “"); drop table commitments_promises; --`
    expect((await make({ what }, 'Grace')).body.what).toBe(what)
  })
})

describe('lists', () => {
  it('hold what I promised and what was promised to me, and nothing of others', async () => {
    const own = await organisation()
    const mine = await promiseBy(own, 'Grace')
    const toMe = await promiseBy(own, 'Linus', { to: { kind: 'person', id: own.id.Grace } })
    await promiseBy(own, 'Ada', { to: { kind: 'person', id: own.id.Linus } })
    const { body } = await own.http.get('/api/commitments', { as: 'Grace' })
    expect(body.open.map(({ id }: PromiseView) => id)).toEqual([mine.id])
    expect(body.toMe.map(({ id }: PromiseView) => id)).toEqual([toMe.id])
    expect(body.ended).toEqual([])
    for (const as of ['Radia', 'Margaret', 'Alan'] as const)
      expect((await own.http.get('/api/commitments', { as })).body).toMatchObject({
        open: [],
        toMe: [],
        ended: [],
      })
  })

  it.each([
    ['manager', 'Ada'],
    ['team', 'Linus Radia'],
  ] as const)('shown to the %s reach %s and nobody else', async (audience, expected) => {
    const own = await organisation()
    await promiseBy(own, 'Grace', { to: { kind: 'organisation' } })
    const shares = [{ audience, shows: 'list' }]
    expect((await own.http.put('/api/commitments/shares', { shares }, { as: 'Grace' })).status).toBe(200)
    const found: Name[] = []
    for (const as of EVERYBODY) {
      const { body } = await own.http.get('/api/commitments/shown', { as })
      if (body.people.some(({ person }: { person: { id: string } }) => person.id === own.id.Grace))
        found.push(as)
    }
    expect(found.join(' ')).toBe(expected)
  })
})

test.each(['/api/commitments', '/api/commitments/shown'])('%s needs a session', async url => {
  expect((await org.http.get(url)).status).toBe(401)
})
