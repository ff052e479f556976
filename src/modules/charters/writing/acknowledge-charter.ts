import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { mustAcknowledge } from '../charter/access.ts'
import { openFor, saved } from '../charter/open-charter.ts'
import { lineManagerOf } from '../charter/sides.ts'
import { type Opened, placeOf } from '../charter/standpoint.ts'
import type { SavedCharter } from '../contract.ts'
import {
  addAcknowledgement,
  completeAcknowledgement,
  supersedeCurrent,
  undoAcknowledgements,
  updateCharter,
} from '../store/save-charter.ts'

/** Acknowledges a charter for the actor's side. With the second of the two it is in force, and the one before gives way. */
export async function acknowledgeCharter(work: Work, id: string, rev: number): Promise<SavedCharter> {
  const opened = await openFor(work, id, rev)
  const { charter, side, chart, me } = opened
  mustAcknowledge(placeOf(charter, chart), side, me)
  if (charter.state === 'acknowledged') return await acknowledgeAgain(work, opened)
  const isSecond = charter.acknowledgements[side === 'person' ? 'manager' : 'person'] !== null
  if (isSecond) return await comeIntoForce(work, opened)
  await addAcknowledgement(work, id, side)
  await work.publish(told('charter.side_acknowledged', opened))
  return saved(charter, 'offered')
}

async function comeIntoForce(work: Work, opened: Opened): Promise<SavedCharter> {
  const { charter, chart, side } = opened
  const { id, personId } = charter
  const earlierId = await supersedeCurrent(work, personId)
  await completeAcknowledgement(work, id, side, lineManagerOf(chart, personId))
  await work.publish(told('charter.side_acknowledged', opened))
  const given = { from: 'offered', to: 'acknowledged', event: 'charter.acknowledged', data: { personId } }
  const giving = {
    from: 'acknowledged',
    to: 'superseded',
    event: 'charter.superseded',
    data: { personId, by: id },
  }
  await takeSteps(
    work,
    ...(earlierId === null ? [] : [{ subject: { kind: 'charter', id: earlierId }, ...giving }]),
    { subject: { kind: 'charter', id }, ...given },
  )
  return saved(charter, 'acknowledged')
}

/** The new manager's side of a charter that stays as it is. */
async function acknowledgeAgain(work: Work, opened: Opened): Promise<SavedCharter> {
  const { charter, chart, side } = opened
  const post = chart.placementOf(charter.personId)
  await undoAcknowledgements(work, charter.id, side)
  await addAcknowledgement(work, charter.id, side)
  await updateCharter(work, charter.id, {
    managerId: lineManagerOf(chart, charter.personId),
    ...(post === null ? {} : { placementId: post.id }),
  })
  await work.publish(told('charter.acknowledged_again', opened))
  return saved(charter, 'acknowledged')
}

function told(type: string, { charter, side }: Opened) {
  return { type, subject: { kind: 'charter', id: charter.id }, data: { personId: charter.personId, side } }
}
