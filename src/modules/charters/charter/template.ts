import { newId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import type { StoredContent } from '../store/load-charters.ts'
import { MOST_REVIEW_DAYS } from './charter.ts'
import { LEVEL_DEFAULTS } from './level-defaults.ts'

/** What is known about a post before anybody has written a word. */
export interface Post {
  /** 1 contributor … 5 executive. */
  readonly level: number
  readonly team: string
  /** Live goals of the person, the next due first. */
  readonly goals: readonly { readonly id: string; readonly title: string }[]
  /** The aim of who answers for them, where they have none of their own. */
  readonly aboveId: string | null
  /** What others with this title show to everybody. */
  readonly exemplars: readonly { readonly purpose: string; readonly decidesAlone: readonly string[] }[]
}

const MOST_GOALS = 4
const RESPONSIBILITIES = 5

/**
 * A first draft, so that writing a charter is changing one: purpose and decisions as others with this title show theirs, else as is
 * usual on the level; a responsibility for each of the person's goals, filled up with what is usual.
 */
export function templateFor(
  { level, team, goals, aboveId, exemplars }: Post,
  today: LocalDate,
): StoredContent {
  const usual = LEVEL_DEFAULTS[Math.min(5, Math.max(1, level)) - 1] ?? LEVEL_DEFAULTS[0]
  const inTeam = (text: string) => text.replaceAll('{team}', team)
  const [exemplar] = exemplars
  const own = goals.slice(0, MOST_GOALS).map(({ id, title }) => ({
    title: cut(title, 140),
    standard: 'its target is met by its date, and anything in the way is said in time',
    aimId: id,
  }))
  const others = usual.responsibilities
    .slice(0, Math.max(2, RESPONSIBILITIES - own.length))
    .map(([title, standard]) => ({ title: cut(inTeam(title), 140), standard: inTeam(standard), aimId: null }))
  return {
    purpose: exemplar?.purpose ?? cut(inTeam(usual.purpose), 280),
    purposeAimId: goals[0]?.id ?? aboveId,
    responsibilities: [...own, ...others].map(each => ({ id: newId(), ...each })),
    decidesAlone: exemplar ? [...exemplar.decidesAlone] : usual.decidesAlone.map(inTeam),
    recommends: usual.recommends.map(inTeam),
    isTold: usual.isTold.map(inTeam),
    notMine: usual.notMine.map(inTeam),
    success: usual.success.map(inTeam),
    worksWith: [],
    standards: [...usual.standards],
    reviewOn: addDays(today, MOST_REVIEW_DAYS),
  }
}

/** At most so long, without a blank at the end. */
function cut(text: string, longest: number): string {
  return cutTo(text, longest).trimEnd()
}
