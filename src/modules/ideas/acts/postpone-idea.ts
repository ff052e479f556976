import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Postponement, Saved } from '../contract.ts'
import { lookAgainProblems } from '../idea.ts'
import { openFor } from '../open-idea.ts'
import { answer } from './answer.ts'

/** Says not now, with the reason; with a day it comes back by itself. */
export async function postponeIdea(
  work: Work,
  id: string,
  { rev, why, lookAgainOn }: Postponement,
): Promise<Saved> {
  const opened = await openFor(work, id, 'postpone', 'answer this idea', rev)
  const problems = lookAgainProblems(lookAgainOn, work.today)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const given = { state: 'not_now' as const, answer: why, lookAgainOn }
  return await answer(work, opened, 'idea.postponed', given, { lookAgainOn })
}
