import { randomUUID } from 'node:crypto'
import { AppError, type ErrorItem, ruleBroken } from '#kernel/errors.ts'
import { laterOf } from '#kernel/local-date.ts'
import { organisationOf } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { LaunchView, Saved } from '../contract/views.ts'
import { datedProblems, launchDated } from '../dated/launch-dated.ts'
import { definitionProblems } from '../definition/problems.ts'
import { stepOf } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { datedOf } from '../store/dated.ts'
import type { Invitable } from '../store/invitable.ts'
import { insertInvitations } from '../store/invitations.ts'
import { rotationOf } from '../store/rotations.ts'
import { askedOf, type Survey, updateSurvey } from '../store/surveys.ts'
import { launchProblems } from '../survey.ts'
import { askedPeople } from './asked-people.ts'
import { breakdownProblems, freeze, OWN_ATTRIBUTES } from './freeze.ts'
import { mailLinks } from './mail-links.ts'

/** What a launch today would do. */
export async function readLaunch(work: Work, id: string): Promise<LaunchView> {
  const { survey } = await openFor(work, id, 'launch', 'launch this survey')
  const dated = await datedOf(work, id)
  const { people } = await askedPeople(work, survey)
  if (dated !== null)
    return { dated, invited: 0, byCode: 0, problems: await datedProblems(work, survey), attributes: [] }
  return {
    dated,
    invited: people.length,
    byCode: people.filter(({ email }) => email === null).length,
    problems: await problemsOf(work, survey, people),
    attributes: [
      ...new Set([...OWN_ATTRIBUTES, ...people.flatMap(({ attributes }) => Object.keys(attributes))]),
    ],
  }
}

/**
 * Launches a draft: who is asked, where they stand and the thresholds are fixed for good. It opens at once, or by itself on its
 * first day.
 */
export async function launchSurvey(work: Work, id: string, rev: number): Promise<Saved> {
  const { survey } = await openFor(work, id, 'launch', 'launch this survey', rev)
  const rotation = await rotationOf(work, id)
  if (rotation !== undefined && rotation.stoppedOn === null) throw rotates(rotation.nextOn)
  if ((await datedOf(work, id)) !== null) return await launchDated(work, survey)
  const { people, chart } = await askedPeople(work, survey)
  const problems = await problemsOf(work, survey, people)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { units, attributes, placed } = freeze(
    people,
    survey.breakdowns,
    chart,
    await organisationOf(work),
    work.today,
  )
  const opensOn = laterOf(survey.opensOn ?? work.today, work.today)
  const state = opensOn > work.today ? 'scheduled' : 'open'
  await updateSurvey(work, survey, {
    ...{ state, opensOn, launchedAt: work.now, invited: placed.length },
    // What somebody asked for becomes theirs who launches it.
    madeById: survey.madeById ?? work.actor.personId,
    units: JSON.stringify(units),
    attributes: JSON.stringify(attributes),
  })
  await insertInvitations(
    work,
    id,
    placed.map(each => ({ ...each, ticket: randomUUID() })),
  )
  const told = { invited: placed.length, closesOn: survey.closesOn }
  const event = state === 'open' ? 'survey.opened' : 'survey.launched'
  await takeSteps(work, stepOf(event, id, 'draft', state, told))
  if (state === 'open') await mailLinks(work, { ...survey, opensOn }, 'opened')
  return { id, rev: rev + 1, state }
}

/** Why a launch of this survey would be refused today; empty when it would not. */
export async function problemsToday(work: Work, survey: Survey): Promise<ErrorItem[]> {
  const { people } = await askedPeople(work, survey)
  return await problemsOf(work, survey, people)
}

async function problemsOf(work: Work, survey: Survey, people: readonly Invitable[]): Promise<ErrorItem[]> {
  const { definition } = await askedOf(work, survey.id)
  return [
    ...launchProblems(survey, people.length, work.today),
    ...breakdownProblems(survey.breakdowns, people),
    ...definitionProblems(definition),
  ]
}

function rotates(nextOn: string): AppError {
  return ruleBroken(
    '',
    'rotates',
    `This is the bank of a survey that rotates; its next wave opens by itself on ${nextOn}.`,
    'Stop the rotation first, to ask everything at once.',
  )
}
