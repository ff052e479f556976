import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewDecision, Saved } from '../contract.ts'
import { settledDecider } from '../deciding/settled-decider.ts'
import { silenceDays } from '../decision.ts'
import { whoIs } from '../decision-row.ts'
import { happened, stepEventOf } from '../events.ts'
import { addRows } from '../store/save.ts'
import { factsAbout } from './about.ts'
import { dayBySize } from './day-by-size.ts'
import { silenceOf } from './due-at.ts'
import { requiredViews } from './touched.ts'

/** What stands beside every other option. */
export const NOTHING = 'Do nothing'

/**
 * Proposes a decision as the actor. Charters and delegations say who decides, else the owner of the aim or the lead of the team;
 * the leads of the teams it touches are asked for their view at once. Throws `not_found` for an aim that is not the actor's to
 * see and `rule_broken` with `ambiguous_decider` (naming the manager who settles it), `no_decider`, `decider_named`,
 * `emergency_by_decider`, `restricted_readers`, `option_twice`, `date_past` or `person_unknown`.
 */
export async function proposeDecision(work: Work, wish: NewDecision): Promise<Saved> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const { found, touches } = await factsAbout(work, wish, chart)
  const { deciderId, why } = settledDecider(found, wish.deciderId, me, chart)
  const problems = wishProblems(wish, { me, deciderId, today: work.today }, chart)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const id = newId(work.now.getTime())
  // Of a restricted one nobody learns by a rule: the decider asks.
  const required = wish.restricted === null ? requiredViews(touches, deciderId, chart) : []
  const silence = await silenceOf(
    work,
    required.map(({ personId }) => personId),
    silenceDays(wish),
  )
  const decideByOn = wish.decideByOn ?? (await dayBySize(work, wish.size))
  await addRows(work, {
    decisions: [{ ...rowOf(work, wish), id, proposedById: me, deciderId, deciderWhy: why, decideByOn }],
    options: optionsOf(wish.options).map((text, place) => ({
      ...{ id: newId(work.now.getTime()), decisionId: id, place, text, nothing: isNothing(text), byId: me },
    })),
    views: required.map(({ personId, teamId, why: teamWhy }) => ({
      ...{ decisionId: id, round: 1, personId, teamId, teamWhy, dissenter: false },
      ...{ askedAt: work.now, dueAt: silence.get(personId) ?? null },
    })),
    readers: [...new Set(wish.readerIds)].map(personId => ({ decisionId: id, personId })),
  })
  const told = { id, restricted: wish.restricted }
  const { kind, size } = wish
  await work.publish(
    stepEventOf('decision.proposed', null, 'proposed', told, null, { kind, size, deciderId }),
    stepEventOf('decision.gathering_began', 'proposed', 'gathering', told, null, { decideByOn }),
    ...(required.length === 0
      ? []
      : [happened('decision.view_asked', told, { personIds: required.map(({ personId }) => personId) })]),
  )
  return { id, rev: 1, state: 'gathering', decider: whoIs(deciderId, chart) }
}

function rowOf(work: Work, wish: NewDecision) {
  const { question, background, kind, size, aimId, teamId, area, emergency, restricted } = wish
  return {
    ...{ question, background, kind, size, aimId, teamId, area, emergency, restricted },
    ...{ state: 'gathering' as const, proposedAt: work.now, proposedOn: work.today, round: 1 },
    ...{ decidedOn: null, noneNeeded: null, revisitOn: null, endedOn: null },
  }
}

/** The options in their order, "do nothing" always among them and last. */
function optionsOf(options: readonly string[]): string[] {
  return [...options.filter(text => !isNothing(text)), options.find(isNothing) ?? NOTHING]
}

function isNothing(text: string): boolean {
  return text.toLowerCase() === NOTHING.toLowerCase()
}

function wishProblems(
  wish: NewDecision,
  at: { readonly me: string; readonly deciderId: string; readonly today: LocalDate },
  chart: OrgChart,
): ErrorItem[] {
  const problems: ErrorItem[] = []
  const add = (field: string, code: string, message: string, fix: string) =>
    problems.push({ field, code, message, fix })
  const texts = wish.options.map(text => text.toLowerCase())
  if (new Set(texts).size < texts.length)
    add('options', 'option_twice', 'Two of the options are the same.', 'Leave one of them out.')
  if (texts.every(text => isNothing(text)))
    add('options', 'options_few', 'Doing nothing is the only option.', 'Say what else can be done.')
  if (wish.decideByOn !== null && wish.decideByOn < at.today)
    add('decideByOn', 'date_past', 'That day is over.', 'Choose today or later.')
  if (wish.emergency !== null && at.me !== at.deciderId)
    add(
      ...(['emergency', 'emergency_by_decider'] as const),
      `Only ${chart.person(at.deciderId)?.name ?? 'the decider'} can say that it cannot wait.`,
      'Call them, or propose it without.',
    )
  if (wish.restricted === null && wish.readerIds.length > 0)
    add(
      'readerIds',
      'restricted_readers',
      'Everybody may read it.',
      'Say why it is restricted, or name nobody.',
    )
  if (wish.readerIds.some(id => !chart.isActive(id)))
    add('readerIds', 'person_unknown', 'One of them is not in the organisation.', 'Choose somebody else.')
  return problems
}
