import { ruleBroken } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { GivenView, Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import { optionIds } from '../store/parts.ts'
import { keepView, touchDecision } from '../store/save.ts'

/** Keeps what the actor thinks, asked or not, until it is decided. A concern is what the decider should know before. */
export async function giveView(work: Work, id: string, view: GivenView): Promise<Saved> {
  const opened = await openFor(work, id, 'view', 'give a view')
  const { stance, concern } = view
  const optionId = stance === 'option' ? view.optionId : null
  if (stance === 'option' && (optionId === null || !(await optionIds(work, id)).has(optionId)))
    throw ruleBroken(
      'optionId',
      'option_unknown',
      'It is not one of the options.',
      'Choose one of them, or add it.',
    )
  if (stance === 'against' && concern === '')
    throw ruleBroken(
      'concern',
      'concern_missing',
      'You are against it, and do not say why.',
      'Say what speaks against it.',
    )
  const rev = await touchDecision(work, id)
  await keepView(work, {
    ...{ decisionId: id, round: opened.decision.round, personId: actingPerson(work) },
    ...{ stance, optionId, concern, givenAt: work.now },
  })
  await work.publish(happened('decision.view_given', opened.decision))
  return saved(opened, rev)
}
