import { ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import { changeToAsk } from '#modules/changes/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { Audience } from '../contract/bodies.ts'
import type { AskAboutChange, ChangeSurvey } from '../contract/change.ts'
import type { Saved } from '../contract/views.ts'
import { happened, stepOf } from '../events.ts'
import { listInstruments } from '../instruments/instruments.ts'
import { holdChange, surveyOfChange } from '../store/of-change.ts'
import { insertSurvey } from '../store/surveys.ts'

/** What the teams of a change are asked: R1–R5 with E1 and E3 (practice §3.5). */
const QUESTIONNAIRE = 'own-change-pulse'

/** Days to answer. */
const DAYS_OPEN = 7

/** What the teams of a change would be asked, and whether they are being asked already. */
export async function readChangeSurvey(work: Work, changeId: string): Promise<ChangeSurvey> {
  const { id, name, teams } = await changeToAsk(work, changeId)
  return {
    ...{ change: { id, name }, teams: [...teams], isPeople: work.actor.flags.people },
    questions: questionnaire().definition.sections.flatMap(section =>
      section.questions.map(({ text }) => text['en'] ?? ''),
    ),
    underWay: await surveyOfChange(work, changeId),
  }
}

/**
 * Drafts a survey of the teams of a change. Whoever leads it, or leads one of them, asks the people team for it so; what a member of the
 * people team drafts is theirs to launch. One at a time.
 */
export async function askAboutChange(
  work: Work,
  changeId: string,
  { opensOn, purpose }: AskAboutChange,
): Promise<Saved> {
  const { name, teams } = await changeToAsk(work, changeId)
  if (opensOn < work.today)
    throw ruleBroken('opensOn', 'opens_in_past', 'This day is over.', 'Choose today or a later day.')
  await holdChange(work, changeId)
  if ((await surveyOfChange(work, changeId)) !== null)
    throw ruleBroken(
      '',
      'asked_already',
      'Its teams are being asked already, or will be.',
      'Wait for what they say, or ask the people team to change the day.',
    )
  const id = newId(work.now.getTime())
  const me = actingPerson(work)
  const { kind, definition } = questionnaire()
  await insertSurvey(work, {
    ...{ id, kind, definition, mode: 'anonymous', seriesId: id, wave: 1, breakdowns: [] },
    ...{ title: `${cutTo(name, 110, '…')}: how is it for you?`, purpose: purpose || null },
    audience: Audience.parse({ teamIds: teams.map(team => team.id) }),
    ...{ opensOn, closesOn: addDays(opensOn, DAYS_OPEN), changeId, askedById: me },
    madeById: work.actor.flags.people ? me : null,
  })
  await takeSteps(work, stepOf('survey.made', id, null, 'draft', { kind, fromId: null }))
  if (!work.actor.flags.people) await work.publish(happened('survey.wanted', id, { changeId, opensOn }))
  return { id, rev: 1, state: 'draft' }
}

function questionnaire() {
  const found = listInstruments().instruments.find(({ code }) => code === QUESTIONNAIRE)
  if (found === undefined) throw new Error(`There is no questionnaire ${QUESTIONNAIRE}.`)
  return found
}
