import { changeSponsor } from '#modules/changes/public.ts'
import { type DeedRow, gather } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import type { SignalRow } from '../store/tables.ts'

type Of = Pick<SignalRow, 'rule' | 'subjectId' | 'wearerId' | 'scope' | 'firedOn'>

/**
 * What somebody else did shows some steps. Two who are out of step have one playbook: the brief is of one side and the plan of the other,
 * so that what either did with a goal between them shows its step for both. The purpose of a change and the answers to its questions are
 * its sponsor's: they show these steps for whoever leads a team that it touches. All of them know these goals and that change. Talks and
 * decisions each have of their own.
 */
export async function byTheOther(work: Work, signal: Of): Promise<DeedRow[]> {
  const { rule, subjectId, wearerId, scope, firedOn } = signal
  const theirs = async (id: string) => await gather<DeedRow>(work, each => each.deeds?.(work, id, firedOn))
  if (rule === 'H18')
    return (await theirs(subjectId)).filter(
      ({ kind, about }) => OF_A_GOAL.has(kind) && about.some(id => scope.includes(id)),
    )
  if (rule !== 'H07') return []
  const sponsorId = await changeSponsor(work, subjectId)
  if (sponsorId === null || sponsorId === wearerId) return []
  return (await theirs(sponsorId)).filter(
    ({ kind, about }) => OF_A_CHANGE.has(kind) && about.includes(subjectId),
  )
}

const OF_A_GOAL: ReadonlySet<string> = new Set(['brief_issued', 'plan_submitted'])
const OF_A_CHANGE: ReadonlySet<string> = new Set(['purpose_written', 'questions_answered'])
