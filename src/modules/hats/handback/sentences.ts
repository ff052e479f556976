import { cutTo } from '#kernel/text.ts'
import { counted } from '../rules/considered.ts'
import type { DecisionHappening, Happenings } from './happening.ts'

/** Most lines of a note: what is more is counted. */
export const MOST_LINES = 12
/** Of each kind before any kind gets more. */
const FIRST_OF_EACH = 2
/** Of what asks nothing of them any more, however much room there is. */
const MOST_ENDED = 3
const LONGEST = 280

/** What may be told, in words, with what is counted of it. */
interface Kind {
  readonly lines: readonly string[]
  /** Whether it asks nothing of them any more. */
  readonly ended?: true
  readonly one: string
  readonly many: string
}

/** The lines of a note to somebody who was away, what waits for them first; and what is left out, in a sentence. */
export function noteOf(happenings: Happenings): { readonly lines: string[]; readonly more: string } {
  const kinds = kindsOf(happenings)
  const taken = quotas(
    kinds.map(({ lines, ended }) => (ended ? Math.min(lines.length, MOST_ENDED) : lines.length)),
  )
  const lines = kinds.flatMap((kind, at) => kind.lines.slice(0, taken[at]))
  const rest = kinds.flatMap(({ lines: all, one, many }, at) => {
    const left = all.length - (taken[at] ?? 0)
    return left > 0 ? [counted(left, one, many)] : []
  })
  return {
    lines: lines.map(line => cutTo(line, LONGEST, '…')),
    more: rest.length === 0 ? '' : `And more: ${rest.join(', ')}.`,
  }
}

/** How many lines each kind gets: a few of each, in order, and then whatever room there is. */
function quotas(counts: readonly number[]): number[] {
  let room = MOST_LINES
  const first = counts.map(count => {
    const taken = Math.min(count, FIRST_OF_EACH, room)
    room -= taken
    return taken
  })
  return counts.map((count, at) => {
    const taken = Math.min(count - (first[at] ?? 0), room)
    room -= taken
    return (first[at] ?? 0) + taken
  })
}

/** Everything in the order of how much it asks of who is back. */
function kindsOf({ covers, tasks, aims, decisions, obstacles }: Happenings): Kind[] {
  const decided = (kind: DecisionHappening['kind']) => decisions.filter(each => each.kind === kind)
  const obstaclesOf = (kind: (typeof obstacles)[number]['kind']) =>
    obstacles.filter(each => each.kind === kind)
  const tasksOf = (kind: (typeof tasks)[number]['kind']) => tasks.filter(each => each.kind === kind)
  const chances = aims.filter(({ kind }) => kind === 'checked_in').toSorted((a, b) => fall(b) - fall(a))
  return [
    {
      ...{ one: 'decision that waits for you', many: 'decisions that wait for you' },
      lines: decided('waits_for_you').map(({ question, on }) => `Yours to decide by ${on}: “${question}”`),
    },
    {
      ...{ one: 'obstacle in your court', many: 'obstacles in your court' },
      lines: obstaclesOf('in_court').map(({ title, on }) => `In your court since ${on}: “${title}”`),
    },
    {
      ...{ one: 'brief or plan', many: 'briefs and plans' },
      lines: aims
        .filter(({ kind }) => kind !== 'checked_in')
        .map(({ kind, title, on }) => `${BRIEFS_AND_PLANS[kind]} ${on}: “${title}”`),
    },
    {
      ...{ one: 'check-in', many: 'check-ins' },
      lines: chances.map(({ title, was, now, on }) =>
        was === null || was === now
          ? `“${title}”: chance ${now}% on ${on}${was === null ? '' : ', as before'}`
          : `“${title}”: chance ${was}% before, ${now}% on ${on}`,
      ),
    },
    {
      ...{ one: 'decision', many: 'decisions' },
      lines: decided('decided').map(
        ({ question, on, by, choice }) =>
          `${by} decided on ${on}: “${question}”${choice === null ? '' : ` – ${choice}`}`,
      ),
    },
    {
      ...{ one: 'task passed on', many: 'tasks passed on' },
      lines: tasksOf('passed_on').map(
        ({ title, on, assignee }) => `Went from you to ${assignee ?? 'nobody yet'} on ${on}: “${title}”`,
      ),
    },
    {
      ...{ one: 'open obstacle', many: 'open obstacles' },
      lines: obstaclesOf('raised').map(({ title, on }) => `Raised on ${on}, and still open: “${title}”`),
    },
    {
      ...{ one: 'decision of others', many: 'decisions of others' },
      lines: decided('waits').map(({ question, on, by }) => `${by} is to decide by ${on}: “${question}”`),
    },
    {
      ...{ one: 'date moved', many: 'dates moved' },
      lines: tasksOf('dated').map(
        ({ title, was, now }) => `Moved from ${was ?? 'no date'} to ${now ?? 'no date'}: “${title}”`,
      ),
    },
    {
      ...{ one: 'obstacle solved', many: 'obstacles solved', ended: true },
      lines: obstaclesOf('solved').map(({ title, on }) => `Solved on ${on}: “${title}”`),
    },
    {
      ...{ one: 'task done', many: 'tasks done', ended: true },
      lines: tasksOf('done').map(({ title, on }) => `Done on ${on}: “${title}”`),
    },
    {
      ...{ one: 'who stood in', many: 'who stood in' },
      lines: covers.length === 0 ? [] : [`${covers.join(' and ')} stood in for you.`],
    },
  ]
}

const BRIEFS_AND_PLANS: Readonly<Record<Happenings['aims'][number]['kind'], string>> = {
  planned: 'A plan waits for an answer since',
  returned: 'Its plan was returned on',
  accepted: 'Its plan was accepted on',
  briefed: 'Briefed on',
  live: 'Live since',
  closed: 'Closed on',
  checked_in: 'Checked in on',
}

/** By how much the chance fell; what fell most comes first. */
function fall({ was, now }: Happenings['aims'][number]): number {
  return was === null || now === null ? 0 : was - now
}
