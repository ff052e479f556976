import { ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewEvidence, Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import { partsOf } from '../store/parts.ts'
import { addRows, addOption as insertOption, touchDecision } from '../store/save.ts'

/** Most options that can be weighed against each other. */
const MOST_OPTIONS = 20

/** Adds something that can be chosen. */
export async function addOption(work: Work, id: string, text: string): Promise<Saved> {
  const opened = await openFor(work, id, 'add', 'add to this decision')
  const rev = await touchDecision(work, id)
  const { options } = await partsOf(work, id)
  if (options.some(each => each.text.toLowerCase() === text.toLowerCase()))
    throw ruleBroken('text', 'option_twice', 'This option is there already.', 'Say how yours is different.')
  if (options.length >= MOST_OPTIONS)
    throw ruleBroken('text', 'options_many', 'There are twenty options.', 'Ask to put some of them together.')
  const byId = actingPerson(work)
  await insertOption(work, { id: newId(work.now.getTime()), decisionId: id, text, nothing: false, byId })
  await work.publish(happened('decision.option_added', opened.decision))
  return saved(opened, rev)
}

/** Adds what is known, with its source. */
export async function addEvidence(work: Work, id: string, { text, source }: NewEvidence): Promise<Saved> {
  const opened = await openFor(work, id, 'add', 'add to this decision')
  const rev = await touchDecision(work, id)
  await addRows(work, {
    evidence: [
      {
        ...{ id: newId(work.now.getTime()), decisionId: id, round: opened.decision.round, text, source },
        ...{ byId: actingPerson(work), at: work.now, reopened: false },
      },
    ],
  })
  await work.publish(happened('decision.evidence_added', opened.decision))
  return saved(opened, rev)
}
