import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { rowsOf } from '../harbour-surveys.factory.ts'
import { AnswersFile } from './answers-file.ts'
import { importAnswers } from './import-answers.ts'

const here = (name: string) => readFileSync(new URL(name, import.meta.url))
const CSV = here('ferry-answers.csv').toString()
const JSON_FILE = JSON.parse(here('ferry-answers.json').toString())
const FILE = AnswersFile.parse(JSON_FILE)

function written(bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'answers-')), 'answers.csv')
  writeFileSync(path, bytes)
  return path
}

function imported(org: Organisation, bytes: Uint8Array | string = CSV, file: AnswersFile = FILE) {
  return org.system(work => importAnswers(work, written(bytes), file))
}

describe('answers that were given somewhere else', () => {
  test('become a closed survey with its plan, of which a report can be read by unit, weighted and not', async () => {
    const org = await organisation()
    const { surveyId, ...counts } = await imported(org)
    expect(counts).toMatchObject({
      rows: 26,
      questions: 8,
      units: 6,
      attributes: 1,
      comments: 2,
      weighted: true,
    })
    const page = `/api/surveys/${surveyId}`
    const { body: survey } = await org.http.get(page, { as: 'Margaret' })
    expect(survey).toMatchObject({ state: 'closed', title: 'Ferry crews 2024', closesOn: '2024-05-31' })
    const { body: report } = await org.http.get(`${page}/report`, { as: 'Margaret' })
    // Nobody knows how many were asked.
    expect(report).toMatchObject({
      participation: null,
      heading: { unit: { name: 'Harbour ferries', n: 26 } },
    })
    const [factor] = report.factors
    const { proud, rested } = sharesOf(CSV)
    expect(factor.score.shown.percent).toBe(Math.round(50 * (proud.plain + rested.plain)))
    expect(factor.weighted.shown.percent).toBe(Math.round(50 * (proud.weighted + rested.weighted)))
    expect(factor.weighted.size).toBe(Math.round(Math.min(proud.size, rested.size)))
    expect(factor.weighted.high - factor.weighted.low).toBeGreaterThan(factor.score.high - factor.score.low)
    const north = report.below.find(({ name }: { name: string }) => name === 'North')
    const { body: part } = await org.http.get(`${page}/report?unit=${north.key}`, { as: 'Margaret' })
    expect(part.heading.unit).toMatchObject({ name: 'North', n: 18 })
  })

  test('are kept as they were given, joined to nobody, also when the file is packed', async () => {
    const org = await organisation()
    await imported(org, gzipSync(`\ufeff${CSV.replaceAll('\n', '\r\n')}`))
    const ballots = await rowsOf(org, 'surveys_ballots')
    expect(ballots).toHaveLength(26)
    // Aurora's first: strongly agree, 4, a friend 10, place quay, wants pay, order pay then rest.
    const one = ballots.find(
      ({ unit, answers }) =>
        unit === 2 && [5, 4, 11, 0, 2, 2, 0, 2, 1].join() === [...(answers as Uint8Array)].join(),
    )
    expect(one).toMatchObject({ weight: 1.25, personId: null })
    expect(await rowsOf(org, 'surveys_invitations')).toEqual([])
    const comments = await rowsOf(org, 'surveys_comments')
    expect(comments.map(({ body }) => body).toSorted()).toEqual(['More rest, "really"', 'Nothing.'])
  })

  test('are narrowed by how many were asked only where that is known', async () => {
    const org = await organisation()
    const ask = async (invited: number | null) => {
      const { surveyId } = await imported(org, CSV, { ...FILE, invited })
      const { body } = await org.http.get(`/api/surveys/${surveyId}/report`, { as: 'Margaret' })
      return {
        participation: body.participation,
        width: body.factors[0].score.high - body.factors[0].score.low,
      }
    }
    const [unknown, known] = [await ask(null), await ask(30)]
    expect(known.participation).toMatchObject({ submitted: 26, invited: 30, percent: 87 })
    expect(known.width).toBeLessThan(unknown.width)
  })

  test('of a unit are those of the same unit when they are brought in again', async () => {
    const org = await organisation()
    const keys = async () => {
      const { surveyId } = await imported(org)
      const { body } = await org.http.get(`/api/surveys/${surveyId}/report`, { as: 'Margaret' })
      return body.below
    }
    expect(await keys()).toEqual(await keys())
  })
})

