import { type LocalDate, sayDates } from '#kernel/local-date.ts'
import type { QueueLine } from '../contract.ts'
import { addressOf } from './address.ts'

/** A sentence of a mail with its page, and what can be answered from the mail. */
export interface Told {
  readonly text: string
  readonly link: string
  readonly actions: readonly { readonly label: string; readonly link: string }[]
}

/** How many things that wait a digest names. */
const NAMED = 7

/** A mail about what cannot wait: one sentence is the subject, several are counted. */
export function atOnceText(name: string, told: readonly Told[], unsubscribe: string) {
  const [only] = told
  const subject =
    told.length === 1 && only !== undefined ? sayDates(only.text, dayName) : `${told.length} things for you`
  const body = [
    `Hello ${name},`,
    ...told.map(sentence),
    `How you are told: ${addressOf('/inbox/preferences')}\nNo more mails like this: ${unsubscribe}`,
  ].join('\n\n')
  return { subject, body }
}

/** What a digest tells. */
export interface Digest {
  readonly name: string
  readonly today: LocalDate
  readonly every: 'daily' | 'weekly'
  readonly queue: readonly QueueLine[]
  readonly told: readonly Told[]
  readonly unsubscribe: string
}

/** The digest: what waits, the most pressing seven; what is new since the last one; how to change it. */
export function digestText({ name, today, every, queue, told, unsubscribe }: Digest) {
  const more = queue.length - NAMED
  const waits = queue.slice(0, NAMED).map(waiting)
  const body = [
    `Hello ${name},`,
    ...(waits.length === 0 ? [] : ['WAITING FOR YOU', ...waits]),
    ...(more > 0 ? [`and ${more} more: ${addressOf('/inbox')}`] : []),
    ...(told.length === 0 ? [] : ['NEW', ...told.map(sentence)]),
    [
      every === 'daily'
        ? 'You get this on working days in the morning, when there is something to tell.'
        : 'You get this on Fridays, when there is something to tell.',
      `Change that: ${addressOf('/inbox/preferences')}`,
      `No more digests: ${unsubscribe}`,
    ].join('\n'),
  ].join('\n\n')
  return { subject: `${dayName(today)}: ${counts(queue.length, told.length)}`, body }
}

function waiting({ kind, subject, link, dueOn, overdue }: QueueLine): string {
  const due = dueOn === null ? '' : ` (${overdue ? 'was due' : 'due'} ${dayName(dueOn)})`
  return `- ${verbOf(kind)}: ${subject}${due}\n  ${addressOf(link)}`
}

function sentence({ text, link, actions }: Told): string {
  const acts = actions.map(act => `\n  ${act.label}: ${act.link}`)
  return `- ${sayDates(text, dayName)}\n  ${addressOf(link)}${acts.join('')}`
}

function counts(waiting: number, fresh: number): string {
  const waits =
    waiting === 0 ? [] : [waiting === 1 ? 'one thing waits for you' : `${waiting} things wait for you`]
  return [...waits, ...(fresh === 0 ? [] : [`${fresh} new`])].join(', ')
}

/** What is to be done, in words: rooms name their kinds by verb and object, such as `write_plan`. */
function verbOf(kind: string): string {
  const words = VERBS[kind] ?? kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const VERBS: Readonly<Record<string, string>> = {
  accept_plan: 'answer the plan',
  write_plan: 'write the plan',
  answer_ask_back: 'answer the question',
  confirm_closing: 'confirm the closing',
  issue_brief: 'issue the brief',
  cover: 'answer the request to cover',
  task_request: 'answer the request',
  task_overdue: 'finish it, or move its date',
}

function dayName(date: LocalDate): string {
  return DAY.format(new Date(`${date}T12:00:00Z`))
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
