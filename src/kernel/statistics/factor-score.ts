import type { Share } from '../percent.ts'
import { type FivePoint, favourableShare, pointOf, tallyOf } from './favourability.ts'
import type { Mean } from './interval.ts'

/** A factor read question by question: the headline of OPM, the Civil Service People Survey and ours. */
export interface ByQuestions {
  readonly convention: 'mean of questions'
  /** Plain mean of the favourable shares of the questions that anybody answered, 0–1. */
  readonly share: Share
  /** How many questions that were. */
  readonly questions: number
}

/** A factor read person by person: the second view, with a variance, hence an interval. */
export interface ByPersons extends Mean {
  readonly convention: 'mean of persons'
}

/**
 * The factor score by the first convention, (1/q)·Σ favourable share of question. It differs from the second one when answers
 * are missing, so a survey names the one it uses. Null when nobody answered any question.
 */
export function factorByQuestions(questions: readonly FivePoint[]): ByQuestions | null {
  const shares = questions.map(question => favourableShare(tallyOf(question))).filter(share => share !== null)
  if (shares.length === 0) return null
  const share = shares.reduce((sum, each) => sum + each, 0) / shares.length
  return { convention: 'mean of questions', share, questions: shares.length }
}

/**
 * The factor score by the second convention: the mean over persons of the favourable share (0–1) of what each answered. A
 * person counts who answered at least half of the questions; nothing is filled in for the rest. Null when nobody counts.
 */
export function factorByPersons(questions: readonly FivePoint[]): ByPersons | null {
  const mean = meanOfPersons(questions, point => (point >= 4 ? 1 : 0))
  return mean && { convention: 'mean of persons', ...mean }
}

/**
 * The 0–100 index (the engagement score of the Civil Service People Survey): mean over persons of the mean of (answer − 1)/4·100
 * of what each answered, of persons who answered at least half. Null when nobody did.
 */
export function scoreOf100(questions: readonly FivePoint[]): Mean | null {
  return meanOfPersons(questions, point => (point - 1) * 25)
}

/** Mean and variance over persons of each person's mean worth. Welford's update, so that a million persons lose no digits. */
function meanOfPersons(questions: readonly FivePoint[], worth: (point: number) => number): Mean | null {
  const persons = questions[0]?.answers.length ?? 0
  let n = 0
  let mean = 0
  let squares = 0
  for (let person = 0; person < persons; person++) {
    const own = meanOfPerson(questions, person, worth)
    if (own === null) continue
    n++
    const step = own - mean
    mean += step / n
    squares += step * (own - mean)
  }
  return n === 0 ? null : { mean, variance: n < 2 ? 0 : squares / (n - 1), n }
}

function meanOfPerson(
  questions: readonly FivePoint[],
  person: number,
  worth: (point: number) => number,
): number | null {
  let answered = 0
  let sum = 0
  for (const { answers, reversed = false } of questions) {
    const answer = answers[person] as number
    if (answer === 0) continue
    answered++
    sum += worth(pointOf(answer, reversed))
  }
  return answered > 0 && 2 * answered >= questions.length ? sum / answered : null
}
