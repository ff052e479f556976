import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { EditDecision, Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import { saveDecision } from '../store/save.ts'

/** Changes the question, its background or its date, until it is decided. The first date stays in the ledger. */
export async function editDecision(work: Work, id: string, edit: EditDecision): Promise<Saved> {
  const opened = await openFor(work, id, 'edit', 'change this decision', edit.rev)
  const { decision } = opened
  const { question = decision.question, background = decision.background } = edit
  const { decideByOn = decision.decideByOn } = edit
  if (decideByOn !== decision.decideByOn && decideByOn < work.today)
    throw ruleBroken('decideByOn', 'date_past', 'That day is over.', 'Choose today or later.')
  const change = { question, background, decideByOn }
  const fields = FIELDS.filter(field => change[field] !== decision[field])
  const rev = await saveDecision(work, decision, change)
  const moved = fields.includes('decideByOn') ? { from: decision.decideByOn, to: decideByOn } : {}
  await work.publish(happened('decision.edited', decision, { fields, ...moved }))
  return saved(opened, rev)
}

const FIELDS = ['question', 'background', 'decideByOn'] as const
