import { momentIn } from '#kernel/local-time.ts'
import { formatDate } from '#ui/words/dates.ts'
import { locale } from '#ui/words/locale.ts'
import type { TalkLine } from '../contract/shapes.ts'
import { t } from './words.ts'

/** `Tue 3 Mar, 10:00`, where the reader is. */
export function momentWords(at: Date | string): string {
  const moment = new Date(at)
  const { tag, timeZone } = locale()
  const day = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone }).format(moment)
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)
  return `${day} ${formatDate(moment)}, ${time}`
}

/** The moment that a day and a time name where the reader is, for the server. */
export function momentOf(on: string, at: string): string {
  return momentIn(locale().timeZone, on, at).toISOString()
}

/** What a talk is called for the reader. */
export function nameOf({ title, people }: Pick<TalkLine, 'title' | 'people'>): string {
  return title ?? t('pair', { name: people.map(({ name }) => name).join(', ') })
}

/** Where a talk has its page. */
export function linkOf({ id, type, seriesId }: Pick<TalkLine, 'id' | 'type' | 'seriesId'>): string {
  return type === 'one_to_one' && seriesId !== null
    ? `/conversations/${seriesId}`
    : `/conversations/talks/${id}`
}

/** How a talk stands, in words. */
export function stateWords({ state, confirmation }: Pick<TalkLine, 'state' | 'confirmation'>): string {
  const words = t(`talk.${state}`)
  return confirmation === null ? words : `${words}, ${t(`talk.${confirmation}`)}`
}

/** Weekdays as the reader calls them, Monday first. */
export function weekdays(): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DateTimeFormat(locale().tag, { weekday: 'long', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 7].map(day => ({
    value: String(day),
    // 1 January 2024 was a Monday.
    label: names.format(new Date(Date.UTC(2024, 0, day))),
  }))
}
