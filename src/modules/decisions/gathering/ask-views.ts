import { AppError, type ErrorItem } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Asking, Saved } from '../contract.ts'
import { courseOf, silenceDays } from '../decision.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-decision.ts'
import type { OpenedDecision } from '../opened-decision.ts'
import { askThem, touchDecision } from '../store/save.ts'
import { silenceOf } from './due-at.ts'

/** Asks people for their view; their silence counts after five working days of theirs, after an emergency three. */
export async function askViews(work: Work, id: string, { personIds, dissenter }: Asking): Promise<Saved> {
  const opened = await openFor(work, id, 'ask', 'ask for views')
  const { decision } = opened
  const asked = [...new Set(personIds)]
  const problems = askingProblems(asked, dissenter, opened)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const rev = await touchDecision(work, id)
  const silence = await silenceOf(work, asked, silenceDays(courseOf(decision)))
  await askThem(
    work,
    asked.map(personId => ({
      ...{ decisionId: id, round: decision.round, personId, dissenter },
      ...{ askedAt: work.now, dueAt: silence.get(personId) ?? null },
    })),
  )
  await work.publish(happened('decision.view_asked', decision, { personIds: asked }))
  return saved(opened, rev)
}

function askingProblems(
  asked: readonly string[],
  dissenter: boolean,
  { decision, chart }: OpenedDecision,
): ErrorItem[] {
  const problems: ErrorItem[] = []
  const add = (code: string, message: string, fix: string) =>
    problems.push({ field: 'personIds', code, message, fix })
  if (asked.some(id => !chart.isActive(id)))
    add('person_unknown', 'One of them is not in the organisation.', 'Choose somebody else.')
  if (asked.includes(decision.deciderId))
    add('asked_decider', 'The decider cannot be asked for their own view.', 'Choose somebody else.')
  if (dissenter && asked.length > 1)
    add('dissenter_one', 'One person looks for what speaks against it.', 'Choose one.')
  return problems
}
