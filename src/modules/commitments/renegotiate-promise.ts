import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { PromiseView, Renegotiation } from './contract.ts'
import { answerPromise, readPromise, stalePromise } from './open-promise.ts'
import { newDateProblems } from './promise.ts'
import { promiseStep } from './promise-step.ts'
import { endPromise, insertPromises } from './store/promises.ts'

/** Gives a promise a new date. The old one stays as it was, with the reason; a new one continues it. Answers the new one. */
export async function renegotiatePromise(
  work: Work,
  id: string,
  { rev, dueOn, why }: Renegotiation,
): Promise<PromiseView> {
  const opened = await answerPromise(work, id, rev, 'renegotiated')
  const { row } = opened
  const items = newDateProblems(row, dueOn, work.today)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const end = { state: 'renegotiated', endedOn: work.today, endedWhy: why } as const
  if (!(await endPromise(work, id, rev, end))) throw await stalePromise(work, opened)
  const next = {
    ...row,
    id: newId(work.now.getTime()),
    dueOn,
    madeOn: work.today,
    turn: row.turn + 1,
    rev: 1,
  }
  await insertPromises(work, [next])
  await takeSteps(
    work,
    promiseStep(row, row.state, 'renegotiated', 'promise.renegotiated', why),
    promiseStep(next, null, 'open', 'promise.made'),
  )
  return await readPromise(work, next.id)
}
