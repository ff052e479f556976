import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Authority, Source } from '../authority/authority.ts'
import { areasAt, COVER_PARTS, type CoverAreas } from '../contract/cover-areas.ts'

/** How far, within which limits and until when: what an offer says. */
export interface Terms {
  readonly level: number
  /** Of a cover, how far in each part of the work; null for what has one level. */
  readonly areas: CoverAreas | null
  readonly outcome: string
  readonly moneyLimit: number | null
  readonly peopleLimit: string
  readonly riskLimit: string
  readonly resources: string
  readonly checkDays: number
  readonly startsOn: LocalDate
  readonly untilOn: LocalDate
}

/** Who gives to whom, as the rule needs to know it. */
export interface Parties {
  readonly fromId: string
  readonly toId: string
  readonly toIsHere: boolean
  /** The receiver stands above the giver in the line. */
  readonly toIsAbove: boolean
  /** For a cover: who is away; and whether the receiver is away on any of the days. */
  readonly absentId: string | null
  readonly toIsAway: boolean
  /** Somebody who holds the same aim or task at a level at which they decide; null when nobody does. */
  readonly holder: string | null
}

/** What is wrong with who gives it to whom. */
export function partiesProblems(parties: Parties): ErrorItem[] {
  const { fromId, toId, toIsHere, toIsAbove, absentId, toIsAway, holder } = parties
  const problems: ErrorItem[] = []
  if (absentId !== null && toId === absentId)
    problems.push(
      problem('toId', 'cover_is_self', 'Nobody can cover for themselves.', 'Choose somebody else.'),
    )
  else if (toId === fromId)
    problems.push(problem('toId', 'to_self', 'This is yours already.', 'Choose the person who is to decide.'))
  else if (!toIsHere)
    problems.push(problem('toId', 'not_here', 'This person does not work here.', 'Choose somebody who does.'))
  else if (toIsAbove && absentId === null)
    problems.push(
      problem(
        'toId',
        'upward',
        'This person answers for you, so it is theirs to give.',
        'Choose somebody else, or raise an obstacle if you cannot do it.',
      ),
    )
  if (absentId !== null && toIsAway)
    problems.push(
      problem(
        'toId',
        'cover_away',
        'This person is away on some of these days.',
        'Choose somebody who is there on all of them, or an earlier last day and a second cover after it.',
      ),
    )
  return [...problems, ...heldProblems('toId', holder)]
}

/** What is wrong where somebody else decides already, `holder` by name; null where nobody does. */
export function heldProblems(field: 'toId' | 'level', holder: string | null): ErrorItem[] {
  if (holder === null) return []
  return [
    problem(
      field,
      'delegated_already',
      `${holder} decides here already, by another delegation.`,
      'End that one first, or offer level 3 or below.',
    ),
  ]
}

/** What is wrong with the terms, given what the giver may give. */
export function termsProblems(terms: Terms, authority: Authority, today: LocalDate): ErrorItem[] {
  const { level, areas, untilOn, startsOn, moneyLimit, peopleLimit, riskLimit } = terms
  const problems: ErrorItem[] = []
  if (authority.most === 0)
    problems.push(
      problem(
        'level',
        'no_authority',
        'This is not yours to give.',
        'Ask the person who decides about it, or choose something of your own.',
      ),
    )
  else if (areas !== null) problems.push(...areaProblems(areas, authority))
  else if (level > authority.most) problems.push(aboveAuthority('level', authority))
  if (startsOn < today)
    problems.push(problem('startsOn', 'start_in_past', 'This day is over.', 'Choose today or a later day.'))
  if (untilOn < startsOn)
    problems.push(
      problem('untilOn', 'until_before_start', 'It would end before it starts.', 'Choose a later last day.'),
    )
  if (authority.untilOn !== null && untilOn > authority.untilOn)
    problems.push(
      problem(
        'untilOn',
        'longer_than_held',
        `You hold it yourself until ${authority.untilOn}.`,
        'Choose that day or an earlier one.',
      ),
    )
  if (authority.moneyLimit !== null && (moneyLimit === null || moneyLimit > authority.moneyLimit))
    problems.push(
      problem(
        'moneyLimit',
        'more_than_held',
        `You may spend up to ${authority.moneyLimit} yourself.`,
        'Give a limit that is not higher.',
      ),
    )
  if (moneyLimit === null && peopleLimit === '' && riskLimit === '')
    problems.push(
      problem(
        'riskLimit',
        'no_limit',
        'The offer says no limit.',
        'Say one for money, people or risk: what still needs your word.',
      ),
    )
  return problems
}

/** The parts of a cover that go further than the giver can; `from` are the levels that they have already. */
export function areaProblems(
  areas: CoverAreas,
  authority: Authority,
  from: CoverAreas = areasAt(0),
): ErrorItem[] {
  return COVER_PARTS.filter(area => areas[area] > authority.most && areas[area] > from[area]).map(area =>
    aboveAuthority(`areas.${area}`, authority),
  )
}

function aboveAuthority(field: string, { most, source }: Authority): ErrorItem {
  return problem(
    field,
    'above_authority',
    most === 0 ? 'This is not yours to give.' : `You can give up to level ${most} here: ${BECAUSE[source]}.`,
    most === 0
      ? 'Leave it where it is, or go less far.'
      : 'Offer that level or a lower one, or ask for more authority first.',
  )
}

const BECAUSE: Readonly<Record<Source, string>> = {
  brief_giver: 'you give its brief',
  line: 'that is what your position carries',
  owner: 'that is what its brief leaves to you',
  held: 'that is the level at which you hold it',
  assignee: 'the task is yours, the say about it is not',
  none: 'it is not yours',
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
