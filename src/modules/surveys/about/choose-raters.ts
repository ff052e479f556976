import { AppError, type ErrorItem, ruleBroken } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { AboutView } from '../contract/about.ts'
import { happened } from '../events.ts'
import { type Rater, replaceRaters, saveSubject } from '../store/about.ts'
import { updateSurvey } from '../store/surveys.ts'
import { aboutView, openAbout, openAboutFor } from './open-about.ts'

/** Chooses who is asked for their view of oneself. */
export async function chooseRaters(
  work: Work,
  id: string,
  rev: number,
  raters: readonly Rater[],
): Promise<AboutView> {
  const { survey, subject, chart } = await openAboutFor(work, id, 'choose', rev)
  const problems = raterProblems(raters, subject.subjectId, chart)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  await updateSurvey(work, survey, {})
  await replaceRaters(work, id, raters)
  return await aboutView(work, await openAbout(work, id))
}

/** Puts the choice before who answers for the subject. */
export async function proposeRaters(work: Work, id: string, rev: number): Promise<AboutView> {
  const { survey, subject, raters } = await openAboutFor(work, id, 'propose', rev)
  mustBeEnough(raters.length, survey.least)
  await updateSurvey(work, survey, {})
  await saveSubject(work, { ...subject, proposedAt: work.now, note: null })
  await work.publish(happened('survey.raters_proposed', id, { subjectId: subject.subjectId }))
  return await aboutView(work, await openAbout(work, id))
}

/** Throws 422 when nobody's answers could ever be shown. */
export function mustBeEnough(count: number, least: number): void {
  if (count < least)
    throw ruleBroken(
      'raters',
      'too_few_raters',
      `${count} raters are too few: nothing is shown of fewer than ${least} who answered.`,
      'Choose eight or more, since not everybody answers.',
    )
}

/** What is wrong with a choice of raters. */
function raterProblems(raters: readonly Rater[], subjectId: string, chart: OrgChart): ErrorItem[] {
  const managerId = chart.managerOf(subjectId)
  return raters.flatMap(({ personId, category }, at) => {
    const problem = (code: string, message: string, fix: string) => [
      { field: `raters.${at}`, code, message, fix },
    ]
    const name = chart.person(personId)?.name ?? 'This person'
    if (!chart.isActive(personId)) return problem('not_here', `${name} is not here.`, 'Choose somebody else.')
    if (personId === subjectId)
      return problem('oneself', 'You answer for yourself anyway.', 'Leave yourself out.')
    if (personId === managerId)
      return problem(
        'manager',
        `${name} answers for you, and says whether to answer when agreeing to the list.`,
        'Leave them out.',
      )
    if (raters.findIndex(each => each.personId === personId) < at)
      return problem('twice', `${name} is on the list twice.`, 'Keep one of them.')
    if (category === 'reports' && chart.managerOf(personId) !== subjectId)
      return problem('no_report', `You do not answer for ${name}.`, 'Choose another kind for them.')
    return []
  })
}
