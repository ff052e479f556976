import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { everyKind } from '../definition/clarity.factory.ts'
import { layoutOf } from '../definition/layout.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { LevelList } from './level-list.ts'
import { cellReader } from './read-cell.ts'
import { UnitTree } from './unit-tree.ts'

/** Reads cells that answer one of the questions of every kind; `X` is not applicable. */
function readerOf(code: string) {
  const definition = everyKind()
  const place = layoutOf(definition).places.find(({ question }) => question.code === code)
  if (place === undefined) throw new Error(`There is no question ${code}.`)
  return cellReader(definition, place, new Set(['X']))
}

describe('a cell that answers', () => {
  it.each<[string, string, string, readonly number[]]>([
    ['a point as a number', 'results', '4', [4]],
    ['a point as a number with a nought before it', 'results', '04', [4]],
    ['a point in words', 'results', 'Rather', [4]],
    ['a point in other letters', 'results', 'RATHER NOT', [2]],
    ['that it did not apply, where that is offered', 'results', 'X', [255]],
    ['nothing', 'results', '', [0]],
    ['nothing to a question that had to be answered', 'order', '', [0, 0, 0]],
    ['none of ten', 'friend', '0', [1]],
    ['ten of ten', 'friend', '10', [11]],
    ['a choice by its code', 'site', 'boat', [2]],
    ['a choice in other letters', 'site', 'Quay', [1]],
    ['several choices in any order', 'wants', 'talk; time', [5, 0]],
    ['one of several choices', 'wants', 'tools', [2, 0]],
    ['a ranking, the best first', 'order', 'c;a;b', [2, 3, 1]],
  ])('%s', (_, code, text, bytes) => {
    const cell = readerOf(code)(text)
    expect('bytes' in cell ? [...cell.bytes] : cell).toEqual(bytes)
  })

  it.each<[string, string, string]>([
    ['that it did not apply, where that is not offered', 'stuck', 'X'],
    ['a point that the scale has not', 'results', '6'],
    ['a point of none', 'results', '0'],
    ['a point with a sign', 'results', '+4'],
    ['a word that is no point', 'results', 'Sometimes'],
    ['eleven of ten', 'friend', '11'],
    ['a hundred of ten', 'friend', '100'],
    ['a choice that is not there', 'site', 'shed'],
    ['two choices where one is taken', 'site', 'quay;boat'],
    ['a choice twice', 'wants', 'time;time'],
    ['three choices where two are taken', 'wants', 'time;tools;talk'],
    ['a choice and an empty one', 'wants', 'time;'],
    ['half a ranking', 'order', 'a;b'],
    ['a ranking with one twice', 'order', 'a;a;b'],
  ])('is refused when it says %s, with the question and what stood there', (_, code, text) => {
    const cell = readerOf(code)(text)
    expect(cell).toMatchObject({ code: 'not_an_answer', message: `“${text}” is no answer to “${code}”.` })
  })

  it('is cut in what is said of it when it is long', () => {
    const cell = readerOf('site')('y'.repeat(500))
    expect('message' in cell ? cell.message : '').toBe(`“${'y'.repeat(60)}…” is no answer to “site”.`)
  })
})

test('bytes that are added come out as they went in, however many there are', () => {
  const rows = fc.array(fc.uint8Array({ maxLength: 40_000, size: 'max' }), { maxLength: 8 })
  fc.assert(
    fc.property(rows, added => {
      const bytes = new GrowingBytes()
      for (const row of added) bytes.add(row)
      expect(Buffer.compare(bytes.all(), Buffer.concat(added))).toBe(0)
    }),
    { numRuns: 15 },
  )
  const large = new GrowingBytes()
  large.add(new Uint8Array(3))
  large.add(new Uint8Array(200_000).fill(7))
  expect([large.all().length, large.all()[2], large.all()[3]]).toEqual([200_003, 0, 7])
})

test('levels stand in the order of their names, each with how many have it, wherever it came first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'new', 'old', 'Older', '10', '9')), names => {
      const list = new LevelList('tenure', 'Tenure')
      const places = names.map(name => list.place(name))
      const { attribute, placeOf } = list.finish()
      expect(attribute.levels).toEqual([...new Set(names)].filter(name => name !== '').toSorted())
      expect(attribute.invited).toEqual(
        attribute.levels.map(level => names.filter(name => name === level).length),
      )
      for (const [at, name] of names.entries()) {
        const final = placeOf[places[at] ?? -1] ?? -1
        expect(final === 0 ? '' : attribute.levels[final - 1]).toBe(name)
      }
    }),
  )
})

describe('units of a table', () => {
  const idsOf = (...paths: string[][]) => {
    const tree = new UnitTree('Harbour')
    for (const path of paths) tree.add(path)
    return new Map(tree.finish().units.map(({ id, name }) => [name, id]))
  }

  it('keep their ids in the next wave, whoever else is in it', () => {
    const [spring, autumn] = [idsOf(['North', 'Aurora']), idsOf(['South'], ['North', 'Aurora'], ['North'])]
    expect(autumn.get('Aurora')).toBe(spring.get('Aurora'))
    expect(autumn.get('Harbour')).toBe(spring.get('Harbour'))
    expect(autumn.get('South')).not.toBe(spring.get('North'))
  })

  it('are others when they stand somewhere else, though they are called the same', () => {
    expect(idsOf(['North', 'Crew']).get('Crew')).not.toBe(idsOf(['South', 'Crew']).get('Crew'))
  })

  it('have ids of the form that everything has', () => {
    for (const id of idsOf(['North', 'Aurora'], ['שלום']).values())
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('count whoever answered in them and below, and stand before those below them', () => {
    const tree = new UnitTree('Harbour')
    const places = [['South'], ['North', 'Aurora'], [], ['North', 'Aurora'], ['North']].map(path =>
      tree.add(path),
    )
    const { units, placeOf } = tree.finish()
    expect(units.map(({ name, parent, invited }) => [name, parent, invited])).toEqual([
      ['Harbour', -1, 5],
      ['North', 0, 3],
      ['Aurora', 1, 2],
      ['South', 0, 1],
    ])
    expect(places.map(place => units[placeOf[place] ?? -1]?.name)).toEqual([
      'South',
      'Aurora',
      'Harbour',
      'Aurora',
      'North',
    ])
  })
})
