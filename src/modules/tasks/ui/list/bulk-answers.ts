import type { ErrorItem } from '#kernel/errors.ts'
import type { Picked } from '../task/task-values.ts'
import { t } from '../words.ts'
import type { BulkChange } from './use-bulk.ts'

/** What a change of many tasks asks about. */
export type About = 'blocked' | 'dropped' | 'give' | 'date' | 'estimate' | 'goal'

/** What was answered; each question has its own fields. */
export interface Answers {
  readonly reason: string
  readonly person: Picked | null
  readonly goal: Picked | null
  readonly how: 'set' | 'shift' | 'none'
  readonly dueOn: string
  readonly shift: number | null
  readonly days: number | null
}

/** Before anything is answered. */
export const START: Answers = {
  reason: '',
  person: null,
  goal: null,
  how: 'shift',
  dueOn: '',
  shift: 5,
  days: null,
}

/** What is still to be answered; null when all is. An empty answer must never take the dates of many tasks away. */
export function unanswered(about: About, { reason, how, dueOn, shift }: Answers): ErrorItem | null {
  if ((about === 'blocked' || about === 'dropped') && reason.trim() === '') return missing('reason')
  if (about !== 'date') return null
  if (how === 'set' && dueOn === '') return missing('dueOn')
  return how === 'shift' && Math.round(shift ?? 0) === 0 ? missing('shift') : null
}

/** The answers as the change they ask for. */
export function changeOf(about: About, answers: Answers): BulkChange {
  switch (about) {
    case 'blocked':
    case 'dropped':
      return { to: about, reason: answers.reason.trim() }
    case 'give':
      return { assigneeId: answers.person?.id ?? null }
    case 'goal':
      return { goalId: answers.goal?.id ?? null }
    case 'estimate':
      return { estimateDays: answers.days }
    case 'date':
      if (answers.how === 'shift') return { shiftWorkingDays: Math.round(answers.shift ?? 0) }
      return { dueOn: answers.how === 'none' ? null : answers.dueOn }
  }
}

function missing(field: 'reason' | 'dueOn' | 'shift'): ErrorItem {
  return { field, code: 'missing', message: t(`missing.${field}`), fix: t(`missing.${field}.fix`) }
}
