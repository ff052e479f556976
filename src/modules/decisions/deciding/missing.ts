import { todayIn } from '#kernel/local-date.ts'
import type { Size, StanceKept } from '../contract/words.ts'
import { SIZE } from '../decision.ts'

/** A view that was asked for, as far as it can hold up a decision. */
export interface AskedView {
  readonly name: string
  readonly team: string | null
  readonly dissenter: boolean
  readonly stance: StanceKept | null
  /** When silence counts. */
  readonly dueAt: Date | null
}

/** One thing that is missing before it can be decided. */
export interface MissingView {
  readonly code: 'view' | 'dissenter' | 'views'
  readonly message: string
  readonly fix: string
}

/**
 * What is missing before a decision can be taken (practice §9): the view of each team it touches and of somebody who looks for
 * what speaks against it, and as many views as its size needs. Silence that was waited for counts as heard, not as consent.
 */
export function missingViews(
  { size, emergency }: { readonly size: Size; readonly emergency: string | null },
  views: readonly AskedView[],
  timeZone: string,
): MissingView[] {
  if (emergency !== null) return []
  const required = views.filter(({ team, dissenter }) => team !== null || dissenter)
  const missing = required.filter(({ stance }) => stance === null).map(each => silent(each, timeZone))
  if (!views.some(({ dissenter }) => dissenter)) missing.push(NO_DISSENTER)
  const needed = SIZE[size].views
  const heard = views.filter(({ stance }) => stance !== null).length
  if (heard < needed && views.length < needed) missing.push(tooFew(needed, views.length))
  else if (heard < needed && missing.length === 0) missing.push(...waiting(views, needed - heard, timeZone))
  return missing
}

const NO_DISSENTER: MissingView = {
  code: 'dissenter',
  message: 'Nobody is asked yet to look for what speaks against it.',
  fix: 'Ask one person whom you expect to disagree.',
}

function silent({ name, team, dueAt }: AskedView, timeZone: string): MissingView {
  const of = team === null ? '' : `, for ${team},`
  return {
    code: 'view',
    message: `${name}${of} has not given a view yet.`,
    fix: `Wait for it${fromWhen(dueAt, timeZone)}.`,
  }
}

function fromWhen(dueAt: Date | null, timeZone: string): string {
  if (dueAt === null) return ''
  return `, or until ${todayIn(timeZone, dueAt)}: then silence is recorded as "no view"`
}

function tooFew(needed: number, asked: number): MissingView {
  return {
    code: 'views',
    message: `A decision of this size needs ${needed} ${needed === 1 ? 'view' : 'views'}; ${asked} ${asked === 1 ? 'is' : 'are'} asked for.`,
    fix: `Ask ${needed - asked} more.`,
  }
}

/** Enough were asked, none of the rest is required by name: the ones whose silence counts first. */
function waiting(views: readonly AskedView[], count: number, timeZone: string): MissingView[] {
  return views
    .filter(({ stance }) => stance === null)
    .toSorted((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity))
    .slice(0, count)
    .map(each => silent(each, timeZone))
}
