import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { impactedTeams } from '../change.ts'
import type { DecideGo } from '../contract/bodies.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { mustBeAnnounced, openFor, saveOver } from '../open-change.ts'
import { mayReach } from '../reading/parts.ts'
import { addGo } from '../store/save.ts'
import { readinessOf } from './readiness.ts'
import { surveyReadiness } from './survey-readiness.ts'

/**
 * Decides whether a team starts, on what a survey or the talk with the team says. A go needs an owner for each of the team's
 * impacts, and a reason where the team is below the bar.
 */
export async function decideGo(work: Work, id: string, teamId: string, wanted: DecideGo): Promise<SavedPart> {
  const opened = await openFor(work, id, 'reach', WORDS, wanted.rev)
  const { change } = opened
  if (!impactedTeams(change).includes(teamId)) throw notFound('team')
  if (!mayReach(opened, teamId)) throw forbidden(WORDS, 'the change manager, or who leads this team')
  mustBeAnnounced(opened)
  const { rev: _, reason, ...said } = wanted
  const surveys = await surveyReadiness(work, id, [teamId])
  const { below } = readinessOf(surveys.get(teamId), said)
  if (said.answer === 'go') {
    if (change.impacts.some(each => each.teamId === teamId && each.ownerId === null)) throw ownerMissing()
    if (below && reason === '') throw belowBar()
  }
  const go = { id: newId(work.now.getTime()), teamId, ...said, reason: reason === '' ? null : reason }
  const saved = await saveOver(work, opened)
  await addGo(work, id, { ...go, byId: actingPerson(work), decidedOn: work.today })
  await work.publish(happened('change.go_decided', change, { teamId, answer: said.answer, below }))
  return { id: go.id, rev: saved.rev }
}

const WORDS = 'decide whether this team starts'

function ownerMissing() {
  return ruleBroken(
    'answer',
    'owners_missing',
    'Something becomes different for this team, and nobody answers for it.',
    'Name an impact owner first.',
  )
}

function belowBar() {
  return ruleBroken(
    'reason',
    'below_bar',
    'The team is not ready by what it says.',
    'Say why it starts all the same, or decide for no-go.',
  )
}
