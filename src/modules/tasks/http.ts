import { bind } from '#platform/http/bind.ts'
import { answerRequest } from './answer-request.ts'
import { assignTask } from './assign-task.ts'
import { bulkEdit } from './bulk-edit.ts'
import { createFeed, readFeed, revokeFeed } from './calendar/feed.ts'
import { calendarSecret, calendarText } from './calendar/read-calendar.ts'
import { chooseTop } from './choose-top.ts'
import { tasksContract } from './contract.ts'
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

/** Every route of the room, bound to what answers it. */
export const tasksRoutes = bind(tasksContract, {
  listTasks: (work, { query }) => listTasks(work, query),
  readBoard: (work, { query }) => readBoard(work, query),
  readMyWeek: work => readMyWeek(work),
  chooseTop: (work, { body }) => chooseTop(work, body),
  readTeamLoad: (work, { query }) => readTeamLoad(work, query),
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
