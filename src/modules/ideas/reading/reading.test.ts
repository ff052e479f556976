import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { Board, IdeaRow } from '../contract.ts'
import { awayFor, goalIn, proposedBy, TRIAL } from '../idea.factory.ts'

let org: Organisation
let goal: string
/** Idea ids by what they are. */
const made: Record<string, string> = {}

beforeAll(async () => {
  org = await organisation()
  goal = await goalIn(org, { owner: 'Margaret', team: 'People' })
  const wishes = [
    ['open', 'Linus', {}],
    ['kept', 'Linus', { kept: true }],
    ['elsewhere', 'Linus', { kept: true, aimId: goal }],
    ['ofGrace', 'Grace', { aimId: goal }],
    ['tried', 'Radia', {}],
    ['became', 'Radia', {}],
    ['learned', 'Alan', {}],
    ['put off', 'Alan', {}],
    ['taken back', 'Linus', {}],
  ] as const
  let minute = 0
  for (const [key, by, over] of wishes) {
    org.at(`2026-03-02T09:${String(minute++).padStart(2, '0')}:00Z`)
    made[key] = (await proposedBy(org, by, { title: `Idea ${key}`, ...over })).id
  }
  const say = (key: string, path: string, body: object, as: Name) =>
    org.http.post(`/api/ideas/${made[key]}/${path}`, { rev: 1, ...body }, { as })
  await say('tried', 'trial', TRIAL, 'Grace')
  await say('learned', 'trial', TRIAL, 'Margaret')
  await say('became', 'approval', { becomes: 'aim' }, 'Grace')
  await say('put off', 'postponement', { why: 'Ice.' }, 'Margaret')
  await say('taken back', 'withdrawal', {}, 'Linus')
  await org.http.post(`/api/ideas/${made['learned']}/learning`, { rev: 2, learned: 'Much.' }, { as: 'Alan' })
})

const keyOf = (id: string) => Object.keys(made).find(key => made[key] === id)
const keys = (rows: readonly IdeaRow[]) => rows.map(({ id }) => keyOf(id))
async function listed(as: Name, query: string): Promise<(string | undefined)[]> {
  return keys((await org.http.get(`/api/ideas${query}`, { as })).body.entries)
}
async function board(as: Name, whose = 'all') {
  const { columns } = (await org.http.get(`/api/ideas/board?whose=${whose}`, { as })).body as Board
  return Object.fromEntries(columns.map(({ column, count, entries }) => [column, [count, ...keys(entries)]]))
}

describe('the board', () => {
  it.each<[Name, string, unknown[]]>([
    [
      'Linus',
      'sees all that waits, in the order in which it is due',
      ['open', 'kept', 'elsewhere', 'ofGrace'],
    ],
    ['Radia', 'sees what a team mate keeps near', ['open', 'kept', 'elsewhere', 'ofGrace']],
    ['Ada', 'sees everything as the head', ['open', 'kept', 'elsewhere', 'ofGrace']],
    ['Margaret', 'sees what she answers, and not what others keep near', ['open', 'elsewhere', 'ofGrace']],
    ['Alan', 'sees only what is open', ['open', 'ofGrace']],
  ])('%s %s', async (as, _, waiting) => {
    const shown = (await board(as))['waiting'] ?? []
    expect(shown[0]).toBe(waiting.length)
    expect(shown.slice(1).toSorted()).toEqual(waiting.toSorted())
  })

  test('has what is tried, what came of it and what was put off in columns of their own, newest answer first', async () => {
    expect(await board('Alan')).toMatchObject({
      ...{ trying: [1, 'tried'], not_now: [1, 'put off'] },
      came: [2, expect.anything(), expect.anything()],
    })
  })

  it.each<[string, Name, string, string[]]>([
    ['mine', 'Grace', 'those I proposed', ['ofGrace']],
    ['answer', 'Margaret', 'those I answer', ['elsewhere', 'ofGrace']],
  ])('%s shows %s %s', async (whose, as, _, waiting) => {
    expect(((await board(as, whose))['waiting'] ?? []).slice(1).toSorted()).toEqual(waiting)
  })
})

describe('the list', () => {
  it.each<[string, Name, string, string[]]>([
    ['of a column', 'Alan', '?column=came', ['became', 'learned']],
    ['of an aim leaves out what is kept from the reader', 'Alan', `?aimId=GOAL`, ['ofGrace']],
    ['of an aim shows who answers what is kept near', 'Margaret', `?aimId=GOAL`, ['elsewhere', 'ofGrace']],
    ['by words', 'Alan', '?text=PUT', ['put off']],
    ['of my own keeps what I took back', 'Linus', '?whose=mine', ['elsewhere', 'kept', 'open', 'taken back']],
  ])('%s', async (_, as, query, expected) => {
    expect((await listed(as, query.replace('GOAL', goal))).toSorted()).toEqual(expected.toSorted())
  })

  test.each(['', '?column=waiting', '?column=came'])(
    'page by page gives each once, in order: %s',
    async query => {
      const whole = await listed('Ada', `${query === '' ? '?' : `${query}&`}limit=50`)
      const paged: (string | undefined)[] = []
      for (let cursor = ''; ; ) {
        const url = `/api/ideas${query === '' ? '?' : `${query}&`}limit=1${cursor}`
        const { entries, nextCursor } = (await org.http.get(url, { as: 'Ada' })).body
        paged.push(...keys(entries))
        if (nextCursor === null) break
        cursor = `&cursor=${nextCursor}`
      }
      expect(paged).toEqual(whole)
      expect(new Set(paged).size).toBe(whole.length)
    },
  )
})

test('a board that grows long shows the first twelve of a column and says how many there are', async () => {
  const busy = await organisation()
  for (let n = 0; n < 14; n++) await proposedBy(busy, 'Linus', { title: `Idea ${n}` })
  const { columns } = (await busy.http.get('/api/ideas/board', { as: 'Alan' })).body as Board
  const [waiting] = columns
  expect([waiting?.count, waiting?.entries.length]).toEqual([14, 12])
})

test('another organisation sees nothing of it', async () => {
  const others = await organisation()
  const { columns } = (await others.http.get('/api/ideas/board', { as: 'Ada' })).body as Board
  expect(columns.map(({ count }) => count)).toEqual([0, 0, 0, 0])
})

test('what is seen on the page is what is seen in the list, for everybody', async () => {
  await awayFor(org, 'Radia', '2026-03-02', '2026-03-02')
  for (const as of ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const) {
    const inList = await listed(as, '?limit=50')
    for (const [key, id] of Object.entries(made)) {
      const { status } = await org.http.get(`/api/ideas/${id}`, { as })
      expect({ as, key, seen: status === 200 }).toEqual({ as, key, seen: inList.includes(key) })
    }
  }
})
