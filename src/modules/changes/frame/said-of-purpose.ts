import { cutTo } from '#kernel/text.ts'
import type { PurposeDraft } from '../contract/views.ts'
import { TALK_PARTS } from '../templates/templates.ts'

type Parts = PurposeDraft['parts']
type Part = keyof Parts

/**
 * Reads the parts of a purpose out of the agenda and the notes of a direction talk (practice §3.5, H07). Only what stands under one
 * of the headings is read, on the line or on those below it; the words of the form itself, which nobody wrote, are left out, and so
 * is what stands under any other part of the talk.
 */
export function saidOfPurpose({
  points,
  notes,
}: {
  readonly points: readonly string[]
  readonly notes: string
}): Parts {
  const said: Record<Part, string[]> = { whyNow: [], whatChanges: [], whatStays: [], notKnown: [] }
  for (const lines of [points, notes.split(/\r\n|\r|\n/)]) {
    let part: Part | null = null
    for (const line of lines) {
      const begun = headingOf(line)
      if (begun !== null) part = begun.part
      const text = begun === null ? line.trim() : begun.text
      if (part !== null && (text === '' || !said[part].includes(text))) said[part].push(text)
    }
  }
  const textOf = (part: Part) =>
    cutTo(
      said[part]
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      LONGEST,
    )
  return {
    ...{ whyNow: textOf('whyNow'), whatChanges: textOf('whatChanges') },
    ...{ whatStays: textOf('whatStays'), notKnown: textOf('notKnown') },
  }
}

/** As long as a part of a purpose can be. */
const LONGEST = 10_000

/** What begins a part: `null` begins one that no purpose has. A heading that says more than its part stays with its text. */
const HEADINGS: readonly {
  readonly begins: RegExp
  readonly part: Part | null
  readonly stays?: true
}[] = [
  { begins: /^(?:our thinking|why now|why(?=\s*:))\b/i, part: 'whyNow' },
  { begins: /^what we (?:saw|decided against)\b/i, part: 'whyNow', stays: true },
  { begins: /^(?:the change we intend|the change(?=\s*:)|what changes)\b/i, part: 'whatChanges' },
  { begins: /^what stays\b/i, part: 'whatStays' },
  {
    begins: /^what we (?:do not|don['’]t) know(?: yet)?(?:,? and when we will(?: know)?)?\b/i,
    part: 'notKnown',
  },
  { begins: /^(?:how we go forward|your questions|half of the time)\b/i, part: null },
]

/** Bullets, numbers and marks of headings before a line. */
const MARKS = /^(?:[\s#>*_•–-]+|\(?(?:\d{1,2}|[a-d])[.)]\s+)+/i
/** What an agenda suggests to speak about, as the form had it. */
const HINTS = TALK_PARTS.map(line => line.slice(line.indexOf(':') + 1).trim())

/** The part that a line begins, with what the line itself says of it; null for a line that begins none. */
function headingOf(line: string): { readonly part: Part | null; readonly text: string } | null {
  const bare = line.replace(MARKS, '').trim()
  for (const { begins, part, stays } of HEADINGS) {
    const heading = begins.exec(bare)?.[0]
    if (heading === undefined) continue
    const rest = /^[*_]*\s*(?:[:?.!–—-]+[*_]*\s*(?<text>.*))?$/s.exec(bare.slice(heading.length))
    // "What stays is every boat" is a sentence of its own.
    if (rest === null) return { part, text: bare }
    const text = withoutHint(rest.groups?.['text'] ?? '')
    return { part, text: stays === true && text !== '' ? bare : text }
  }
  return null
}

function withoutHint(text: string): string {
  const hint = HINTS.find(each => text.toLowerCase().startsWith(each.toLowerCase()))
  return hint === undefined ? text : text.slice(hint.length).replace(/^[\s.:;,–—-]+/, '')
}
