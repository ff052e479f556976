import { AppError, illegalTransition, ruleBroken } from '#kernel/errors.ts'
import { TaskState } from './contract/words.ts'

/** The states of a task, in the order in which a board shows them. */
export const TASK_STATES = TaskState.options

/** Work that still has to happen. */
export const OPEN_STATES = ['todo', 'doing', 'blocked'] as const satisfies readonly TaskState[]

/** From each state, the states a task can move to. Done and dropped can be undone. */
export const NEXT_STATES: Readonly<Record<TaskState, readonly TaskState[]>> = {
  todo: ['doing', 'blocked', 'done', 'dropped'],
  doing: ['todo', 'blocked', 'done', 'dropped'],
  blocked: ['todo', 'doing', 'dropped'],
  done: ['todo', 'doing'],
  dropped: ['todo'],
}

/** A wish to move a task: why it is blocked or dropped, or why it is done although something it waits for is not. */
export interface Move {
  readonly to: TaskState
  readonly reason?: string | undefined
}

/** What a move is judged by. `openDependencies` are the titles of the tasks it waits for that are not done. */
export interface MoveFacts {
  readonly state: TaskState
  readonly awaitsAnswer: boolean
  readonly openDependencies: readonly string[]
}

export function isOpen(state: TaskState): boolean {
  return state === 'todo' || state === 'doing' || state === 'blocked'
}

/** Whether a move is allowed: the error to answer with if not, and whether it passes over an undone dependency. */
export function judgeMove(
  facts: MoveFacts,
  move: Move,
): { readonly refusal: AppError | null; readonly override: boolean } {
  const waits = move.to === 'done' && facts.openDependencies.length > 0
  const refusal = refusalOf(facts, move, waits)
  return { refusal, override: waits && refusal === null }
}

function refusalOf(facts: MoveFacts, move: Move, waits: boolean): AppError | null {
  const legal = NEXT_STATES[facts.state]
  if (!legal.includes(move.to)) return illegalTransition('task', facts.state, move.to, legal)
  if (facts.awaitsAnswer && move.to !== 'dropped') return awaitingAnswer(facts.state)
  if (said(move.reason)) return null
  if (move.to === 'blocked') return reasonMissing('blocked', 'Say what it waits for.')
  if (move.to === 'dropped') return reasonMissing('dropped', 'Say why in one sentence.')
  return waits ? dependencyOpen(facts) : null
}

function said(reason: string | undefined): boolean {
  return reason !== undefined && reason.trim().length > 0
}

function reasonMissing(to: TaskState, fix: string): AppError {
  return ruleBroken('reason', 'reason_required', `A task becomes ${to} with a reason.`, fix)
}

function awaitingAnswer(state: TaskState): AppError {
  const item = {
    field: 'to',
    code: 'request_open',
    message: 'This task is still a request: nobody has accepted it yet.',
    fix: 'Wait for the answer, or withdraw the request by dropping the task.',
  }
  return new AppError('illegal_transition', { items: [item], current: { state, legal: ['dropped'] } })
}

function dependencyOpen(facts: MoveFacts): AppError {
  const legal = NEXT_STATES[facts.state]
  const items = facts.openDependencies.map(title => ({
    field: 'to',
    code: 'dependency_open',
    message: `It waits for “${title}”, which is not done.`,
    fix: 'Finish that first, or say in the reason why this is done anyway.',
  }))
  return new AppError('illegal_transition', { items, current: { state: facts.state, legal } })
}
