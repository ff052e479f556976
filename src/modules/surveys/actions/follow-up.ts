import { illegalTransition } from '#kernel/errors.ts'
import type { FollowAct, FollowState } from '../contract/words.ts'
import type { FollowUp } from '../store/actions.ts'

type Dates = Pick<FollowUp, 'publishedOn' | 'doneOn' | 'withdrawnOn' | 'askedState'>

// A draft asks nobody, and one that was called off never will.
const ASKING = ['scheduled', 'open', 'closed', 'shared']

/** The states an act starts from. */
const FROM: Partial<Record<FollowAct, readonly FollowState[]>> = {
  edit: ['proposed'],
  link: ['proposed', 'published', 'done'],
  publish: ['proposed'],
  finish: ['published'],
  withdraw: ['proposed'],
}

const TO: Partial<Record<FollowAct, FollowState>> = {
  publish: 'published',
  finish: 'done',
  withdraw: 'withdrawn',
}

/** How far an action has come. */
export function stateOf({ publishedOn, doneOn, withdrawnOn, askedState }: Dates): FollowState {
  if (withdrawnOn !== null) return 'withdrawn'
  if (doneOn !== null) return askedState !== null && ASKING.includes(askedState) ? 'asked' : 'done'
  return publishedOn === null ? 'proposed' : 'published'
}

/** Whether an act is possible in a state, whoever asks. */
export function isPossible(act: FollowAct, state: FollowState): boolean {
  return FROM[act]?.includes(state) ?? true
}

/** Throws 409 naming the legal states: what people were told stays as they were told. */
export function mustBePossible(act: FollowAct, state: FollowState): void {
  if (isPossible(act, state)) return
  const legal = Object.entries(TO).filter(([each]) => isPossible(each as FollowAct, state))
  throw illegalTransition(
    'survey action',
    state,
    TO[act] ?? `${act}ed`,
    legal.map(([, to]) => to),
  )
}
