import { formatDate } from '#ui/words/dates.ts'
import type { BranchLoad, LoadsBelow, TeamLoad } from '../../contract.ts'
import { t } from '../words.ts'

type Person = TeamLoad['persons'][number]
type Figures = Pick<TeamLoad['together'], 'word' | 'taskDays' | 'availableDays'>

/** What the people of a team, with those of the teams below it, have to do and how much time they have for it. */
export function teamSentence({ team, to, all, teams }: LoadsBelow): string {
  const date = formatDate(to)
  if (all.together.tasks === 0) return t('load.team.none', { date, team: team.name })
  const key = teams.length === 0 ? 'load.team' : 'load.team.below'
  return t(key, { count: all.people, date, team: team.name, ...daysOf(all.together) })
}

/** Whether that fits, and whether it fits everybody. */
export function teamVerdict({ together, tooMuch }: BranchLoad): string {
  if (together.word === 'too_much') return [t('load.team.too_much'), ...overOf(together)].join(' ')
  return isUneven({ together, tooMuch })
    ? t('load.team.uneven', { count: tooMuch })
    : t(`load.team.${together.word}`)
}

/** Whether it fits together, but not everybody. */
export function isUneven({ together, tooMuch }: Pick<BranchLoad, 'together' | 'tooMuch'>): boolean {
  return tooMuch > 0 && (together.word === 'fine' || together.word === 'full')
}

/** Days of tasks beside the days to do them; for somebody who is away, what is due meanwhile and who covers. */
export function personSentence(person: Person): string {
  const { tasks, word, away, cover } = person
  if (word === 'away') {
    const waiting = tasks === 0 ? t('load.say.none') : t('load.say.waiting', { count: tasks })
    if (!away) return waiting
    return `${waiting} ${cover === null ? t('load.cover.nobody') : t('load.cover', { name: cover.name })}`
  }
  return figuresSentence(person)
}

/** The same for a team further down, of which only numbers are told. */
export function branchSentence({ people, together, tooMuch, away }: BranchLoad): string {
  if (people === 0) return `${t('load.empty')}.`
  return [
    `${t('load.people', { count: people })}:`,
    lowered(figuresSentence(together)),
    ...(tooMuch > 0 ? [t('load.below.over', { count: tooMuch })] : []),
    ...(away > 0 ? [t('load.below.away', { count: away })] : []),
  ].join(' ')
}

/** That somebody is away, as a hint beside their name; null while they are there. */
export function awayWords({ away, awayUntil }: Pick<Person, 'away' | 'awayUntil'>): string | null {
  if (!away) return null
  return awayUntil === null ? t('load.awayNow') : t('load.awayUntil', { date: formatDate(awayUntil) })
}

/** A number of days in words, to the hundredth. */
export function daysText(days: number): string {
  return t('row.days', { count: Math.round(days * 100) / 100 })
}

function figuresSentence(figures: Figures & { readonly tasks: number }): string {
  if (figures.tasks === 0) return t('load.say.none')
  return [t('load.say', daysOf(figures)), ...overOf(figures)].join(' ')
}

function daysOf({ taskDays, availableDays }: Figures) {
  return { task: daysText(taskDays), time: daysText(availableDays) }
}

function overOf({ word, taskDays, availableDays }: Figures): string[] {
  return word === 'too_much' ? [t('load.say.over', { days: daysText(taskDays - availableDays) })] : []
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
