import { AppError, type ErrorItem, forbidden } from '#kernel/errors.ts'
import { chartOn, type OrgChart, personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { answerNeeded } from '../assignment/requests.ts'
import { obstacleEvents, withObstacle } from '../blocking/obstacle-events.ts'
import type { ImportReport, ImportTasks } from '../contract.ts'
import { taskCreated } from '../events.ts'
import { seriesWithoutDate } from '../fields/create-task.ts'
import { fieldProblems } from '../fields/fields.ts'
import { newTask } from '../fields/new-task.ts'
import { findGoals, type Goal } from '../goals/goals.ts'
import { openAll } from '../open-task.ts'
import { moved } from '../states/moved.ts'
import { saveTasks } from '../store/save-tasks.ts'
import { type Task, tasksById } from '../store/task-reads.ts'
import { type Directory, inColumn, type RowWish, readRow } from './read-row.ts'
import { readTable } from './read-table.ts'
import type { RowProblem } from './row-problem.ts'
import { type MadeRow, waitsOf } from './waits-for.ts'

/** Makes a task of every row, or of none. Rows whose id is here already are left as they are. */
export async function importTasks(work: Work, { csv, dryRun }: ImportTasks): Promise<ImportReport> {
  if (work.actor.kind === 'token' && !work.actor.write)
    throw forbidden('import tasks', 'for a token that may write')
  const table = readTable(csv)
  const chart = await chartOn(work, work.today)
  const goals = await findGoals(
    work,
    table.rows.flatMap(({ cells }) => [cells['Goal id'], cells.Goal]),
    chart,
  )
  const directory = {
    person: await personFinder(work, chart),
    goal: (words: string) => goals.get(words)?.id ?? null,
  }
  const read = table.rows.map(row => readRow(row, directory))
  const { here, seen } = await knownTasks(
    work,
    read.map(({ wish }) => wish),
  )
  const made = read
    .filter(({ wish }) => wish.id === null || !here.has(wish.id))
    .map(({ wish, problems }) => ({ ...rowTask(work, wish, byId(goals), chart), problems, wish }))
  const waits = waitsOf(made.map(madeRow), seen)
  const problems = [
    ...table.problems,
    ...made.flatMap(row => [...row.problems, ...row.items.map(item => inColumn(row.wish.row, item))]),
    ...waits.problems,
  ].toSorted((a, b) => a.row - b.row)
  const report = { rows: read.length, created: made.length, kept: read.length - made.length }
  if (!dryRun && problems.length > 0) throw refusal(problems)
  if (dryRun || made.length === 0) return { ...report, dryRun, problems }
  const tasks = made.map(({ task }) => withObstacle(work, null, task))
  await saveTasks(work, { inserted: tasks, dependencies: waits.dependencies })
  const obstacles = await obstacleEvents(
    work,
    tasks.map(after => ({ before: null, after })),
  )
  await work.publish(...tasks.map(task => taskCreated(task, work.actor.personId)), ...obstacles)
  return { ...report, dryRun, problems }
}

/** A row as a task, under the rules of a new one; what it says about the past is taken as it is. */
function rowTask(
  work: Work,
  wish: RowWish,
  goals: ReadonlyMap<string, Goal>,
  chart: OrgChart,
): { readonly task: Task; readonly items: ErrorItem[] } {
  const goal = wish.goalId === null ? null : (goals.get(wish.goalId) ?? null)
  const { row: _row, id: _id, waitsFor: _waitsFor, state, reason, ...fields } = wish
  const fresh = newTask(work, fields, goal, chart)
  const stated = state === 'todo' ? fresh : moved(fresh, state, reason, work.today)
  const items = fieldProblems(fresh, null, { today: '0001-01-01', goal, chart, overrideReason: 'import' })
  const needsReason = (state === 'blocked' || state === 'dropped') && reason === null
  return {
    task: stated,
    items: [
      ...items,
      ...(wish.recurrence !== null && wish.dueOn === null ? [seriesWithoutDate] : []),
      ...(needsReason ? [{ ...withoutReason, message: `A task that is ${state} has a reason.` }] : []),
      ...(mayPlace(work, fresh, goal, chart) ? [] : [otherTeam]),
    ],
  }
}

/** The people team and administrators bring in work for everybody; others what they could give directly. */
function mayPlace(work: Work, task: Task, goal: Goal | null, chart: OrgChart): boolean {
  const { flags, personId } = work.actor
  return flags.people || flags.admin || answerNeeded(personId, task.assigneeId, goal, chart) === null
}

async function personFinder(work: Work, chart: OrgChart): Promise<Directory['person']> {
  const active = chart.personsActive()
  const names = Map.groupBy(active, person => person.name.toLowerCase())
  const persons = await personsById(
    work,
    active.map(person => person.id),
  )
  const emails = new Map(persons.map(person => [person.email ?? person.id, person.id]))
  return words => {
    const named = names.get(words.toLowerCase()) ?? []
    return emails.get(words.toLowerCase()) ?? (named.length === 1 ? (named[0]?.id ?? null) : null)
  }
}

/** Which of the ids in a file are tasks here, and which of those it may be said to wait for. */
async function knownTasks(work: Work, wishes: readonly RowWish[]) {
  const waitsFor = new Set(wishes.flatMap(wish => wish.waitsFor))
  const ids = [...wishes.map(wish => wish.id ?? ''), ...waitsFor].filter(id => UUID.test(id))
  const tasks = await tasksById(work, [...new Set(ids)])
  const opened = await openAll(
    work,
    tasks.filter(task => waitsFor.has(task.id)),
  )
  return {
    here: new Set(tasks.map(task => task.id)),
    seen: new Set(opened.filter(({ actions }) => actions.has('see')).map(({ task }) => task.id)),
  }
}

function madeRow({ wish, task }: { readonly wish: RowWish; readonly task: Task }): MadeRow {
  return { row: wish.row, sourceId: wish.id, taskId: task.id, waitsFor: wish.waitsFor }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function byId(goals: ReadonlyMap<string, Goal>): ReadonlyMap<string, Goal> {
  return new Map([...goals.values()].map(goal => [goal.id, goal]))
}

const withoutReason = {
  field: 'reason',
  code: 'reason_required',
  message: '',
  fix: 'Write it in the column “Reason”.',
}

const otherTeam = {
  field: 'assigneeId',
  code: 'other_team',
  message: 'This is work for another team.',
  fix: 'Ask for it as a request, or have the people team import it.',
}

/** At most 200 problems travel with the refusal; a dry run shows them all. */
function refusal(problems: readonly RowProblem[]): AppError {
  const items = problems.slice(0, 200).map(({ row, column, code, message, fix }) => ({
    field: `rows.${row}${column === '' ? '' : `.${column}`}`,
    code,
    message: `Row ${row}: ${message}`,
    fix,
  }))
  return new AppError('rule_broken', { items })
}
