import { ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { NewPerspective, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { saveRows } from '../store/save-rows.ts'
import { topTeamOf } from './top-teams.ts'

/** Anybody says what they think of a vision under consultation; it also counts as the voice of their top-level team. */
export async function givePerspective(work: Work, id: string, said: NewPerspective): Promise<Saved> {
  const { aim, chart } = await openFor(work, id, 'give_perspective')
  if (said.stance === 'concern' && said.text === '')
    throw ruleBroken('text', 'concern_unsaid', 'The concern is not written down.', 'Write what worries you.')
  const { personId } = work.actor
  const perspectiveId = newId(work.now.getTime())
  const teamId = personId === null ? null : topTeamOf(chart, personId)
  await saveRows(work, {
    aimsPerspectives: [
      { ...said, id: perspectiveId, aimId: id, byId: personId, teamId, madeAt: work.now, madeOn: work.today },
    ],
  })
  await work.publish(aimEvent('aim.perspective_given', id, { perspectiveId, stance: said.stance }))
  return { id, rev: aim.rev, state: aim.state, ids: [perspectiveId] }
}
