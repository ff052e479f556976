import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { TaskAction } from './contract/words.ts'

/** Whose work a task is: everything its permissions follow from. */
export interface TaskPlace {
  readonly authorId: string | null
  readonly assigneeId: string | null
  readonly teamId: string
  readonly goalOwnerId: string | null
  /** Which side still has to accept it, if it is a request. */
  readonly awaits: 'receiver' | 'goal' | null
}

/** What somebody is to a task. `line` leads its team, or answers for its assignee, at any distance. */
export type Relation = 'author' | 'assignee' | 'goalOwner' | 'line' | 'mate'

export const TASK_ACTIONS = TaskAction.options

/** Who may, in words: the end of the sentence "Ask …". */
const WHO: Readonly<Record<TaskAction, string>> = {
  see: 'somebody of its team',
  edit: 'the owner of its goal, or the manager of the person it is assigned to',
  estimate: 'the person it is assigned to',
  move: 'the person it is assigned to',
  assign: 'the owner of its goal, or the manager of the person it is assigned to',
  take: 'somebody of its team',
  answer: 'the manager of the person it is meant for',
}

/** What `me` is to the task on the date of the chart. */
export function relationsTo(task: TaskPlace, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const relations = new Set<Relation>()
  if (task.authorId === me) relations.add('author')
  if (task.assigneeId === me) relations.add('assignee')
  if (task.goalOwnerId === me) relations.add('goalOwner')
  if (leads(task, me, chart)) relations.add('line')
  if (isMate(task, me, chart)) relations.add('mate')
  return relations
}

/** Which actions are open to somebody with these relations. One sentence per line. */
function actionsOf(task: TaskPlace, relations: ReadonlySet<Relation>): ReadonlySet<TaskAction> {
  const is = (relation: Relation) => relations.has(relation)
  // The author keeps what nobody else has taken on.
  const ownDraft = is('author') && (task.assigneeId === null || is('assignee') || task.awaits !== null)
  const all = is('goalOwner') || is('line') || ownDraft
  const allowed: Record<TaskAction, boolean> = {
    see: relations.size > 0,
    edit: all,
    estimate: all || is('assignee'),
    move: all || is('assignee'),
    assign: all,
    take: task.assigneeId === null && task.awaits === null && relations.size > 0,
    answer: mayAnswer(task, relations),
  }
  return new Set(TASK_ACTIONS.filter(action => allowed[action]))
}

/** What `me` may do with the task; the system (null) may do everything. */
export function actionsFor(task: TaskPlace, me: string | null, chart: OrgChart): ReadonlySet<TaskAction> {
  return me === null ? new Set(TASK_ACTIONS) : actionsOf(task, relationsTo(task, me, chart))
}

/** Throws 404 when the task is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(actions: ReadonlySet<TaskAction>, action: TaskAction, words: string): void {
  if (!actions.has('see')) throw notFound('task')
  if (!actions.has(action)) throw forbidden(words, WHO[action])
}

function leads(task: TaskPlace, me: string, chart: OrgChart): boolean {
  if (task.assigneeId !== null && chart.isInChain(me, task.assigneeId)) return true
  const above = [task.teamId, ...chart.teamsAbove(task.teamId)]
  return chart.teamsLedBy(me).some(teamId => above.includes(teamId))
}

function isMate(task: TaskPlace, me: string, chart: OrgChart): boolean {
  const theirs = task.assigneeId === null ? [] : chart.teamsOf(task.assigneeId)
  return chart.teamsOf(me).some(teamId => teamId === task.teamId || theirs.includes(teamId))
}

/** A request is answered by the other side, never by the person who asks. */
function mayAnswer(task: TaskPlace, relations: ReadonlySet<Relation>): boolean {
  if (task.awaits === null || relations.has('author')) return false
  return task.awaits === 'goal' ? relations.has('goalOwner') || relations.has('line') : relations.has('line')
}
