import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { agreed, complete, drafted, goalIn, offered } from '../charter.factory.ts'
import type { CharterState, SavedCharter } from '../contract.ts'
import { acknowledgeCharter } from './acknowledge-charter.ts'
import { archiveCharter } from './archive-charter.ts'

/** Each state in an organisation of its own, since a refused step changes nothing. */
const REACH: Readonly<Record<CharterState, (org: Organisation) => Promise<SavedCharter>>> = {
  draft: drafted,
  offered,
  acknowledged: agreed,
  superseded: async org => {
    const first = await agreed(org)
    const next = await offered(org)
    for (const name of ['Linus', 'Grace'] as const)
      await org.as(name, work => acknowledgeCharter(work, next.id, next.rev))
    return first
  },
  archived: async org => {
    const { id, rev } = await drafted(org)
    return await org.as('Linus', work => archiveCharter(work, id, rev))
  },
}
const STATES = Object.keys(REACH) as CharterState[]

const at = {} as Record<CharterState, { org: Organisation; charter: SavedCharter; aimId: string }>
beforeAll(async () => {
  for (const state of STATES) {
    const org = await organisation()
    at[state] = { org, charter: await REACH[state](org), aimId: await goalIn(org, { title: 'Quieter tugs' }) }
  }
})

type Step = 'offer' | 'acknowledgement' | 'query' | 'archiving' | 'exemplar' | 'content'

async function take(state: CharterState, step: Step, as: Name | undefined, rev?: number) {
  const { org, charter, aimId } = at[state]
  const url = `/api/charters/${charter.id}/${step}`
  const asking = as === undefined ? {} : { as }
  const body = { rev: rev ?? charter.rev }
  if (step === 'content') return await org.http.put(url, { ...complete(aimId), ...body }, asking)
  if (step === 'exemplar') return await org.http.put(url, { exemplar: true, ...body }, asking)
  return await org.http.post(url, step === 'query' ? { point: 'Why?', ...body } : body, asking)
}

describe('a step that a charter cannot take is refused, and the answer names those it can', () => {
  test.each<[CharterState, Step, string[]]>([
    ['draft', 'acknowledgement', []],
    ['draft', 'query', ['offered', 'archived']],
    ['offered', 'offer', ['acknowledged', 'draft', 'archived']],
    ['acknowledged', 'content', []],
    ['acknowledged', 'offer', ['superseded']],
    ['acknowledged', 'acknowledgement', []],
    ['acknowledged', 'query', ['superseded']],
    ['acknowledged', 'archiving', ['superseded']],
    ['superseded', 'content', []],
    ['superseded', 'offer', []],
    ['superseded', 'acknowledgement', []],
    ['superseded', 'query', []],
    ['superseded', 'archiving', []],
    ['superseded', 'exemplar', []],
    ['archived', 'content', []],
    ['archived', 'offer', []],
    ['archived', 'acknowledgement', []],
    ['archived', 'query', []],
    ['archived', 'archiving', []],
    ['archived', 'exemplar', []],
  ])('%s: %s', async (state, step, legal) => {
    const { status, body } = await take(state, step, 'Linus')
    expect([status, body.error.code]).toEqual([409, 'illegal_transition'])
    expect(body.error.current).toEqual({ state, legal })
    expect(body.error.items[0].fix).not.toBe('')
  })
})

describe('a step on a text that was read before it changed is refused with the present one', () => {
  const steps: readonly [CharterState, Step][] = [
    ['draft', 'content'],
    ['draft', 'offer'],
    ['draft', 'archiving'],
    ['draft', 'exemplar'],
    ['offered', 'content'],
    ['offered', 'acknowledgement'],
    ['offered', 'query'],
    ['offered', 'archiving'],
    ['acknowledged', 'exemplar'],
  ]
  test.each(steps)('%s: %s', async (state, step) => {
    const { charter } = at[state]
    for (const rev of [charter.rev - 1, charter.rev + 1]) {
      const { status, body } = await take(state, step, 'Linus', rev)
      expect([status, body.error.code]).toEqual([409, 'stale_rev'])
      expect(body.error.current).toMatchObject({ id: charter.id, rev: charter.rev, state, side: 'person' })
    }
  })

  test.each(steps)('%s: %s is neither seen by others nor done by who is signed out', async (state, step) => {
    for (const as of ['Ada', 'Radia', 'Margaret', 'Alan'] as const) {
      const { status, body } = await take(state, step, as)
      expect([as, status, body.error.code]).toEqual([as, 404, 'not_found'])
    }
    expect((await take(state, step, undefined)).status).toBe(401)
  })
})

test('nothing that was refused above left a trace', async () => {
  for (const state of STATES) {
    const { org, charter } = at[state]
    const { body } = await org.http.get(`/api/charters/${charter.id}`, { as: 'Linus' })
    expect(body).toMatchObject({ state, rev: charter.rev, exemplar: false })
    const queried = await org.eventsOfType('charter.queried')
    expect([queried, await org.eventsOfType('charter.shown')]).toEqual([0, 0])
  }
})

test.each<[CharterState, Record<string, string[]>]>([
  ['draft', { Linus: ['edit', 'offer', 'archive', 'show'], Grace: ['edit', 'offer', 'archive'] }],
  [
    'offered',
    { Linus: ['edit', 'acknowledge', 'query', 'archive', 'show'], Grace: ['edit', 'query', 'archive'] },
  ],
  ['acknowledged', { Linus: ['renew', 'show'], Grace: ['renew'] }],
  ['superseded', { Linus: [], Grace: [] }],
  ['archived', { Linus: [], Grace: [] }],
])('the page of one that is %s offers each of the two what they can do', async (state, may) => {
  const { org, charter } = at[state]
  for (const as of ['Linus', 'Grace'] as const)
    expect((await org.http.get(`/api/charters/${charter.id}`, { as })).body.may, as).toEqual(may[as])
})
