import { bind } from '#platform/http/bind.ts'
import { answerRequest } from './assignment/answer-request.ts'
import { assignTask } from './assignment/assign-task.ts'
import { bulkEdit } from './bulk/bulk-edit.ts'
import { tasksContract } from './contract.ts'
import { exportTasks } from './csv/export-tasks.ts'
import { importTasks } from './csv/import-tasks.ts'
import { setDependencies } from './dependencies/set-dependencies.ts'
import { createFeed, readFeed, revokeFeed } from './feed/feed.ts'
import { calendarSecret, calendarText } from './feed/read-calendar.ts'
import { createTask } from './fields/create-task.ts'
import { editTask } from './fields/edit-task.ts'
import { readHistory } from './history/read-history.ts'
import { listTasks, readBoard } from './list/list-tasks.ts'
import { readLedWork } from './load/read-led-work.ts'
import { readLoadsBelow } from './load/read-loads-below.ts'
import { readTeamLoad } from './load/read-team-load.ts'
import { readTask } from './read-task.ts'
import { moveTask } from './states/move-task.ts'
import { chooseTop } from './week/choose-top.ts'
import { readMyWeek } from './week/read-my-week.ts'

/** Every route of the room, bound to what answers it. */
export const tasksRoutes = bind(tasksContract, {
  listTasks: (work, { query }) => listTasks(work, query),
  readBoard: (work, { query }) => readBoard(work, query),
  readMyWeek: work => readMyWeek(work),
  chooseTop: (work, { body }) => chooseTop(work, body),
  readTeamLoad: (work, { query }) => readTeamLoad(work, query),
  readLoadsBelow: (work, { query }) => readLoadsBelow(work, query),
  readLedWork: work => readLedWork(work),
  exportTasks: async (work, { query }, exchange) => {
    exchange.setHeader('content-disposition', `attachment; filename="fairlead-tasks-${work.today}.csv"`)
    return await exportTasks(work, query)
  },
  importTasks: (work, { body }) => importTasks(work, body),
  bulkEdit: (work, { body }) => bulkEdit(work, body),
  createTask: (work, { body }) => createTask(work, body),
  readTask: (work, { params }) => readTask(work, params.id),
  readHistory: (work, { params }) => readHistory(work, params.id),
  editTask: (work, { params, body }) => editTask(work, params.id, body),
  moveTask: (work, { params, body }) => moveTask(work, params.id, body),
  assignTask: (work, { params, body }) => assignTask(work, params.id, body),
  answerRequest: (work, { params, body }) => answerRequest(work, params.id, body),
  setDependencies: (work, { params, body }) => setDependencies(work, params.id, body),
  readFeed: work => readFeed(work),
  createFeed: (work, _received, exchange) => createFeed(work, exchange.publicUrl),
  revokeFeed: work => revokeFeed(work),
  readCalendar: async (threshold, { params }, exchange) => {
    const { orgId, hash } = calendarSecret(params.file)
    exchange.setHeader('cache-control', 'private, max-age=300')
    exchange.setHeader('content-disposition', 'inline; filename="fairlead.ics"')
    return await threshold.inOrganisation(orgId, work => calendarText(work, hash, exchange.publicUrl))
  },
})
