import type { Work } from '#platform/work.ts'
import { decodeAnswers } from '../answering/decode.ts'
import { type AboutReport, RATER_CATEGORIES, type RaterCategory } from '../contract/about.ts'
import { answerTo } from '../contract/shown-questions.ts'
import { type Definition, questionsOf } from '../definition/definition.ts'
import { layoutOf } from '../definition/layout.ts'
import { readBallots } from '../store/ballots.ts'
import { readComments } from '../store/comments.ts'
import { askedOf } from '../store/surveys.ts'
import { openAboutFor } from './open-about.ts'
import { personalise } from './personalise.ts'
import { MANAGER, placeOfKind, SELF } from './places.ts'
import { poolsOf } from './pools.ts'
import { allScore, factorMean, poolScore } from './scores.ts'

/** What raters said of somebody: to them, and to whom they named. Never beside anybody else's. */
export async function readAboutReport(work: Work, id: string): Promise<AboutReport> {
  const { survey, subject, chart } = await openAboutFor(work, id, 'read')
  const { least, leastComments, title, closesOn } = survey
  const name = chart.person(subject.subjectId)?.name ?? ''
  const { definition } = await askedOf(work, id)
  const told = personalise(definition, name, false)
  const ballots = await ballotsOf(work, id, definition)
  const answered = Object.fromEntries(
    RATER_CATEGORIES.map(kind => [kind, ballots.filter(({ unit }) => unit === placeOfKind(kind)).length]),
  ) as Record<RaterCategory, number>
  const pools = poolsOf(answered, least)
  const questions = scaleQuestions(told).map(({ code, text, points }) => {
    const valuesAt = (units: readonly number[]) =>
      ballots.filter(({ unit }) => units.includes(unit)).flatMap(({ answers }) => numberIn(answers, code))
    const values = pools.map(({ categories }) => valuesAt(categories.map(placeOfKind)))
    return {
      ...{ code, text, self: valuesAt([SELF])[0] ?? null, manager: valuesAt([MANAGER])[0] ?? null },
      all: pools.length === 0 ? null : allScore(values, points, least),
      pools: values.map(each => poolScore(each, points, least)),
    }
  })
  const raters = RATER_CATEGORIES.reduce((sum, kind) => sum + answered[kind], 0)
  const comments = (await readComments(work, id)).map(({ unit, question, body }) => ({
    unit,
    question,
    body,
  }))
  const said = (isTheirs: (unit: number) => boolean) =>
    comments.filter(({ unit }) => isTheirs(unit)).map(({ question, body }) => ({ question, body }))
  return {
    ...{ title, closesOn, least, leastComments, questions },
    pools: pools.map(({ categories, n }) => ({ categories: [...categories], n })),
    subject: { id: subject.subjectId, name },
    raters: pools.length === 0 ? 0 : raters,
    factors: definition.factors.map(({ code, title: factor, questions: codes }) =>
      factorOf(
        code,
        factor[definition.language] ?? code,
        questions.filter(each => codes.includes(each.code)),
      ),
    ),
    comments: raters >= leastComments ? said(unit => unit > MANAGER) : null,
    managerComments: said(unit => unit === MANAGER),
  }
}

type Scored = AboutReport['questions'][number]

function factorOf(code: string, text: string, questions: readonly Scored[]): Scored {
  const told = (means: readonly (number | null)[], ns: readonly number[]) => ({
    ...{ n: Math.min(...ns), mean: factorMean(means), spread: null },
  })
  const pools = questions[0]?.pools.map((_, at) =>
    told(
      questions.map(({ pools }) => pools[at]?.mean ?? null),
      questions.map(({ pools }) => pools[at]?.n ?? 0),
    ),
  )
  return {
    ...{ code, text, pools: pools ?? [] },
    self: factorMean(questions.map(({ self }) => self)),
    manager: factorMean(questions.map(({ manager }) => manager)),
    all: questions.every(({ all }) => all === null)
      ? null
      : told(
          questions.map(({ all }) => all?.mean ?? null),
          questions.map(({ all }) => all?.n ?? 0),
        ),
  }
}

async function ballotsOf(work: Work, id: string, definition: Definition) {
  const { length } = layoutOf(definition)
  const { count, units, answers } = await readBallots(work, id, 0)
  return Array.from({ length: count }, (_, at) => ({
    unit: units[at] ?? 0,
    answers: decodeAnswers(definition, answers.subarray(at * length, (at + 1) * length)),
  }))
}

function numberIn(answers: ReturnType<typeof decodeAnswers>, code: string): number[] {
  const answer = answerTo(answers, code)
  return typeof answer === 'number' ? [answer] : []
}

function scaleQuestions(definition: Definition) {
  return questionsOf(definition).flatMap(question => {
    if (question.kind !== 'scale') return []
    const points = definition.scales.find(({ code }) => code === question.scale)?.points.length ?? 0
    return [{ code: question.code, text: question.text[definition.language] ?? question.code, points }]
  })
}
