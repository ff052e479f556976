import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { PromiseView } from './contract.ts'
import { answerPromise, readPromise, stalePromise } from './open-promise.ts'
import type { PromiseState } from './promise.ts'
import { type PromiseEvent, promiseStep } from './promise-step.ts'
import { endPromise } from './store/promises.ts'

/** Says how a promise went: kept, missed, withdrawn; or (open) takes back what was said the same day. */
export async function sayHowItWent(
  work: Work,
  id: string,
  rev: number,
  to: Exclude<PromiseState, 'renegotiated'>,
  why: string | null = null,
): Promise<PromiseView> {
  const opened = await answerPromise(work, id, rev, to)
  const { row } = opened
  const endedOn = to === 'open' ? null : (row.endedOn ?? work.today)
  if (!(await endPromise(work, id, rev, { state: to, endedOn, endedWhy: why })))
    throw await stalePromise(work, opened)
  await takeSteps(work, promiseStep(row, row.state, to, EVENT[to], why))
  return await readPromise(work, id)
}

const EVENT: Readonly<Record<Exclude<PromiseState, 'renegotiated'>, PromiseEvent>> = {
  open: 'promise.reopened',
  kept: 'promise.kept',
  missed: 'promise.missed',
  withdrawn: 'promise.withdrawn',
}
