import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Work } from '#platform/work.ts'
import { organisation } from '#test/organisation.ts'
import { assignTask } from './assign-task.ts'
import { bulkEdit } from './bulk-edit.ts'
import { createTask } from './create-task.ts'
import { exportTasks } from './csv/export-tasks.ts'
import { importTasks } from './csv/import-tasks.ts'
import { editTask } from './edit-task.ts'
import { listTasks, readBoard } from './list-tasks.ts'
import { moveTask } from './move-task.ts'
import { readHistory } from './read-history.ts'
import { readMyWeek } from './read-my-week.ts'
import { readTask } from './read-task.ts'
import { readTeamLoad } from './read-team-load.ts'
import { setDependencies } from './set-dependencies.ts'
import { goalIn, taskBy, taskWish } from './task.factory.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7
const FILTER = { mine: false, unassigned: false, critical: false, state: 'any' } as const

interface Ids {
  readonly task: string
  readonly series: string
  readonly other: string
  readonly goal: string
  readonly team: string
  readonly alan: string
}

const ENDPOINTS: Readonly<Record<string, (work: Work, ids: Ids) => Promise<unknown>>> = {
  list: work => listTasks(work, { ...FILTER, sort: 'due', limit: 50 }),
  board: work => readBoard(work, FILTER),
  'my week': work => readMyWeek(work),
  task: (work, { task }) => readTask(work, task),
  history: (work, { task }) => readHistory(work, task),
  load: (work, { team }) => readTeamLoad(work, { teamId: team }),
  create: (work, { goal, other }) => createTask(work, taskWish({ goalId: goal, dependsOn: [other] })),
  'create a request': (work, { goal, alan }) =>
    createTask(work, taskWish({ goalId: goal, assigneeId: alan })),
  edit: (work, { task, goal }) => editTask(work, task, { rev: 1, goalId: goal, critical: true }),
  'finish one of a series': (work, { series }) =>
    moveTask(work, series, { rev: 1, to: 'done', endSeries: false }),
  'finish in spite of a dependency': (work, { task }) =>
    moveTask(work, task, { rev: 1, to: 'done', reason: 'By hand.', endSeries: false }),
  assign: (work, { task, alan }) => assignTask(work, task, { rev: 1, assigneeId: alan }),
  dependencies: (work, { task, series }) => setDependencies(work, task, { rev: 1, dependsOn: [series] }),
  'bulk edit': (work, { task, series, goal }) =>
    bulkEdit(work, {
      tasks: [task, series].map(id => ({ id, rev: 1 })),
      change: { to: 'done', goalId: goal, reason: 'By hand.' },
    }),
  export: work => exportTasks(work, FILTER),
  import: (work, { goal }) =>
    importTasks(work, { csv: `Title,Goal id,Assignee\nBuy rope,${goal},Linus Torres`, dryRun: false }),
}

describe('statements of an endpoint', () => {
  it.each(Object.entries(ENDPOINTS))(
    `%s: at most ${MOST}, however many tasks there are`,
    async (_name, call) => {
      const org = await organisation()
      const goal = await goalIn(org)
      const series = {
        goalId: goal,
        assigneeId: org.id.Linus,
        dueOn: '2026-03-06',
        recurrence: { every: 'week', count: 1 },
      } as const
      const other = await taskBy(org, 'Grace', {})
      const ids: Ids = {
        other: other.id,
        task: (await taskBy(org, 'Grace', { goalId: goal, assigneeId: org.id.Linus, dependsOn: [other.id] }))
          .id,
        series: (await taskBy(org, 'Grace', series)).id,
        goal: await goalIn(org),
        team: org.team.Pilots,
        alan: org.id.Alan,
      }
      // The chart is kept in memory between requests: this draws it once.
      await org.as('Grace', work => readMyWeek(work))
      expect(
        await org.as('Grace', work => countStatements(work, counted => call(counted, ids))),
      ).toBeLessThanOrEqual(MOST)
    },
  )
})

async function countStatements(work: Work, act: (work: Work) => Promise<unknown>): Promise<number> {
  let count = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  // Publishing is one statement that does not pass through here.
  const publish: Work['publish'] = (...events) => {
    count++
    return work.publish(...events)
  }
  await act({ ...work, sql: work.sql.withPlugin(counting), publish })
  return count
}
