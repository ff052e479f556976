import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { type FeedEntry, feedText } from './feed-text.ts'

/** What a calendar keeps of one entry. */
interface Shown {
  readonly uid: string
  readonly day: string
  readonly summary: string
  readonly description: string
}

/** Reads a calendar as calendars do (RFC 5545): unfold lines, split name from value, take off the escapes. */
function calendarRead(text: string): { readonly name: string; readonly entries: Shown[] } {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(line => line !== '')
  const nested: string[] = []
  const entries: Record<string, string>[] = []
  let name = ''
  for (const line of lines) {
    const [, key = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? []
    if (key === 'BEGIN') nested.push(value)
    else if (key === 'END') expect(nested.pop()).toBe(value)
    if (key === 'BEGIN' && value === 'VEVENT') entries.push({})
    else if (nested.at(-1) === 'VEVENT') Object.assign(entries.at(-1) ?? {}, { [key]: unescaped(value) })
    else if (key === 'X-WR-CALNAME') name = unescaped(value)
  }
  expect(nested).toEqual([])
  return {
    name,
    entries: entries.map(found => ({
      uid: found['UID'] ?? '',
      day: found['DTSTART'] ?? '',
      summary: found['SUMMARY'] ?? '',
      description: found['DESCRIPTION'] ?? '',
    })),
  }
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
}

const HOSTILE = [
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  '\\',
  '\\n',
  ';',
  ',',
  ':',
  '"',
  '\r\n',
  '\n',
  '\u0085',
  '\u2028',
  ' ',
  '🌊',
  'é',
  'x'.repeat(80),
]
const hostile = fc
  .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 8 })
  .map(parts => `a${parts.join('')}z`)
const anyEntry: fc.Arbitrary<FeedEntry> = fc.record({
  id: fc.uuid(),
  rev: fc.integer({ min: 1, max: 1000 }),
  title: hostile,
  goalTitle: fc.option(hostile),
  dueOn: fc.integer({ min: 0, max: 3000 }).map(days => addDays('2024-02-28', days)),
  critical: fc.boolean(),
  createdAt: fc.constant(new Date('2026-03-02T09:00:00Z')),
  url: fc.uuid().map(id => `https://fairlead.example/tasks/${id}`),
})
/** A text on one line, as a calendar has room for it. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

describe('a calendar that reads the feed', () => {
  it('finds every entry with its own day and words, whatever people write', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), hostile, (entries, name) => {
        expect(calendarRead(feedText(name, entries))).toEqual({
          name: oneLine(name),
          entries: entries.map(({ id, title, goalTitle, dueOn, critical }) => ({
            uid: `${id}@fairlead`,
            day: dueOn.replaceAll('-', ''),
            summary: oneLine(critical ? `Critical: ${title}` : title),
            description: oneLine(goalTitle === null ? 'Serves no goal yet' : `Serves: ${goalTitle}`),
          })),
        })
      }),
    )
  })

  it('gets the same text twice for the same tasks, so that nothing seems new', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 4 }), entries => {
        expect(feedText('Linus', entries)).toBe(feedText('Linus', entries))
      }),
    )
  })

  it.each(['2024-02-29', '2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01'])(
    'shows %s on that day in every time zone: leap day, clock change, turn of the year',
    dueOn => {
      const [entry] = fc.sample(anyEntry, 1).map(each => ({ ...each, dueOn }))
      const text = feedText('Linus', entry === undefined ? [] : [entry])
      expect(text).toContain(`DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}\r\n`)
      expect(text).not.toMatch(/DT(?:START|END)[^\r]*T\d{6}/)
    },
  )
})
