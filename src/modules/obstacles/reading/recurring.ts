import type { Cause } from '../contract/words.ts'

/** How far back, and how many alike make it a pattern (practice §9). */
export const RECURRING_DAYS = 90
const RECURRING_COUNT = 3

/** Words of the shorter title that two must share, as a share, and at least. [J] */
const ALIKE = 0.6
const ALIKE_WORDS = 2

/** What is compared. */
export interface Comparable {
  readonly title: string
  readonly cause: Cause
}

/** Several that came up again, with the words that all of them share. */
export interface Group<T extends Comparable> {
  readonly cause: Cause
  readonly words: readonly string[]
  readonly alike: readonly T[]
}

/** Those that are alike, at least three together: the same cause, and most words of the shorter title in the longer one. */
export function recurringGroups<T extends Comparable>(obstacles: readonly T[]): Group<T>[] {
  const known = obstacles.map(each => ({ each, words: wordsOf(each.title) }))
  const groups: { cause: Cause; members: typeof known }[] = []
  for (const candidate of known) {
    const found = groups.find(
      ({ cause, members }) =>
        cause === candidate.each.cause && members.some(member => areAlike(member.words, candidate.words)),
    )
    if (found === undefined) groups.push({ cause: candidate.each.cause, members: [candidate] })
    else found.members.push(candidate)
  }
  return groups
    .filter(({ members }) => members.length >= RECURRING_COUNT)
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ cause, members }) => ({
      cause,
      words: sharedWords(members.map(({ words }) => words)),
      alike: members.map(({ each }) => each),
    }))
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size
  return shared >= ALIKE_WORDS && shared >= ALIKE * Math.min(a.size, b.size)
}

function sharedWords(all: readonly ReadonlySet<string>[]): string[] {
  const [first = new Set<string>(), ...others] = all
  const enough = Math.ceil(all.length / 2)
  return [...first].filter(word => 1 + others.filter(words => words.has(word)).length >= enough)
}

const SMALL = new Set(
  `the and for are not two our was has had with from that this have does into again still cannot until one all who its you need
   needs but than then they them what when where which there their been will would over under only also any can out`
    .trim()
    .split(/\s+/),
)

/** Words of three letters or more, small, without an ending that only changes their number or time. */
function wordsOf(title: string): ReadonlySet<string> {
  // Capitals first: the ones of ß are two letters, and both ways of writing it have to become the same word.
  const words =
    title
      .toUpperCase()
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(
    words.filter(word => !SMALL.has(word)).map(word => word.replace(/(?<=...)(?:ing|ed|es|s)$/u, '')),
  )
}
