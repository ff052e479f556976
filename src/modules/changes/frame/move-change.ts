import { AppError, illegalTransition, staleRev } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import { missingFor, NEXT_STATES } from '../change.ts'
import type { MoveChange } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import type { ChangeState } from '../contract/words.ts'
import { changeStep } from '../events.ts'
import { openChange, saveOver } from '../open-change.ts'
import { changePage, whoMoves } from '../reading/change-page.ts'

/** Takes a change one state on, or stops it: 409 with the legal states, 422 with everything that is missing. */
export async function moveChange(work: Work, id: string, { rev, to, why }: MoveChange): Promise<Saved> {
  const opened = await openChange(work, id, 'see', 'see this change')
  mustBeAllowed(whoMoves(to), opened.relations, WORDS[whoMoves(to)])
  const { change } = opened
  if (change.rev !== rev) throw staleRev(await changePage(work, opened))
  const legal = NEXT_STATES[change.state]
  if (!legal.includes(to)) throw illegalTransition('change', change.state, to, legal)
  const items = missingFor(to, change, work.today, why)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const saved = await saveOver(work, opened, { state: to, ...datesOf(to, work.today) })
  const told = to === 'announced' ? { ...change, announcedOn: work.today } : change
  await takeSteps(work, changeStep(told, change.state, to, why === '' ? null : why))
  return saved
}

const WORDS = {
  frame: 'announce or stop this change',
  rollout: 'take this change a step on',
} as const

function datesOf(to: ChangeState, today: string) {
  if (to === 'announced') return { announcedOn: today }
  if (to === 'rolling_out') return { rolledOutOn: today }
  return to === 'embedded' || to === 'stopped' ? { endedOn: today } : {}
}
