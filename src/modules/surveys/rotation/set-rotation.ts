import { AppError, ruleBroken } from '#kernel/errors.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { RotationView } from '../contract/kind-views.ts'
import type { NewRotation } from '../contract/kinds.ts'
import { questionsOf } from '../definition/definition.ts'
import { happened } from '../events.ts'
import { problemsToday } from '../launch/launch-survey.ts'
import { openFor } from '../open-survey.ts'
import { lastAskedIn, type Rotation, rotationOf, saveRotation } from '../store/rotations.ts'
import { askedOf, type Survey, updateSurvey } from '../store/surveys.ts'
import { nextWaves } from './rotation.ts'

/** Lets a draft rotate, or changes how: it stays the bank of questions, and waves of it are launched by themselves. */
export async function setRotation(work: Work, id: string, wish: NewRotation): Promise<RotationView> {
  const { survey } = await openFor(work, id, 'edit', 'let this survey rotate', wish.rev)
  const { definition } = await askedOf(work, id)
  mustFit(wish, questionsOf(definition).length, work.today)
  const closesOn = addDays(wish.nextOn, wish.openDays)
  const problems = await problemsToday(work, { ...survey, opensOn: wish.nextOn, closesOn })
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { rev: _, ...settings } = wish
  // The bank itself is no wave: the first one that is asked is number 1.
  await updateSurvey(work, survey, survey.wave === 1 ? { wave: 0 } : {})
  await saveRotation(work, id, { ...settings, problem: null, stoppedOn: null })
  await work.publish(happened('survey.rotation_set', id, settings))
  return await rotationView(work, { ...survey, rev: survey.rev + 1 })
}

/** Lets no more waves be made; what is open stays open, and the bank stays a draft. */
export async function stopRotation(work: Work, id: string, rev: number): Promise<RotationView> {
  const { survey } = await openFor(work, id, 'edit', 'stop this rotation', rev)
  const rotation = await rotationOf(work, id)
  if (rotation === undefined || rotation.stoppedOn !== null)
    throw ruleBroken('', 'does_not_rotate', 'This survey does not rotate.', 'There is nothing to stop.')
  await updateSurvey(work, survey, {})
  await saveRotation(work, id, { ...rotation, problem: null, stoppedOn: work.today })
  await work.publish(happened('survey.rotation_stopped', id, {}))
  return await rotationView(work, { ...survey, rev: survey.rev + 1 })
}

// Waves that are shown ahead.
const AHEAD = 4

/** How a draft rotates and what its next waves would ask. */
export async function readRotation(work: Work, id: string): Promise<RotationView> {
  const { survey } = await openFor(work, id, 'edit', 'see how this survey rotates')
  return await rotationView(work, survey)
}

async function rotationView(work: Work, { id, rev, seriesId }: Survey): Promise<RotationView> {
  const rotation = await rotationOf(work, id)
  const { definition } = await askedOf(work, id)
  const lastAsked = await lastAskedIn(work, seriesId)
  const waves = rotation === undefined || rotation.stoppedOn !== null ? [] : wavesAhead(rotation)
  return { rev, questions: questionsOf(definition).length, settings: rotation ?? null, waves }

  function wavesAhead({ each, everyWeeks, nextOn }: Rotation) {
    return nextWaves(definition, lastAsked, each, AHEAD).map((questions, at) => ({
      on: addDays(nextOn, at * everyWeeks * 7),
      questions,
    }))
  }
}

function mustFit({ each, everyWeeks, openDays, nextOn }: NewRotation, count: number, today: string): void {
  if (each >= count)
    throw ruleBroken(
      'each',
      'nothing_rotates',
      `There are ${count} questions, and a wave of ${each} would ask all of them.`,
      'Ask fewer in each wave, or launch it as it is.',
    )
  if (openDays >= everyWeeks * 7)
    throw ruleBroken(
      'openDays',
      'waves_overlap',
      'A wave would still be open when the next one begins.',
      `Name fewer than ${everyWeeks * 7} days.`,
    )
  if (nextOn < today)
    throw ruleBroken('nextOn', 'in_the_past', 'This day is over.', 'Name today or a later day.')
}
