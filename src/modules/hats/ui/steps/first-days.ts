import { addDays } from '#kernel/local-date.ts'
import { toAddress } from '#ui/named.ts'
import { address, workday } from './address.ts'
import type { Begun, Make } from './begun.ts'

/** The charter of somebody new, or all charters. */
export const charter: Make = begun => {
  const person = newcomer(begun)
  return person === null ? '/charters' : `/charters?of=${person.id}`
}

/** One goal for 30, 60 and 90 days each, the next one every time; a day that is over is a week from now. */
export const firstGoals: Make = begun => {
  const person = newcomer(begun)
  const { today, next = null } = begun
  const days = FIRST_GOALS[next?.had ?? 0] ?? 90
  const due = addDays(next?.since ?? today, days)
  return address('/aims/new', {
    ...{ kind: 'goal', scope: 'person', owner: person === null ? '' : toAddress([person]) },
    due: workday(due > today ? due : addDays(today, SOON)),
    first: String(days),
  })
}

/** Days for a goal whose day is over already. */
const SOON = 7
/** After how many days with their manager the first goals of somebody new are due, one after the other. */
const FIRST_GOALS = [30, 60, 90]

/** Thanks; and guidance, which only two read, where a first thanks to somebody new was said and the guidance is still to come. */
export const thank: Make = begun => {
  const person = newcomer(begun)
  const to = person === null ? '' : toAddress([person])
  return begun.page.rule === 'H04' && begun.deed?.kind === 'recognition'
    ? address('/feedback/guidance', { give: '1', to })
    : address('/feedback', { thank: '1', to })
}

/** Somebody new: who is next, or the first whom it names. */
const newcomer = ({ page, about, next = null }: Begun) =>
  page.rule === 'H04' ? (next ?? about.people[0] ?? null) : null
