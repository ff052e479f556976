import { describe, expect, test } from 'vitest'
import { TALK_PARTS } from '../templates/templates.ts'
import { saidOfPurpose } from './said-of-purpose.ts'

const NOTHING = { whyNow: '', whatChanges: '', whatStays: '', notKnown: '' }
const ofPoints = (...points: string[]) => saidOfPurpose({ points, notes: '' })
const ofNotes = (...lines: string[]) => saidOfPurpose({ points: [], notes: lines.join('\n') })

describe('what a direction talk says of a purpose', () => {
  test('is nothing while its agenda is as the form had it', () => {
    expect(ofPoints(...TALK_PARTS)).toEqual(NOTHING)
    const short = ['Why now', 'What changes', 'What stays', 'What we do not know yet, and when we will']
    expect(ofPoints(...short, 'Your questions')).toEqual(NOTHING)
    expect(saidOfPurpose({ points: [], notes: '' })).toEqual(NOTHING)
  })

  test('is what stands after each heading of the agenda, also behind the words of the form', () => {
    expect(
      ofPoints(
        'Our thinking: why now, what we saw, what we decided against – ships wait two days',
        'The change we intend: one quay for all',
        'What stays: every pilot keeps their boat',
        'What we do not know yet and when we will: who buys the crane; by April',
        'How we go forward together: we meet on Mondays',
        'Half of the time: your questions',
      ),
    ).toEqual({
      ...{ whyNow: 'ships wait two days', whatChanges: 'one quay for all' },
      ...{
        whatStays: 'every pilot keeps their boat',
        notKnown: 'who buys the crane; by April',
      },
    })
  })

  test('is what stands in the notes below each heading, until the next one', () => {
    expect(
      ofNotes(
        'Good that all of you came.',
        '## Our thinking',
        'Ships wait two days.',
        '',
        'What we decided against: a second crane.',
        '**The change we intend:** one quay.',
        '- What stays: your boats.',
        '- Your shifts stay too.',
        'c) What we don’t know yet',
        'Who buys the crane.',
        'How we go forward together:',
        'We meet on Mondays.',
        'Your questions',
        'Linus asked about nights.',
      ),
    ).toEqual({
      whyNow: 'Ships wait two days.\n\nWhat we decided against: a second crane.',
      whatChanges: 'one quay.',
      whatStays: 'your boats.\n- Your shifts stay too.',
      notKnown: 'Who buys the crane.',
    })
  })

  test('is a whole sentence that begins like a heading', () => {
    expect(ofNotes('What stays is every boat.').whatStays).toBe('What stays is every boat.')
    expect(ofNotes('What we saw').whyNow).toBe('')
    expect(ofNotes('What stays: your boats', 'Why not all of them? They age.').whatStays).toContain('age')
    expect(ofPoints('Why: ships wait', 'The change: one quay')).toMatchObject({
      ...{ whyNow: 'ships wait', whatChanges: 'one quay' },
    })
    expect(ofNotes('What staysails are for: wind')).toEqual(NOTHING)
  })

  test('is told once when the notes repeat the agenda, and fits into a purpose', () => {
    const said = saidOfPurpose({ points: ['Why now: ships wait'], notes: 'Why now: ships wait\nToo long.' })
    expect(said.whyNow).toBe('ships wait\nToo long.')
    const long = Array.from({ length: 60 }, (_, at) => `${at} ${'wait '.repeat(50)}`)
    expect(ofPoints('Why now', ...long).whyNow.length).toBeLessThanOrEqual(10_000)
  })
})
