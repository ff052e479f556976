import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Ruling, Saved } from '../contract.ts'
import { stepOf } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import type { OpenedDecision } from '../opened-decision.ts'
import { type Parts, partsOf } from '../store/parts.ts'
import { addRows, saveDecision } from '../store/save.ts'
import { missingInRound } from './missing-in-round.ts'

/** Decides: what is chosen, why, and what was set aside. Views that differ are kept beside it. */
export async function decide(work: Work, id: string, ruling: Ruling): Promise<Saved> {
  const opened = await openFor(work, id, 'decide', 'decide this', ruling.rev)
  const { decision } = opened
  const parts = await partsOf(work, id)
  const problems = rulingProblems(ruling, opened, parts, work)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { optionId, reasons, setAside, dissent, revisitOn } = ruling
  const change = { state: 'decided' as const, decidedOn: work.today, revisitOn, noneNeeded: null }
  const rev = await saveDecision(work, decision, change)
  await addRows(work, {
    rulings: [
      {
        ...{ decisionId: id, round: decision.round, optionId, reasons, setAside, dissent, revisitOn },
        ...{ revisitWhen: ruling.revisitWhen || null, byId: actingPerson(work), at: work.now },
      },
    ],
  })
  const told = { optionId, round: decision.round, emergency: decision.emergency !== null }
  await takeSteps(work, stepOf('decision.decided', decision.state, 'decided', decision, reasons, told))
  return saved(opened, rev, change)
}

function rulingProblems(
  { optionId, revisitOn }: Ruling,
  { decision, chart }: OpenedDecision,
  { options, views }: Parts,
  { today, timeZone }: Work,
): ErrorItem[] {
  const problems: ErrorItem[] = missingInRound(decision, views, chart, timeZone).map(
    ({ code, message, fix }) => ({ field: 'perspectives', code: `${code}_missing`, message, fix }),
  )
  const add = (field: string, code: string, message: string, fix: string) =>
    problems.push({ field, code, message, fix })
  if (!options.some(({ id }) => id === optionId))
    add('optionId', 'option_unknown', 'It is not one of the options.', 'Choose one of them, or add it.')
  if (revisitOn !== null && revisitOn <= today)
    add('revisitOn', 'date_past', 'To look at it again today is to decide it now.', 'Choose a later day.')
  return problems
}
