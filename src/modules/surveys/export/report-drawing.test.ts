import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Drawing } from '#platform/vendors/drawing.ts'
import { openTypesetter } from '#platform/vendors/typesetter.ts'
import {
  byChance,
  closedSurvey,
  leaderOf,
  opened,
  PEOPLE_TEAM,
  peopleIn,
  randomWave,
} from '../report/report.factory.ts'
import { waveFor } from '../report/wave.ts'
import { footOf, gatherReport, whoseWords } from './gather-report.ts'
import { A4_WIDE, heightOf, SLIDE } from './paper.ts'
import { reportDrawing } from './report-drawing.ts'

const type = await openTypesetter()
const NOW = new Date('2026-03-20T09:00:00Z')
const drawn = (
  wave: ReturnType<typeof randomWave>,
  place = 0,
  size: typeof A4_WIDE | typeof SLIDE = A4_WIDE,
) => reportDrawing({ ...size, type }, gatherReport(opened(wave, place), '2026-03-20', NOW))
const wordsOf = ({ pages }: Drawing) =>
  pages.map(page => page.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])))
const titlesOf = (drawing: Drawing) => wordsOf(drawing).map(words => words[1])

describe('a report on paper', () => {
  it('begins at a glance, goes through questions and groups, and ends with how to read it', () => {
    const titles = titlesOf(drawn(randomWave(7, 150, 9)))
    expect([...new Set(titles.map(title => title?.replace(', continued', '')))]).toEqual([
      'At a glance',
      'Strongest, weakest, and what changed',
      'Question by question',
      'Groups, theme by theme',
      'How to read this',
    ])
  })

  it('says on every page whose survey it is, the plan behind it, and which page of how many', () => {
    const pages = wordsOf(drawn(randomWave(7, 150, 9)))
    for (const [at, words] of pages.entries()) {
      expect(words[0]).toBe('Spring')
      expect(words.at(-1)).toBe(`${at + 1} of ${pages.length}`)
      expect(words.at(-2)).toContain('plan 0123456789ab')
    }
  })

  it('says how figures are made, thresholds, intervals, and why something is left out', () => {
    const all = wordsOf(drawn(randomWave(7, 150, 9)))
      .flat()
      .join(' ')
    for (const part of [
      '6 people or more',
      'Wilson’s at 80 %',
      'top two of five',
      'fingerprint of this plan',
    ])
      expect(all).toContain(part)
    expect(all).toContain('Comments are not in this file')
  })

  it('of a team too small says so, and shows the broader one', () => {
    const { survey, columns } = closedSurvey(peopleIn([-1, 0, 1, 1], [20, 9, 8, 4]), byChance(4))
    const wave = waveFor(survey, columns, PEOPLE_TEAM)
    const all = wordsOf(drawn(wave, 3)).flat()
    expect(all.some(words => words.startsWith('Team 3: Fewer than 6 people answered'))).toBe(true)
    expect(all.some(words => words.startsWith('Team 1 · 21 of 21'))).toBe(true)
    expect(all.join(' ')).toContain('Not shown by themselves')
  })

  it('of a survey that too few answered has no figure', () => {
    const { survey, columns } = closedSurvey(peopleIn([-1], [4]), byChance(4))
    const gathered = gatherReport(opened(waveFor(survey, columns, PEOPLE_TEAM), 0), '2026-03-20', NOW)
    expect(whoseWords(gathered)).toBe('Too few answered for anything to be shown')
    const drawing = reportDrawing({ ...A4_WIDE, type }, gathered)
    expect(titlesOf(drawing)[0]).toBe('At a glance')
    expect(titlesOf(drawing)).not.toContain('Question by question')
    expect(wordsOf(drawing)[0]?.join(' ')).not.toMatch(/\d+ %/)
    expect(footOf(gathered)).toContain('made 2026-03-20')
  })

  it('holds for a leader only groups of theirs', () => {
    const { survey, columns } = closedSurvey(peopleIn([-1, 0, 0], [12, 15, 15]), byChance(2))
    const all = wordsOf(drawn(waveFor(survey, columns, leaderOf('team1')), 1)).flat()
    expect(all).toContain('Team 1 · 15 of 15 answered')
    expect(all.some(words => words.includes('Team 2'))).toBe(false)
    const whole = wordsOf(drawn(waveFor(survey, columns, leaderOf('team1')), 2)).flat()
    expect(whole.join(' ')).toContain('These results are for those who lead this group.')
  })
})

test('nothing is drawn outside its page or over the foot, in any organisation, on paper or slide', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 14 }),
      fc.constantFrom(A4_WIDE, SLIDE),
      (seed, people, nodes, size) => {
        const drawing = drawn(randomWave(seed, people, nodes), 0, size)
        for (const page of drawing.pages)
          for (const mark of page) {
            expect(mark.x).toBeGreaterThanOrEqual(0)
            expect(mark.x + mark.width).toBeLessThanOrEqual(size.width + 2)
            const height = mark.kind === 'box' ? mark.height : heightOf({ type }, mark)
            expect(mark.y + height).toBeLessThanOrEqual(size.height)
          }
      },
    ),
    { numRuns: 12 },
  )
})

test('every size that is written is of a group that the plan releases, in any organisation', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 12 }),
      (seed, people, nodes) => {
        const wave = randomWave(seed, people, nodes)
        const released = new Set(wave.survey.plan.released.map(({ n }) => n))
        for (const place of wave.survey.units.keys())
          for (const words of wordsOf(drawn(wave, place)).flat()) {
            const found = /^n (\d+)$/.exec(words) ?? / · (\d+) of \d+ answered/.exec(words)
            if (found !== null) expect(released).toContain(Number(found[1]))
          }
      },
    ),
    { numRuns: 10 },
  )
})

test('long and foreign names stay within their columns', () => {
  const { survey, columns } = closedSurvey(peopleIn([-1, 0, 0], [12, 15, 15]), byChance(2))
  const name = 'Donaudampfschifffahrtsgesellschaft שלום 🎉 '.repeat(6)
  const definition = {
    ...survey.definition,
    factors: survey.definition.factors.map(factor => ({ ...factor, title: { en: name } })),
  }
  const wave = waveFor(
    {
      ...survey,
      title: name.slice(0, 140),
      definition,
      units: survey.units.map(unit => ({ ...unit, name })),
    },
    columns,
    PEOPLE_TEAM,
  )
  for (const page of drawn(wave).pages)
    for (const mark of page)
      if (mark.kind === 'text' && mark.text.startsWith('Donau')) {
        expect(mark.lines).toBeDefined()
        expect(type.linesOf(mark).length).toBeLessThanOrEqual(mark.lines ?? 0)
      }
})