describe('a table that is wrong', () => {
  const changed = (from: string, to: string) => CSV.replace(from, to)
  it.each<[string, string, string, string]>([
    [
      'a point that is not on the scale',
      changed('Strongly agree,4,10', '7,4,10'),
      'row 2, Q1',
      'not_an_answer',
    ],
    ['a word that is no answer', changed('quay,pay', 'shed,pay'), 'row 2, Which', 'not_an_answer'],
    ['one choice that is not there', changed('Rest; pay', 'Rest; ships'), 'row 4, Wants', 'not_an_answer'],
    ['a ranking of half', changed('pay;rest', 'pay'), 'row 2, Order', 'not_an_answer'],
    ['a weight of nothing', changed('1.25', '0'), 'row 2, For how many', 'no_weight'],
    ['a weight in words', changed('1.25', 'two'), 'row 2, For how many', 'no_weight'],
    [
      'a unit without the one above',
      changed('North,Aurora', ',Aurora'),
      'row 2, Fleet',
      'unit_above_missing',
    ],
    ['a row that is too short', changed(',1:00', ''), 'row 2', 'cells_missing'],
    [
      'an answer that follows from nothing',
      changed('10,,quay', '10,4,quay'),
      'row 2, Next',
      'hidden_question',
    ],
    ['a header nobody names', changed('Stamp', 'Stamped'), 'Stamped', 'unnamed_column'],
    ['a quote that is not closed', changed('Nothing.', '"Nothing.'), 'file', 'unreadable'],
    ['no rows', CSV.slice(0, CSV.indexOf('\n')), 'file', 'no_rows'],
    ['nothing', '', 'file', 'no_rows'],
  ])('is refused with row and column, and nothing is kept: %s', async (_, csv, field, code) => {
    const org = await organisation()
    const error = await rejected(imported(org, csv))
    expect(error.items).toContainEqual(expect.objectContaining({ field, code }))
    expect(await rowsOf(org, 'surveys_surveys')).toEqual([])
  })

  test('says everything that is wrong at once, up to fifty', async () => {
    const org = await organisation()
    const rows = CSV.split('\n')
    const broken = [rows[0], ...rows.slice(1, -1).map(row => row.replace(/(boat|quay)/i, 'shed'))].join('\n')
    expect((await rejected(imported(org, broken))).items).toHaveLength(26)
    const many = [rows[0], ...new Array(3).fill(broken.slice(broken.indexOf('\n') + 1))].join('\n')
    expect((await rejected(imported(org, many))).items).toHaveLength(50)
  })

  test('or a file that is no gzip behind its first bytes', async () => {
    const org = await organisation()
    const error = await rejected(imported(org, Uint8Array.of(0x1f, 0x8b, 1, 2, 3, 4)))
    expect(error.items[0]).toMatchObject({ code: 'unreadable' })
  })

  it.each<[string, (columns: typeof JSON_FILE.columns) => object, string]>([
    [
      'a question without a column',
      ({ answers: { Q1: _, ...rest } }) => ({ answers: rest, ignored: ['Stamp', 'Q1'] }),
      'no_column',
    ],
    [
      'two columns for one question',
      ({ answers }) => ({ answers: { ...answers, Q2: 'proud' } }),
      'answered_twice',
    ],
    ['a column that is not there', () => ({ ignored: ['Stamp', 'Sea'] }), 'no_such_column'],
    ['a column named twice', () => ({ ignored: ['Stamp', 'Q1'] }), 'named_twice'],
    [
      'a question that is not asked',
      ({ answers }) => ({ answers: { ...answers, Stamp: 'sea' }, ignored: [] }),
      'not_asked',
    ],
  ])('or a definition that does not fit it: %s', async (_, change, code) => {
    const org = await organisation()
    const columns = { ...JSON_FILE.columns, ...change(JSON_FILE.columns) }
    const error = await rejected(imported(org, CSV, AnswersFile.parse({ ...JSON_FILE, columns })))
    expect(error.items.map(item => item.code)).toContain(code)
  })
})

/** What the first two questions come to, straight from the text. */
function sharesOf(csv: string) {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.split(','))
  const of = (column: number) => {
    const answered = rows.filter(row => row[column] !== '' && row[column] !== 'X')
    const isFavourable = (row: string[]) => /agree|4|5/i.test(row[column] ?? '')
    const weight = (some: string[][]) => some.reduce((sum, row) => sum + Number(row[3]), 0)
    const squares = answered.reduce((sum, row) => sum + Number(row[3]) ** 2, 0)
    const favourable = answered.filter(isFavourable)
    return {
      plain: favourable.length / answered.length,
      weighted: weight(favourable) / weight(answered),
      size: weight(answered) ** 2 / squares,
    }
  }
  return { proud: of(4), rested: of(5) }
}
