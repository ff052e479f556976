import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it, test } from 'vitest'
import { reportOf } from '../report/read-report.ts'
import {
  byChance,
  closedSurvey,
  opened,
  PEOPLE_TEAM,
  peopleIn,
  randomWave,
} from '../report/report.factory.ts'
import { waveFor } from '../report/wave.ts'
import { gatherReport } from './gather-report.ts'
import { reportWorkbook } from './report-workbook.ts'

type Wave = ReturnType<typeof randomWave>
type Row = readonly unknown[]

const gathered = (wave: Wave, place = 0) =>
  gatherReport(opened(wave, place), '2026-03-20', new Date('2026-03-20T09:00:00Z'))

/** The sheets of a workbook as somebody opens it, by name. */
async function sheetsOf(wave: Wave, place = 0): Promise<Map<string, Row[]>> {
  const file = Buffer.from(await reportWorkbook(gathered(wave, place)))
  const sheets = (await readWorkbook(file)) as unknown as readonly { sheet: string; data: Row[] }[]
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

/** A wave of two teams whose first theme and first team are called so. */
function named(name: string): Wave {
  const { survey, columns } = closedSurvey(peopleIn([-1, 0, 0], [12, 15, 15]), byChance(2))
  const [first, ...others] = survey.definition.factors
  const factors = first === undefined ? [] : [{ ...first, title: { en: name } }, ...others]
  return waveFor(
    {
      ...survey,
      definition: { ...survey.definition, factors },
      units: survey.units.map(unit => ({ ...unit, name })),
    },
    columns,
    PEOPLE_TEAM,
  )
}

describe('a report as a workbook', () => {
  it('has a sheet each for themes, questions, groups and methods', async () => {
    const sheets = await sheetsOf(randomWave(7, 150, 9))
    expect([...sheets.keys()]).toEqual(['Themes', 'Questions', 'Groups', 'Methods'])
    expect(sheets.get('Themes')?.[0]?.slice(0, 4)).toEqual(['Theme', 'Favourable %', 'From %', 'To %'])
    const methods = sheets.get('Methods')?.flat().join(' ')
    for (const part of ['6 people or more', 'Wilson', 'fingerprint', 'Comments are not in this file'])
      expect(methods).toContain(part)
  })

  it('says the same figures as the report, as numbers to count with', async () => {
    const wave = randomWave(7, 150, 9)
    const rows = (await sheetsOf(wave)).get('Themes')?.slice(1) ?? []
    const shown = reportOf(opened(wave, 0)).factors.map(({ title, score }) => [
      title,
      score?.shown.kind === 'percent' ? score.shown.percent : null,
      ...[score?.low, score?.high],
    ])
    expect(rows.map(row => row.slice(0, 4))).toEqual(shown)
  })

  it('leaves empty what is not shown, and writes a band in words', async () => {
    const { survey, columns } = closedSurvey(peopleIn([-1, 0], [3, 9]), byChance(3))
    const rows = (await sheetsOf(waveFor(survey, columns, PEOPLE_TEAM))).get('Themes') ?? []
    expect(rows[1]?.[1]).toMatch(/^\d+–\d+ %$/)
    const few = closedSurvey(peopleIn([-1], [4]), byChance(3))
    const none = await sheetsOf(waveFor(few.survey, few.columns, PEOPLE_TEAM))
    expect(none.get('Themes')).toHaveLength(1)
    expect(none.get('Questions')).toHaveLength(1)
  })

  it('names in the groups each that may be shown with how many answered in it, and no other', async () => {
    const { survey, columns } = closedSurvey(peopleIn([-1, 0, 1, 1], [20, 9, 8, 4]), byChance(4))
    const groups = (await sheetsOf(waveFor(survey, columns, PEOPLE_TEAM))).get('Groups') ?? []
    expect(groups.slice(1).map(row => row.slice(0, 3))).toEqual([
      ['Team 0', null, 41],
      ['Team 1', null, 21],
    ])
  })
})

describe('a name in a cell', () => {
  it.each<[string, string, string]>([
    ['that begins a formula', '=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['that begins with plus', '+1+1', `'+1+1`],
    ['that begins with minus', '-cmd', `'-cmd`],
    ['that begins with an at sign', '@SUM(A1)', `'@SUM(A1)`],
    ['with emoji', 'Good 🎉 👩‍🚀', 'Good 🎉 👩‍🚀'],
    ['in Hebrew and Arabic', 'שלום مرحبا', 'שלום مرحبا'],
    ['with what nobody sees', 'bell\u0007 \u202eturned', 'bell[U+0007] [U+202E]turned'],
    ['that is a word of the language it is written in', 'constructor', 'constructor'],
    ['that looks like an escape', 'a_x0041_b', 'a_x0041_b'],
    ['with signs of XML', '<b>&amp;</b>', '<b>&amp;</b>'],
  ])('%s', async (_, name, shown) => {
    const sheets = await sheetsOf(named(name))
    expect(sheets.get('Themes')?.[1]?.[0]).toBe(shown)
    expect(sheets.get('Groups')?.[1]?.[0]).toBe(shown)
  })
})

test('every size in it is of a group that the plan releases, in any organisation', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 10 }),
      async (seed, people, nodes) => {
        const wave = randomWave(seed, people, nodes)
        const released = new Set(wave.survey.plan.released.map(({ n }) => n))
        for (const row of (await sheetsOf(wave)).get('Groups')?.slice(1) ?? [])
          expect(released).toContain(row[2])
      },
    ),
    { numRuns: 8 },
  )
})
