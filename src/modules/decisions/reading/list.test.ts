import { beforeAll, describe, expect, it, test } from 'vitest'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { thrown } from '#test/thrown.ts'
import { proposed, standing } from '../decision.factory.ts'
import { cursorText, readCursor } from './cursor.ts'

let org: Organisation
let aimId: string
beforeAll(async () => {
  org = await organisation()
  aimId = await goalIn(org, { owner: 'Margaret', team: 'People' })
  await proposed(org, 'Linus', { question: 'Late', decideByOn: '2026-05-01' })
  await proposed(org, 'Linus', { question: 'Soon', decideByOn: '2026-03-03', touchesTeamIds: [] })
  await proposed(org, 'Radia', { question: 'Of a goal', aimId, teamId: null, touchesTeamIds: [] })
  await standing(org)
})
const listed = async (as: Name, query: string): Promise<string[]> =>
  (await org.http.get(`/api/decisions?${query}`, { as })).body.entries.map(
    (row: { question: string }) => row.question,
  )
const BOAT = 'Do we buy a second pilot boat?'

describe('the log', () => {
  it.each<[string, Name, string, readonly string[]]>([
    ['the newest first', 'Alan', '', [BOAT, 'Of a goal', 'Soon', 'Late']],
    ['open ones by their date', 'Alan', 'state=open', ['Soon', 'Of a goal', 'Late']],
    ['what stands', 'Alan', 'state=standing', [BOAT]],
    ['what is mine to decide', 'Grace', 'whose=decide&state=open', ['Soon', 'Late']],
    ['what waits for my view', 'Margaret', 'whose=view', ['Late']],
    ['what I proposed', 'Radia', 'whose=proposed', ['Of a goal']],
    ['words of the question, as they are', 'Alan', 'text=PILOT', [BOAT]],
    ['no wildcards', 'Alan', 'text=%25', []],
  ])('shows %s', async (_, as, query, questions) => {
    expect(await listed(as, query)).toEqual(questions)
  })

  it('shows what is about a goal, and what touches a team or one below it', async () => {
    expect(await listed('Alan', `aimId=${aimId}`)).toEqual(['Of a goal'])
    expect(await listed('Alan', `teamId=${org.team.People}`)).toEqual([BOAT, 'Late'])
    expect(await listed('Alan', `teamId=${org.team['Harbour Works']}`)).toEqual([BOAT, 'Soon', 'Late'])
  })

  it.each(['state=open', 'state=any'])(
    'goes through all pages without missing or repeating one: %s',
    async query => {
      const all: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const path: string = `/api/decisions?${query}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`
        const { body } = await org.http.get(path, { as: 'Alan' })
        all.push(...body.entries.map((row: { question: string }) => row.question))
        cursor = body.nextCursor
      }
      expect(all).toEqual(await listed('Alan', query))
    },
  )
})

test('of an aim those about it, and of a team those that are still open', async () => {
  const rows = async (query: string) =>
    (await org.http.get(`/api/decisions?${query}`, { as: 'Alan' })).body.entries
  expect(await rows(`aimId=${aimId}`)).toMatchObject([
    { question: 'Of a goal', decider: { name: 'Margaret Hamil' } },
  ])
  expect(await rows(`teamId=${org.team.Pilots}&state=open`)).toMatchObject([
    ...[{ question: 'Soon' }, { question: 'Late' }],
  ])
})

test('an open one is overdue from the day after its date', async () => {
  const overdue = async () =>
    (await org.http.get('/api/decisions?text=soon', { as: 'Alan' })).body.entries[0].overdue
  expect(await overdue()).toBe(false)
  org.at('2026-03-04T09:00:00Z')
  expect(await overdue()).toBe(true)
})

describe('a cursor', () => {
  it('comes back as it was', () => {
    const at = { on: '2026-03-02', id: '01958a0e-7c6b-7b3f-8a52-6f0f6f8a1b2c' }
    expect(readCursor(cursorText(at))).toEqual(at)
  })

  it.each(['', 'x', Buffer.from('x 2026-02-28').toString('base64url')])('made up is refused: %j', text => {
    expect(thrown(() => readCursor(text))).toMatchObject({ status: 400, code: 'malformed' })
  })
})
