import { newId } from '#kernel/id.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { Audience } from '../contract/bodies.ts'
import { stepOf } from '../events.ts'
import { planClosed } from '../launch/plan-closed.ts'
import { insertBallots } from '../store/ballots.ts'
import { insertComments } from '../store/comments.ts'
import { insertSurvey, updateSurvey } from '../store/surveys.ts'
import type { AnswersFile } from './answers-file.ts'
import { openTable } from './open-table.ts'
import { readAnswers } from './read-answers.ts'

/** What was brought in. */
export interface ImportedAnswers {
  readonly surveyId: string
  readonly title: string
  readonly rows: number
  readonly questions: number
  readonly units: number
  readonly attributes: number
  readonly comments: number
  readonly weighted: boolean
  /** Groups that may be reported. */
  readonly released: number
}

/**
 * Brings in answers that were given somewhere else as a survey that is closed, with its release plan; nobody is asked, and no row is
 * joined to anybody. Everything is read before anything is written. Throws `rule_broken` with what is wrong by row and column.
 */
export async function importAnswers(work: Work, path: string, file: AnswersFile): Promise<ImportedAnswers> {
  const { units, attributes, ballots, comments } = await readAnswers(file, openTable(path))
  const id = newId(work.now.getTime())
  const asked = Math.max(file.invited ?? 0, ballots.count)
  const { title, purpose, kind, least, leastComments, closesOn, definition, invited } = file
  await insertSurvey(work, {
    ...{ id, title, purpose: purpose || null, kind, mode: 'anonymous', seriesId: id, wave: 1, definition },
    ...{ madeById: work.actor.personId, audience: Audience.parse({}), least, leastComments },
    breakdowns: attributes.map(({ code }) => code),
  })
  await updateSurvey(
    work,
    { id, rev: 1 },
    {
      ...{ state: 'closed', opensOn: null, closesOn, launchedAt: work.now, closedAt: work.now },
      invited: asked,
      invitedKnown: invited === null ? 'none' : 'whole',
      units: JSON.stringify(units.map((unit, at) => (at === 0 ? { ...unit, invited: asked } : unit))),
      attributes: JSON.stringify(attributes),
    },
  )
  await insertBallots(work, id, ballots)
  await insertComments(
    work,
    comments.map(each => ({ ...each, surveyId: id, language: definition.language, personId: null })),
  )
  const released = await planClosed(work, { id, least })
  await takeSteps(
    work,
    stepOf('survey.closed', id, null, 'closed', { invited: ballots.count, answered: ballots.count }),
  )
  return {
    ...{ surveyId: id, title, rows: ballots.count, units: units.length, attributes: attributes.length },
    ...{ comments: comments.length, weighted: ballots.weights !== null, released },
    questions: Object.keys(file.columns.answers).length,
  }
}
