import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { line } from '#kernel/text.ts'
import * as body from './contract/bodies.ts'
import * as view from './contract/views.ts'
import { DueFilter, ServesFilter, StateFilter, TaskSort } from './contract/words.ts'

export type * from './contract/bodies.ts'
export type * from './contract/views.ts'
export type * from './contract/words.ts'

const one = z.strictObject({ id: Id })
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform(value => value === 'true')
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

/** Which tasks; without a filter, all that you may see and that are open. */
const filters = {
  mine: flag.meta({ description: 'Assigned to you' }),
  assigneeId: Id.optional(),
  unassigned: flag.meta({ description: 'Assigned to nobody' }),
  goalId: Id.optional(),
  below: z
    .literal('true')
    .optional()
    .meta({ description: 'With goalId: also tasks of everything below that goal' }),
  teamId: Id.optional().meta({ description: 'This team and the teams below it' }),
  state: StateFilter.default('open'),
  due: DueFilter.optional(),
  critical: flag,
  serves: ServesFilter.optional().meta({
    description:
      'nothing: serves no goal and no responsibility; no_line: that, or a goal from which no line leads through live strategies to the live vision',
  }),
  text: line(140).optional().meta({ description: 'Part of the title' }),
}
export const TaskFilter = z.strictObject(filters)
export type TaskFilter = z.output<typeof TaskFilter>

const loadQuery = z.strictObject({
  teamId: Id.optional().meta({ description: 'Default: the team you lead, else the one you work in' }),
  to: LocalDate.optional(),
})

/** Endpoints of the work page: tasks, my week, board, load, calendar feed, CSV. */
export const tasksContract = defineContract({
  listTasks: {
    method: 'GET',
    path: '/api/tasks',
    summary: 'List tasks',
    query: z.strictObject({ ...filters, sort: TaskSort.default('due'), ...pageQuery }),
    response: pageOf(view.TaskRow),
    errors: ['not_found'],
  },
  readBoard: {
    method: 'GET',
    path: '/api/tasks/board',
    summary: 'Show tasks by state, the first 50 of each; done and dropped ones of the last two weeks',
    query: z.strictObject(filters).omit({ state: true }),
    response: view.Board,
    errors: ['not_found'],
  },
  readMyWeek: {
    method: 'GET',
    path: '/api/my-week',
    summary: 'Show what needs you this week',
    response: view.MyWeek,
  },
  chooseTop: {
    method: 'PUT',
    path: '/api/my-week/top',
    summary: 'Choose up to three tasks that come first this week; none: suggest them again',
    body: body.ChooseTop,
    errors: ['rule_broken'],
  },
  readTeamLoad: {
    method: 'GET',
    path: '/api/tasks/load',
    summary: 'Show the load of a team and its people, for the next four weeks or to a date',
    query: loadQuery,
    response: view.TeamLoad,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  readLoadsBelow: {
    method: 'GET',
    path: '/api/tasks/load/below',
    summary: 'Show the load of the teams right below a team, each with everybody in it and below it',
    query: loadQuery,
    response: view.LoadsBelow,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  readLedWork: {
    method: 'GET',
    path: '/api/tasks/load/reports',
    summary:
      'Show whether the work of those who answer to you fits, and what in your teams is late or nobody’s',
    response: view.LedWork,
  },
  exportTasks: {
    method: 'GET',
    path: '/api/tasks/export.csv',
    summary: 'Export the tasks you may see, in the layout of the import',
    query: z.strictObject(filters),
    raw: 'text/csv; charset=utf-8',
    errors: ['not_found'],
  },
  importTasks: {
    method: 'POST',
    path: '/api/tasks/import',
    summary: 'Import tasks from CSV, all or nothing',
    body: body.ImportTasks,
    bodyLimit: 10_000_000,
    response: view.ImportReport,
    errors: ['forbidden', 'rule_broken', 'too_large'],
  },
  bulkEdit: {
    method: 'POST',
    path: '/api/tasks/bulk-edits',
    summary: 'Change up to 200 tasks in the same way, all or none',
    body: body.BulkEdit,
    response: view.BulkSaved,
    errors: changes,
  },
  createTask: {
    method: 'POST',
    path: '/api/tasks',
    summary: 'Add a task; for another team it becomes a request',
    body: body.NewTask,
    response: view.Saved,
    errors: ['not_found', 'rule_broken'],
  },
  readTask: {
    method: 'GET',
    path: '/api/tasks/:id',
    summary: 'Show one task with its line of sight',
    params: one,
    response: view.TaskPage,
    errors: ['not_found'],
  },
  readHistory: {
    method: 'GET',
    path: '/api/tasks/:id/history',
    summary: 'List what happened to a task, newest first',
    params: one,
    response: z.strictObject({ happenings: z.array(view.Happening) }),
    errors: ['not_found'],
  },
  editTask: {
    method: 'PATCH',
    path: '/api/tasks/:id',
    summary: 'Change the fields of a task',
    params: one,
    body: body.EditTask,
    response: view.Saved,
    errors: changes,
  },
  moveTask: {
    method: 'POST',
    path: '/api/tasks/:id/moves',
    summary: 'Move a task to another state',
    params: one,
    body: body.NewMove,
    response: view.Saved,
    errors: changes,
  },
  assignTask: {
    method: 'POST',
    path: '/api/tasks/:id/assignments',
    summary: 'Give a task to somebody, take it, or leave it to nobody',
    params: one,
    body: body.NewAssignment,
    response: view.Saved,
    errors: changes,
  },
  answerRequest: {
    method: 'POST',
    path: '/api/tasks/:id/answers',
    summary: 'Accept or decline work that another team asks for',
    params: one,
    body: body.NewAnswer,
    response: view.Saved,
    errors: changes,
  },
  setDependencies: {
    method: 'PUT',
    path: '/api/tasks/:id/dependencies',
    summary: 'Set what a task waits for',
    params: one,
    body: body.SetDependencies,
    response: view.Saved,
    errors: changes,
  },
  readFeed: {
    method: 'GET',
    path: '/api/calendar-feed',
    summary: 'Tell whether you have a calendar feed',
    response: view.Feed,
  },
  createFeed: {
    method: 'POST',
    path: '/api/calendar-feed',
    summary: 'Make the secret address of your calendar feed; the one before stops working',
    response: view.NewFeed,
    perMinute: 10,
  },
  revokeFeed: {
    method: 'DELETE',
    path: '/api/calendar-feed',
    summary: 'Revoke your calendar feed',
  },
  readCalendar: {
    method: 'GET',
    path: '/api/calendar/:file',
    summary: 'Read a calendar feed by its secret address',
    access: 'public',
    params: z.strictObject({ file: z.string().max(100) }),
    raw: 'text/calendar; charset=utf-8',
    errors: ['not_found', 'too_many_requests'],
    perMinute: 60,
  },
})
