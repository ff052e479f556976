import { expect, test } from 'vitest'
import { goalUpTo, liveStrategy, taskRows } from '#modules/inbox/queue/queue-story.factory.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { readHome } from './read-home.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 6

test.each([1, 3])(`home takes at most ${MOST} statements, with %i goals and as many tasks`, async amount => {
  const org = await organisation()
  const strategy = await liveStrategy(org)
  for (let n = 0; n < amount; n++) {
    const { id: goalId } = await goalUpTo(org, 'live', strategy)
    await taskRows(org, { goalId, dueOn: '2026-02-20' }, { goalId, assigneeId: org.id.Grace })
  }
  for (const name of ['Ada', 'Grace', 'Linus'] as const) {
    // The chart is kept in memory between requests: the first call draws it.
    await org.as(name, readHome)
    expect(await org.as(name, work => countStatements(work, readHome))).toBeLessThanOrEqual(MOST)
  }
})
