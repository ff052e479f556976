import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeedDate, type FeedEntry, feedText } from './feed-text.ts'

const entry = (over: Partial<FeedEntry> = {}): FeedEntry => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  rev: 3,
  title: 'Check the mooring lines',
  goalTitle: 'No unplanned outage',
  dueOn: '2026-03-06',
  critical: false,
  createdAt: new Date('2026-03-02T09:00:00Z'),
  url: 'https://fairlead.example/tasks/01890a5d-ac96-774b-bcce-b302099a8057',
  ...over,
})
/** Logical lines: folded ones put together again (RFC 5545 §3.1). */
const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

const date = (over: Partial<FeedDate> = {}): FeedDate => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8058',
  rev: 2,
  title: 'One-to-one with Grace Hopper',
  detail: null,
  on: null,
  at: new Date('2026-03-30T08:00:00Z'),
  minutes: 45,
  url: 'https://fairlead.example/talks/1',
  stamp: new Date('2026-03-02T09:00:00Z'),
  ...over,
})

describe('what other rooms put into the feed', () => {
  it('shows a moment as an entry of its length in UTC, which every calendar shows by its own clock', () => {
    const text = lines(feedText('Linus', [], [date()]))
    expect(text).toContain('DTSTART:20260330T080000Z')
    expect(text).toContain('DTEND:20260330T084500Z')
    expect(text).toContain('TRANSP:OPAQUE')
    expect(text).toContain('UID:01890a5d-ac96-774b-bcce-b302099a8058@fairlead')
    expect(text).toContain('SEQUENCE:2')
  })

  it('shows a day as an all-day entry that leaves the day free', () => {
    const review = date({ on: '2026-04-01', at: null, minutes: null, detail: 'Review of a charter' })
    const text = lines(feedText('Linus', [], [review]))
    expect(text).toContain('DTSTART;VALUE=DATE:20260401')
    expect(text).toContain('DESCRIPTION:Review of a charter')
    expect(text).toContain('TRANSP:TRANSPARENT')
  })

  it('keeps the same entry, a version later, when it moves', () => {
    const entry = (over: Partial<FeedDate>) => lines(feedText('Linus', [], [date(over)]))
    const moved = entry({ rev: 3, at: new Date('2026-03-31T08:00:00Z') })
    expect(moved.find(line => line.startsWith('UID:'))).toBe(entry({}).find(line => line.startsWith('UID:')))
    expect(moved).toContain('SEQUENCE:3')
  })

  it('has no title that can add a line', () => {
    const text = lines(feedText('Linus', [], [date({ title: 'A\nEND:VEVENT', detail: 'B\r\nBEGIN:VALARM' })]))
    expect(text.filter(line => line === 'END:VEVENT')).toHaveLength(1)
    expect(text.filter(line => line === 'BEGIN:VALARM')).toHaveLength(0)
  })
})

describe('the calendar feed', () => {
  it('shows a due date as an all-day entry that leaves the day free', () => {
    const text = lines(feedText('Linus', [entry()]))
    expect(text).toContain('DTSTART;VALUE=DATE:20260306')
    expect(text).toContain('SUMMARY:Check the mooring lines')
    expect(text).toContain('DESCRIPTION:Serves: No unplanned outage')
    expect(text).toContain('TRANSP:TRANSPARENT')
    expect(text).toContain('SEQUENCE:3')
  })

  it('names what is critical, and what serves no goal yet', () => {
    const text = lines(feedText('Linus', [entry({ critical: true, goalTitle: null })]))
    expect(text).toContain('SUMMARY:Critical: Check the mooring lines')
    expect(text).toContain('DESCRIPTION:Serves no goal yet')
  })

  it('keeps the same entry when the date moves, so that calendars move it too', () => {
    const uid = (dueOn: string) =>
      lines(feedText('Linus', [entry({ dueOn })])).find(line => line.startsWith('UID:'))
    expect(uid('2026-03-06')).toBe(uid('2026-04-01'))
  })

  it('is a calendar without entries for somebody with nothing due', () => {
    const text = feedText('Linus', [])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).not.toContain('BEGIN:VEVENT')
  })

  it.each([
    'Rope, tape; and \\ more',
    'One line\nBEGIN:VEVENT\nSUMMARY:Injected',
    'Colon: END:VEVENT',
    'Line\u2028separator and next line',
    '"quoted" <b>markup</b> 🌊',
    'x'.repeat(400),
  ])('a hostile title stays one title: %j', title => {
    const text = lines(feedText('Linus', [entry({ title })]))
    expect(text.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(text.filter(line => line === 'END:VEVENT')).toHaveLength(1)
    expect(text.filter(line => line.startsWith('SUMMARY:'))).toHaveLength(1)
  })

  it('no text can add a line to the calendar, or make one longer than 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, goalTitle) => {
        const plain = lines(feedText('Linus', [entry()]))
        const text = feedText('Linus', [entry({ title, goalTitle })])
        expect(lines(text)).toHaveLength(plain.length)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76)
      }),
    )
  })
})
