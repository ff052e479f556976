import { AppError, illegalTransition, ruleBroken } from '#kernel/errors.ts'

/** The states of a task, in the order in which a board shows them. */
export const TASK_STATES = ['todo', 'doing', 'blocked', 'done', 'dropped'] as const
export type TaskState = (typeof TASK_STATES)[number]

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
  readonly obstacleId?: string | undefined
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

/** Throws when the move is not allowed; otherwise says whether it passes over an undone dependency. */
export function checkMove(facts: MoveFacts, move: Move): { readonly override: boolean } {
  const legal = NEXT_STATES[facts.state]
  if (!legal.includes(move.to)) throw illegalTransition('task', facts.state, move.to, legal)
  if (facts.awaitsAnswer && move.to !== 'dropped') throw awaitingAnswer(facts.state)
  if (move.to === 'blocked' && !said(move.reason)) throw reasonMissing('blocked', 'Say what it waits for.')
  if (move.to === 'dropped' && !said(move.reason)) throw reasonMissing('dropped', 'Say why in one sentence.')
  const waits = move.to === 'done' && facts.openDependencies.length > 0
  if (waits && !said(move.reason)) throw dependencyOpen(facts)
  return { override: waits }
}

/** A task serves a goal or a responsibility, never both. */
export function checkServes(goalId: string | null, responsibilityId: string | null): void {
  if (goalId !== null && responsibilityId !== null)
    throw ruleBroken(
      'goalId',
      'serves_two',
      'A task serves one goal or one responsibility, not both.',
      'Keep one of the two.',
    )
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
