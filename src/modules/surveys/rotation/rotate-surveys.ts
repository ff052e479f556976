import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { addFollowUps } from '../actions/add-follow-ups.ts'
import { stepOf } from '../events.ts'
import { launchSurvey, problemsToday } from '../launch/launch-survey.ts'
import { lastAskedIn, type Rotation, rotationsDue, saveRotation } from '../store/rotations.ts'
import { askedOf, insertSurvey, nextWave, surveyById, updateSurvey } from '../store/surveys.ts'
import { nextDue, pickQuestions, waveOf } from './rotation.ts'

/** Makes and launches the waves that are due. A second run on the same day changes nothing; days without a server cost one wave. */
export async function rotateSurveys(work: Work): Promise<void> {
  for (const { surveyId, ...rotation } of await rotationsDue(work)) await rotate(work, surveyId, rotation)
}

// Few surveys rotate, and what is written for a wave is counted in people.
async function rotate(work: Work, bankId: string, rotation: Rotation): Promise<void> {
  const bank = await surveyById(work, bankId)
  if (bank === undefined) return
  const closesOn = addDays(work.today, rotation.openDays)
  const [problem] = await problemsToday(work, { ...bank, opensOn: null, closesOn })
  if (problem !== undefined)
    return await saveRotation(work, bankId, { ...rotation, problem: `${problem.message} ${problem.fix}` })
  const { title, purpose, kind, mode, seriesId, audience, breakdowns, least, leastComments, madeById } = bank
  const { definition } = await askedOf(work, bankId)
  const picked = pickQuestions(definition, await lastAskedIn(work, seriesId), rotation.each)
  const { definition: asked, keep } = await addFollowUps(work, seriesId, waveOf(definition, picked))
  const id = newId(work.now.getTime())
  await insertSurvey(work, {
    ...{ id, title, purpose, kind, mode, seriesId, audience, breakdowns, least, leastComments, madeById },
    wave: await nextWave(work, seriesId),
    definition: asked,
  })
  await keep(id)
  await takeSteps(work, stepOf('survey.made', id, null, 'draft', { kind, fromId: bankId }))
  await updateSurvey(work, { id, rev: 1 }, { closesOn })
  await launchSurvey(work, id, 2)
  const nextOn = nextDue(rotation.nextOn, rotation.everyWeeks, work.today)
  await saveRotation(work, bankId, { ...rotation, nextOn, problem: null })
}
