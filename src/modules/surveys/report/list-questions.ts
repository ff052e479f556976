import type { Work } from '#platform/work.ts'
import type { ReportQuestions } from '../contract/report-views.ts'
import { type Question, questionsOf } from '../definition/definition.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { questionNorm, sourcesOf } from './against-norm.ts'
import { changesOf, followedIn, pointsAbove, sameGroup } from './change.ts'
import { headingOf, textOf } from './heading.ts'
import { questionScore } from './measure.ts'
import { neighboursOf } from './neighbours.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { comparedOf } from './read-report.ts'
import { scoreOf } from './score-of.ts'
import { spreadOf } from './spread.ts'
import type { Wave } from './wave.ts'

/** How a unit answered each question, in the order asked. */
export async function listReportQuestions(work: Work, id: string, unit?: string): Promise<ReportQuestions> {
  return await tellAside('questions', await openReport(work, id, unit, 'latest'), questionsReport, [])
}

/** The questions of the unit that is shown; none when none is. */
export function questionsReport(opened: OpenedReport): ReportQuestions {
  const { wave, earlier, passed } = opened
  const heading = headingOf(opened)
  const { group } = passed
  if (group === null) return { heading, questions: [], norms: [] }
  const broader = neighboursOf(wave, group).above.at(-1)
  const [before] = earlier
  const was = before === undefined ? null : sameGroup(wave, group, before)
  const earlierOne = before === undefined || was === null ? null : { before, was }
  const questions = questionsOf(wave.survey.definition)
  const followed = questions.map(({ code }) => earlierOne && followedIn(wave, code, earlierOne.before))
  const scores = questions.map(({ code }) => questionScore(wave, group, code))
  const changes = changesOf(
    questions.map((_, at) => {
      const code = followed[at]?.code
      const old = earlierOne && code ? questionScore(earlierOne.before, earlierOne.was, code) : null
      return comparedOf(wave, group, earlierOne, old?.favourable ?? null, scores[at]?.favourable ?? null)
    }),
    'many',
  )
  const norms = questions.map(({ code }, at) => questionNorm(wave, code, scores[at]?.favourable ?? null))
  return {
    heading,
    norms: sourcesOf(norms),
    questions: questions.map((question, at) => {
      const score = scores[at] ?? null
      const above = broader ? questionScore(wave, broader, question.code) : null
      const spread = spreadOf(wave, group, question.code)
      const labels = labelsOf(wave, question)
      return {
        ...{ code: question.code, text: textOf(wave, question.text), kind: question.kind },
        reversed: question.kind === 'scale' && question.reversed,
        answered: spread?.answered ?? null,
        score: scoreOf(score?.favourable ?? null),
        neutral: score?.neutral ?? null,
        unfavourable: score?.unfavourable ?? null,
        spread: spread?.shares.map((share, value) => ({ label: labels[value] ?? '', share })) ?? [],
        change: changes[at] ?? null,
        reworded: followed[at]?.reworded ?? false,
        toBroader: pointsAbove(score?.favourable ?? null, above?.favourable ?? null),
        norm: norms[at] ?? null,
      }
    }),
  }
}

function labelsOf(wave: Wave, question: Question): string[] {
  switch (question.kind) {
    case 'scale':
      return (wave.survey.definition.scales.find(({ code }) => code === question.scale)?.points ?? []).map(
        point => textOf(wave, point),
      )
    case 'recommend':
      return Array.from({ length: 11 }, (_, value) => String(value))
    case 'text':
      return []
    default:
      return question.choices.map(({ text }) => textOf(wave, text))
  }
}
