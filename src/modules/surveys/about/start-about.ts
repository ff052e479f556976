import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AboutView } from '../contract/about.ts'
import { Audience } from '../contract/bodies.ts'
import { stepOf } from '../events.ts'
import { aboutInstruments } from '../instruments/instruments.ts'
import { hasAboutUnderWay, insertSubject } from '../store/about.ts'
import { insertSurvey } from '../store/surveys.ts'
import { aboutView, openAbout } from './open-about.ts'

/** Fewest raters of whom anything is told, and fewest of whom words are. */
const LEAST_RATERS = 5
const LEAST_COMMENTS = 10

/** Begins to ask for views on oneself; one at a time. */
export async function startAbout(
  work: Work,
  { instrument, openDays }: { readonly instrument: string; readonly openDays: number },
): Promise<AboutView> {
  const me = actingPerson(work)
  const found = aboutInstruments().find(({ code }) => code === instrument)
  if (found === undefined) throw notFound('questionnaire')
  if (await hasAboutUnderWay(work, me)) throw underWay()
  const name = (await chartOn(work, work.today)).person(me)?.name ?? ''
  const id = newId(work.now.getTime())
  await insertSurvey(work, {
    ...{ id, seriesId: id, wave: 1, kind: 'custom', mode: 'multirater', madeById: me, purpose: null },
    ...{ title: `${found.title}: ${name}`.slice(0, 140), audience: Audience.parse({}), breakdowns: [] },
    ...{ least: LEAST_RATERS, leastComments: LEAST_COMMENTS, definition: found.definition },
  })
  await insertSubject(work, { surveyId: id, subjectId: me, openDays })
  await takeSteps(work, stepOf('survey.made', id, null, 'draft', { kind: 'custom', fromId: null }))
  return await aboutView(work, await openAbout(work, id))
}

function underWay(): AppError {
  const item = {
    field: '',
    code: 'under_way',
    message: 'Views on you are being asked for already.',
    fix: 'Wait until they are in, or call that off.',
  }
  return new AppError('duplicate', { items: [item] })
}
