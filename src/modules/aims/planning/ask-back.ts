import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor } from '../open-aim.ts'
import { saveRows } from '../store/save-rows.ts'
import { askBackRow } from './ask-back-row.ts'

/** The owner asks the brief-giver what the brief means, or the brief-giver asks about the plan. */
export async function askBack(work: Work, id: string, question: string): Promise<Saved> {
  const { aim, by } = await openFor(work, id, 'ask_back')
  const row = askBackRow(work, id, by.owner ? 'owner' : 'brief_giver', question)
  await saveRows(work, { aimsAskBacks: [row] })
  await work.publish(aimEvent('aim.asked_back', id, { askBackId: row.id, side: row.side }))
  return { id, rev: aim.rev, state: aim.state, ids: [row.id] }
}
