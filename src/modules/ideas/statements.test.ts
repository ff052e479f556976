import { describe, expect, it } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { approveIdea } from './acts/approve-idea.ts'
import { passIdea } from './acts/pass-idea.ts'
import { proposeIdea } from './acts/propose-idea.ts'
import { supportIdea } from './acts/support-idea.ts'
import { tryIdea } from './acts/try-idea.ts'
import { recount } from './answerer/recount.ts'
import { turnIdeas } from './answerer/turn-ideas.ts'
import { Approval, NewIdea } from './contract/bodies.ts'
import { goalIn, proposedBy, TRIAL } from './idea.factory.ts'
import { listIdeas } from './reading/list-ideas.ts'
import { readAnswerer } from './reading/read-answerer.ts'
import { readBoard } from './reading/read-board.ts'
import { readIdea } from './reading/read-idea.ts'

/** What an endpoint may send. The one that reads the organisation here stands for the one that reads it with the session there. */
const MOST = 8

interface Ids {
  readonly id: string
  readonly goal: string
  readonly to: string
}

const ENDPOINTS: Readonly<Record<string, (work: Work, ids: Ids) => Promise<unknown>>> = {
  board: work => readBoard(work, 'all'),
  list: work => listIdeas(work, { whose: 'all', limit: 50 }),
  page: (work, { id }) => readIdea(work, id),
  answerer: (work, { goal }) => readAnswerer(work, goal),
  propose: (work, { goal }) =>
    proposeIdea(work, NewIdea.parse({ title: 'A tug', why: 'Ships.', aimId: goal })),
  support: (work, { id }) => supportIdea(work, id, 'I steer.'),
  try: (work, { id }) => tryIdea(work, id, { rev: 1, ...TRIAL }),
  pass: (work, { id, to }) => passIdea(work, id, { rev: 1, toId: to, why: 'Hers.' }),
  approve: (work, { id }) => approveIdea(work, id, Approval.parse({ rev: 1, becomes: 'aim' })),
}

describe('statements of an endpoint', () => {
  it.each(Object.entries(ENDPOINTS))(`%s: at most ${MOST}`, async (_, call) => {
    const org = await organisation()
    const goal = await goalIn(org)
    const { id } = await proposedBy(org, 'Linus', { aimId: goal })
    await org.http.put(`/api/ideas/${id}/help`, { words: 'I steer.' }, { as: 'Radia' })
    const count = await org.as('Grace', async work => {
      await chartOn(work, work.today)
      return await countStatements(work, counted => call(counted, { id, goal, to: org.id.Margaret }))
    })
    expect(count).toBeLessThanOrEqual(MOST)
  })

  it.each([1, 30])('the round with %i that go up, and counting clocks again: at most 6', async many => {
    const org = await organisation()
    for (let at = 0; at < many; at++) await proposedBy(org, 'Linus')
    expect(
      await org.system(work => countStatements(work, counted => recount(counted, null))),
    ).toBeLessThanOrEqual(6)
    org.at('2026-03-16T18:00:00Z')
    expect(await org.system(work => countStatements(work, turnIdeas))).toBeLessThanOrEqual(6)
    expect(await org.eventsOfType('idea.escalated')).toBe(many)
  })
})
