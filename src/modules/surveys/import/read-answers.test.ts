import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { rejected } from '#test/thrown.ts'
import { AnswersFile } from './answers-file.ts'
import { type Rows, readAnswers } from './read-answers.ts'

const FERRY = JSON.parse(readFileSync(new URL('ferry-answers.json', import.meta.url), 'utf8'))
const text = (en: string) => ({ en })
const scale = { code: 'agree', kind: 'agreement', points: ['No', 'Neither', 'Yes'].map(text) }
const proud = { kind: 'scale', code: 'proud', text: text('I am proud.'), scale: 'agree' }
const why = { kind: 'text', code: 'why', text: text('Why?') }

/** A table of units two deep, a site, a weight, one question on a scale and one in words. */
const FILE = AnswersFile.parse({
  ...FERRY,
  columns: {
    ...{ units: ['Fleet', 'Ship'], weight: 'Weight', answers: { Q: 'proud', W: 'why' } },
    ...{ attributes: [{ column: 'Site', code: 'site', title: 'Site' }], notApplicable: [], ignored: [] },
  },
  definition: {
    ...{ format: 'fairlead-survey/1', language: 'en', scales: [scale], factors: [], sources: [] },
    sections: [{ code: 'all', title: text('All'), questions: [proud, why] }],
  },
})
const HEADER = ['Fleet', 'Ship', 'Site', 'Weight', 'Q', 'W']
const ROW = ['North', 'Aurora', 'Quay', '1', 'Yes', '']
const changed = (at: number, cell: string) => ROW.map((each, place) => (place === at ? cell : each))

async function* rowsOf(rows: readonly (readonly string[])[]): Rows {
  for (const [at, cells] of [HEADER, ...rows].entries()) yield { line: at + 1, cells }
}
const read = (...rows: (readonly string[])[]) => readAnswers(FILE, rowsOf(rows))

