import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { stepsOf, takeSteps } from '#platform/events/steps.ts'
import { runBackground } from '#test/background.ts'
import { organisation } from '#test/organisation.ts'

test('reasons that somebody gave for anything go when they are erased, and the steps stay', async () => {
  const org = await organisation()
  const subject = { kind: 'decision', id: newId() }
  for (const name of ['Linus', 'Grace'] as const)
    await org.as(name, work =>
      takeSteps(work, {
        subject,
        from: null,
        to: 'open',
        why: `${name} says so.`,
        event: 'decision.proposed',
      }),
    )
  const leaving = { lastDay: '2026-03-02', rev: 1 }
  await org.http.post(`/api/people/${org.id.Linus}/departure`, leaving, { as: 'Margaret' })
  org.at('2026-03-03T09:00:00Z')
  const erased = await org.http.post(`/api/people/${org.id.Linus}/erasure`, { rev: 2 }, { as: 'Margaret' })
  expect(erased.status).toBe(200)
  await runBackground(org)
  const steps = await org.system(work => stepsOf(work, subject))
  expect(steps.map(({ byId, why }) => [byId, why])).toEqual([
    [org.id.Linus, null],
    [org.id.Grace, 'Grace says so.'],
  ])
})
