import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Saved, Trial } from '../contract.ts'
import { trialProblems } from '../idea.ts'
import { openFor } from '../open-idea.ts'
import { answer } from './answer.ts'

/** Says try it: what we expect, what would tell us, and until when. */
export async function tryIdea(work: Work, id: string, trial: Trial): Promise<Saved> {
  const opened = await openFor(work, id, 'try', 'answer this idea', trial.rev)
  const problems = trialProblems(trial.untilOn, work.today)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { hypothesis, tells, untilOn } = trial
  const given = { state: 'trying' as const, answer: '', hypothesis, tells, trialUntilOn: untilOn }
  return await answer(work, opened, 'idea.tried', given, { untilOn })
}
