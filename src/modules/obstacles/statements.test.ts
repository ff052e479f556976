import { describe, expect, it } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { goalIn, taskBy } from '#modules/tasks/task.factory.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { withdrawObstacle } from './acts/end-obstacle.ts'
import { escalateObstacle } from './acts/escalate-obstacle.ts'
import { raiseObstacle } from './acts/raise-obstacle.ts'
import { relevelObstacle } from './acts/relevel-obstacle.ts'
import { solveObstacle } from './acts/solve-obstacle.ts'
import { takeObstacle } from './acts/take-obstacle.ts'
import { NewObstacle } from './contract/bodies.ts'
import { listObstacles } from './reading/list-obstacles.ts'
import { readCourt } from './reading/read-court.ts'
import { readObstacle } from './reading/read-obstacle.ts'
import { readRecurring } from './reading/read-recurring.ts'
import { sweep } from './sweep.ts'

/** What an endpoint may send. The one that reads the organisation here stands for the one that reads it with the session there. */
const MOST = 8

interface Ids {
  readonly id: string
  readonly task: string
  readonly free: string
  readonly goal: string
}

const asked = { tried: 'All.', options: 'None.', ask: 'Help.' }
const wish = (over: object) => NewObstacle.parse({ title: 'No crane', ...over })
const ENDPOINTS: Readonly<Record<string, (work: Work, ids: Ids) => Promise<unknown>>> = {
  list: work => listObstacles(work, { whose: 'all', state: 'open', limit: 50 }),
  page: (work, { id }) => readObstacle(work, id),
  court: (work, { free }) => readCourt(work, { level: 'big_picture', severity: 'major', taskId: free }),
  recurring: work => readRecurring(work),
  'raise and block': (work, { free }) => raiseObstacle(work, wish({ taskId: free, blocks: true })),
  'raise at a goal': (work, { goal }) => raiseObstacle(work, wish({ aimId: goal, level: 'big_picture' })),
  take: (work, { id }) => takeObstacle(work, id, 1),
  solve: (work, { id }) => solveObstacle(work, id, 1, 'Mended.'),
  escalate: (work, { id }) => escalateObstacle(work, id, { rev: 1, ...asked }),
  relevel: (work, { id }) => relevelObstacle(work, id, { rev: 1, level: 'big_picture', why: 'Money.' }),
  withdraw: (work, { id }) => withdrawObstacle(work, id, 1, ''),
}

const READS = new Set(['list', 'page', 'court', 'recurring'])

describe('statements of an endpoint', () => {
  it.each(Object.entries(ENDPOINTS))(`%s: at most ${MOST}`, async (name, call) => {
    const org = await organisation()
    const goal = await goalIn(org)
    const [task, free] = [0, 1].map(() => taskBy(org, 'Grace', { goalId: goal, assigneeId: org.id.Linus }))
    const ids = { goal, task: (await task)?.id ?? '', free: (await free)?.id ?? '' }
    const { id } = await org.as('Linus', work =>
      raiseObstacle(work, wish({ taskId: ids.task, blocks: true })),
    )
    const by = name === 'withdraw' ? 'Linus' : 'Grace'
    const count = await org.as(by, async work => {
      // What only reads is counted as the first request of a day, before the chart is in memory.
      if (!READS.has(name)) await chartOn(work, work.today)
      return await countStatements(work, counted => call(counted, { ...ids, id }))
    })
    // Beside these goes the one that reads the session.
    expect(count).toBeLessThanOrEqual(READS.has(name) ? MOST - 1 : MOST)
  })

  it.each([1, 40])('the sweep with %i that run out: at most 12', async many => {
    const org = await organisation()
    for (let at = 0; at < many; at++)
      await org.as('Linus', work => raiseObstacle(work, wish({ severity: 'critical' })))
    org.at('2026-03-02T13:00:00Z')
    expect(await org.system(work => countStatements(work, sweep))).toBeLessThanOrEqual(12)
    expect(await org.eventsOfType('obstacle.escalated')).toBe(many)
  })
})
