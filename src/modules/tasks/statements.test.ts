import { describe, expect, it } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { assignTask } from './assignment/assign-task.ts'
import { bulkEdit } from './bulk/bulk-edit.ts'
import { exportTasks } from './csv/export-tasks.ts'
import { importTasks } from './csv/import-tasks.ts'
import { setDependencies } from './dependencies/set-dependencies.ts'
import { createTask } from './fields/create-task.ts'
import { editTask } from './fields/edit-task.ts'
import { readHistory } from './history/read-history.ts'
import { listTasks, readBoard } from './list/list-tasks.ts'
import { readLedWork } from './load/read-led-work.ts'
import { readLoadsBelow } from './load/read-loads-below.ts'
import { readTeamLoad } from './load/read-team-load.ts'
import { readTask } from './read-task.ts'
import { moveTask } from './states/move-task.ts'
import { goalIn, taskBy, taskWish } from './task.factory.ts'
import { readMyWeek } from './week/read-my-week.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7
const FILTER = { mine: false, unassigned: false, critical: false, state: 'any' } as const

interface Ids {
  readonly task: string
  readonly series: string
  readonly other: string
  readonly goal: string
  readonly team: string
  readonly top: string
  readonly alan: string
}

const ENDPOINTS: Readonly<Record<string, (work: Work, ids: Ids) => Promise<unknown>>> = {
  list: work => listTasks(work, { ...FILTER, sort: 'due', limit: 50 }),
  board: work => readBoard(work, FILTER),
  'my week': work => readMyWeek(work),
  task: (work, { task }) => readTask(work, task),
  history: (work, { task }) => readHistory(work, task),
  load: (work, { team }) => readTeamLoad(work, { teamId: team }),
  'load of the teams below': (work, { top }) => readLoadsBelow(work, { teamId: top }),
  'load of those who answer to me': work => readLedWork(work),
  create: (work, { goal, other }) => createTask(work, taskWish({ goalId: goal, dependsOn: [other] })),
  'create a request': (work, { goal, alan }) =>
    createTask(work, taskWish({ goalId: goal, assigneeId: alan })),
  edit: (work, { task, goal }) => editTask(work, task, { rev: 1, goalId: goal, critical: true }),
  'finish one of a series': (work, { series }) =>
    moveTask(work, series, { rev: 1, to: 'done', endSeries: false }),
  'finish in spite of a dependency': (work, { task }) =>
    moveTask(work, task, { rev: 1, to: 'done', reason: 'By hand.', endSeries: false }),
  block: (work, { task }) =>
    moveTask(work, task, { rev: 1, to: 'blocked', reason: 'No rope', endSeries: false }),
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
        top: org.team['Harbour Works'],
        alan: org.id.Alan,
      }
      // The chart is kept in memory between requests: this draws it once.
      await org.as('Ada', work => readMyWeek(work))
      expect(
        await org.as('Ada', work => countStatements(work, counted => call(counted, ids))),
      ).toBeLessThanOrEqual(MOST)
    },
  )
})
