import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { IdeaState } from '../contract/words.ts'
import { pageOf, proposedBy, TRIAL, turnAt } from '../idea.factory.ts'
import { NEXT_STATES } from '../idea.ts'

const PATHS = {
  edit: ['patch', '', { why: 'More ships wait.' }],
  support: ['put', '/help', { words: 'I steer.' }],
  leave: ['delete', '/help', {}],
  approve: ['post', '/approval', { becomes: 'aim' }],
  decide: ['post', '/approval', { becomes: 'decision' }],
  try: ['post', '/trial', TRIAL],
  postpone: ['post', '/postponement', { why: 'Ice.', lookAgainOn: '2026-03-20' }],
  pass: ['post', '/passing', { why: 'Hers.' }],
  learn: ['post', '/learning', { learned: 'Much.' }],
  withdraw: ['post', '/withdrawal', {}],
} as const
type Act = keyof typeof PATHS

const step = fc.record({
  act: fc.constantFrom(...(Object.keys(PATHS) as Act[])),
  as: fc.constantFrom<Name>('Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'),
  /** Days that pass before it. */
  days: fc.constantFrom(0, 1, 7, 15),
})

async function take(org: Organisation, id: string, act: Act, as: Name) {
  const { rev } = await pageOf(org, 'Ada', id)
  const [method, path, body] = PATHS[act]
  const url = `/api/ideas/${id}${path}`
  if (method === 'delete') return await org.http.delete(url, { as })
  const sent =
    act === 'support' ? body : { ...body, rev, ...(act === 'pass' ? { toId: org.id.Margaret } : {}) }
  return await org.http[method](url, sent, { as })
}

test('whatever anybody does in whatever order, an idea only moves as it may, and nothing breaks', async () => {
  const org = await organisation()
  let day = Date.parse('2026-03-02T10:00:00Z')
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 10 }), async (kept, steps) => {
      const { id } = await proposedBy(org, 'Linus', { kept })
      for (const { act, as, days } of steps) {
        day += days * 86_400_000
        await turnAt(org, new Date(day).toISOString())
        const before = await pageOf(org, 'Ada', id)
        const { status } = await take(org, id, act, as)
        // Never a crash, and never a version that nobody else saved.
        expect([200, 403, 404, 409, 422]).toContain(status)
        const after = await pageOf(org, 'Ada', id)
        const moved = after.state !== before.state
        if (moved) expect(NEXT_STATES[before.state as IdeaState]).toContain(after.state)
        if (status !== 200) expect(after).toEqual(before)
        else expect(after.rev - before.rev).toBe(act === 'support' || act === 'leave' ? 0 : 1)
        if (after.state !== 'waiting' && after.state !== 'withdrawn') expect(after.kept).toBe(false)
        expect(after.became === null).toBe(after.state !== 'became')
      }
    }),
    { numRuns: 25 },
  )
})
