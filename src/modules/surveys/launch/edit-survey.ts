import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { EditSurvey } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { type Survey, updateSurvey } from '../store/surveys.ts'

/** Changes a draft. Once it is launched nothing changes: 409, also for a threshold that would only be raised. */
export async function editSurvey(work: Work, id: string, { rev, ...edit }: EditSurvey): Promise<Saved> {
  const { survey } = await openFor(work, id, 'edit', 'change this survey', rev)
  const { definition, audience, breakdowns, purpose, ...plain } = edit
  const changed = {
    ...plain,
    ...(purpose === undefined ? {} : { purpose: purpose || null }),
    ...(definition === undefined ? {} : { definition: JSON.stringify(definition) }),
    ...(audience === undefined ? {} : { audience: JSON.stringify(audience) }),
    ...(breakdowns === undefined ? {} : { breakdowns: JSON.stringify([...new Set(breakdowns)]) }),
  }
  mustBeSound({
    opensOn: edit.opensOn === undefined ? survey.opensOn : edit.opensOn,
    closesOn: edit.closesOn === undefined ? survey.closesOn : edit.closesOn,
    least: edit.least ?? survey.least,
    leastComments: edit.leastComments ?? survey.leastComments,
  })
  await updateSurvey(work, survey, changed)
  await work.publish(happened('survey.edited', id, { fields: Object.keys(changed) }))
  return { id, rev: rev + 1, state: survey.state }
}

/** What the table holds to in a draft already; a launch asks for more. */
function mustBeSound({
  opensOn,
  closesOn,
  least,
  leastComments,
}: Pick<Survey, 'opensOn' | 'closesOn' | 'least' | 'leastComments'>): void {
  if (opensOn !== null && closesOn !== null && closesOn < opensOn)
    throw ruleBroken(
      'closesOn',
      'ends_before_it_opens',
      'It would end before it opens.',
      'Name a later last day.',
    )
  if (leastComments < least)
    throw ruleBroken(
      'leastComments',
      'comments_below_scores',
      'Comments would be shown of fewer people than scores.',
      `Name ${least} or more.`,
    )
}
