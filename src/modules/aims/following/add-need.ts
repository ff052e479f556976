import { ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { NewNeed, Saved } from '../contract.ts'
import { findParent } from '../drafting/find-parent.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { saveRows } from '../store/save-rows.ts'

/** The owner records what their aim needs from another one, and by when. */
export async function addNeed(work: Work, id: string, need: NewNeed): Promise<Saved> {
  const { aim, chart } = await openFor(work, id, 'edit_plan')
  if (need.providerId === id) throw needsItself()
  if (need.byOn < work.today) throw inPast(need.byOn)
  const [provider] = await findParent(work, need.providerId, chart, 'providerId')
  const needId = newId(work.now.getTime())
  await saveRows(work, {
    aimsNeeds: [
      {
        id: needId,
        aimId: id,
        providerId: provider.id,
        byOn: need.byOn,
        note: need.note,
        setById: work.actor.personId,
        createdAt: work.now,
        withdrawnAt: null,
      },
    ],
  })
  await work.publish(aimEvent('aim.need_added', id, { needId, providerId: provider.id, byOn: need.byOn }))
  return { id, rev: aim.rev, state: aim.state, ids: [needId] }
}

function needsItself() {
  return ruleBroken('providerId', 'needs_itself', 'An aim cannot need itself.', 'Choose another aim.')
}

function inPast(byOn: string) {
  return ruleBroken('byOn', 'due_in_past', `${byOn} has passed.`, 'Choose today or a later day.')
}