describe('a table of answers', () => {
  it('keeps each row as a ballot in its unit, with its level, weight and bytes', async () => {
    const { units, attributes, ballots } = await read(
      ROW,
      ['South', '', 'Boat', '2.5', '2', ''],
      ['', '', '', '1e-1', '', ''],
    )
    const places = [...ballots.units].map(unit => units[unit]?.name)
    expect(places).toEqual(['Aurora', 'South', FILE.whole])
    expect(attributes).toEqual([{ code: 'site', title: 'Site', levels: ['Boat', 'Quay'], invited: [1, 1] }])
    expect([...ballots.levels]).toEqual([2, 1, 0])
    expect([...(ballots.weights ?? [])]).toEqual([1, 2.5, 0.1])
    expect([...ballots.answers]).toEqual([3, 2, 0])
  })

  it('takes the name of a unit as one line, so that a broken cell never makes two units of one', async () => {
    const { units } = await read(changed(0, 'North\nsea'), changed(0, 'North  sea'), [
      'North',
      'sea',
      '',
      '1',
      '',
      '',
    ])
    expect(units.map(({ name }) => name)).toEqual([FILE.whole, 'North', 'sea', 'North sea', 'Aurora'])
    expect(new Set(units.map(({ id }) => id)).size).toBe(5)
  })

  it('keeps words apart from ballots, with their unit only', async () => {
    const { comments, units } = await read(changed(5, 'Fog.'), ROW, changed(5, 'Rest,\n"really"'))
    expect(comments.map(({ question, body }) => [question, body])).toEqual([
      ['why', 'Fog.'],
      ['why', 'Rest,\n"really"'],
    ])
    for (const comment of comments) {
      expect(Object.keys(comment).toSorted()).toEqual(['body', 'question', 'unit'])
      expect(units[comment.unit]?.name).toBe('Aurora')
    }
  })

  it('passes over a line with nothing in it', async () => {
    expect((await read(ROW, [''], ROW)).ballots.count).toBe(2)
  })

  it.each<[string, readonly string[], string, string]>([
    ['a weight below nothing', changed(3, '-1'), 'row 2, Weight', 'no_weight'],
    ['a weight of nothing', changed(3, '0.0'), 'row 2, Weight', 'no_weight'],
    ['a weight of a million', changed(3, '1000000'), 'row 2, Weight', 'no_weight'],
    ['a weight without end', changed(3, 'Infinity'), 'row 2, Weight', 'no_weight'],
    ['a weight with a comma', changed(3, '1,5'), 'row 2, Weight', 'no_weight'],
    ['a weight in hexadecimal', changed(3, '0x10'), 'row 2, Weight', 'no_weight'],
    ['no weight', changed(3, ''), 'row 2, Weight', 'no_weight'],
    ['a point over the scale', changed(4, '4'), 'row 2, Q', 'not_an_answer'],
    ['point none', changed(4, '0'), 'row 2, Q', 'not_an_answer'],
    ['half a point', changed(4, '2.5'), 'row 2, Q', 'not_an_answer'],
    ['words without end', changed(5, 'a'.repeat(10_001)), 'row 2, W', 'too_long'],
    ['a cell too many', [...ROW, ''], 'row 2', 'cells_missing'],
    ['a cell too few', ROW.slice(1), 'row 2', 'cells_missing'],
    ['a ship of no fleet', changed(0, ''), 'row 2, Fleet', 'unit_above_missing'],
  ])('refuses %s by row and column', async (_, row, field, code) => {
    const error = await rejected(read(row))
    expect(error.code).toBe('rule_broken')
    expect(error.items.map(item => [item.field, item.code])).toEqual([[field, code]])
    expect(error.items[0]?.fix).toMatch(/\.$/)
  })

  it('says that a column tells people apart when it has more values than 60, and no sooner', async () => {
    const sites = (count: number) => Array.from({ length: count }, (_, at) => changed(2, `Site ${at}`))
    expect((await read(...sites(60))).attributes[0]?.levels).toHaveLength(60)
    const error = await rejected(read(...sites(61)))
    expect(error.items.map(item => [item.field, item.code])).toEqual([['row 62, Site', 'too_many_levels']])
  })

  it('stops after fifty mistakes, and reads no further', async () => {
    let taken = 0
    async function* endless(): Rows {
      yield { line: 1, cells: HEADER }
      for (; taken < 10_000; taken++) yield { line: taken + 2, cells: changed(4, '9') }
    }
    expect((await rejected(readAnswers(FILE, endless()))).items).toHaveLength(50)
    expect(taken).toBeLessThan(100)
  })
})

test('nobody is lost or counted twice, whatever the units are and in whatever order rows come', async () => {
  const name = fc.constantFrom('North', 'South', 'a', 'B', 'ä', ' é', '1')
  const place = fc.oneof(
    fc.constant(['', '']),
    name.map(fleet => [fleet, '']),
    fc.tuple(name, name).map(([fleet, ship]) => [fleet, ship]),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 40 }), async places => {
      const rows = places.map(([fleet = '', ship = '']) => [fleet, ship, 'Quay', '1', '3', ''])
      const [there, back] = [await read(...rows), await read(...rows.toReversed())]
      expect(there.units).toEqual(back.units)
      expect(there.units[0]).toMatchObject({ parent: -1, invited: places.length })
      for (const [at, { parent }] of there.units.entries()) expect(parent).toBeLessThan(at)
      for (const [row, unit] of there.ballots.units.entries())
        expect(there.units[unit]?.name).toBe(
          rows[row]?.slice(0, 2).findLast(each => each !== '') ?? FILE.whole,
        )
      for (const [at, { invited }] of there.units.entries()) {
        const own = there.ballots.units.filter(unit => unit === at).length
        const below = there.units.filter(({ parent }) => parent === at)
        expect(invited).toBe(below.reduce((sum, each) => sum + each.invited, own))
      }
    }),
    { numRuns: 60 },
  )
})
