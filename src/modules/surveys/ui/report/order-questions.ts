import type { ReportQuestions } from '../../contract.ts'
import { middleOf } from './shares.ts'

export const ORDERS = ['asked', 'low', 'change', 'norm'] as const
export type Order = (typeof ORDERS)[number]

type Question = Pick<ReportQuestions['questions'][number], 'score' | 'change' | 'norm'>

/** Questions by what one looks for; those that have no such figure last, as asked. */
export function inOrder<Q extends Question>(questions: readonly Q[], order: Order): readonly Q[] {
  return questions.toSorted((one, other) => rank(one, order) - rank(other, order))
}

function rank({ score, change, norm }: Question, order: Order): number {
  switch (order) {
    case 'asked':
      return 0
    case 'low':
      return score === null ? LAST : middleOf(score.shown)
    case 'change':
      return change?.real ? -Math.abs(change.points) : LAST
    case 'norm':
      return norm?.points ?? LAST
  }
}

const LAST = 1_000
