import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveManagers, findRings, type ReportingFacts } from './effective-managers.ts'

/** Facts in a line of letters: `a` heads, `b` reports to `a`, and so on; `x` stands beside and reports to `a`. */
function line(
  length: number,
  part: {
    away?: string
    gone?: string
    covers?: Record<string, string>
    acting?: Record<string, string>
  } = {},
): ReportingFacts {
  const persons = Array.from({ length }, (_, index) => String.fromCharCode(97 + index)).concat('x')
  return {
    persons,
    reportsTo: id => (id === 'a' ? null : id === 'x' ? 'a' : String.fromCharCode(id.charCodeAt(0) - 1)),
    isEmployed: id => !(part.gone ?? '').includes(id),
    isAway: id => (part.away ?? '').includes(id),
    coverOf: id => part.covers?.[id] ?? null,
    actingLead: id => part.acting?.[id] ?? null,
  }
}

describe('the person who answers for somebody', () => {
  const cases: [string, ReportingFacts, string, string | null][] = [
    ['is the one reported to', line(4), 'd', 'c'],
    ['is two up when one is away', line(4, { away: 'c' }), 'd', 'b'],
    ['is three up when two are away', line(4, { away: 'bc' }), 'd', 'a'],
    ['is two up when one has left', line(4, { gone: 'c' }), 'd', 'b'],
    ['is the cover', line(4, { away: 'c', covers: { c: 'x' } }), 'd', 'x'],
    ['is not a cover who is below them', line(6, { away: 'c', covers: { c: 'f' } }), 'd', 'b'],
    ['is not a cover who is away', line(4, { away: 'cx', covers: { c: 'x' } }), 'd', 'b'],
    ['is not a cover who has left', line(4, { away: 'c', gone: 'x', covers: { c: 'x' } }), 'd', 'b'],
    ['is the acting lead when nobody covers', line(4, { gone: 'c', acting: { c: 'x' } }), 'd', 'x'],
    [
      'is the cover of the next one up when both are away',
      line(4, { away: 'cb', covers: { b: 'x' } }),
      'd',
      'x',
    ],
    ['is never the person', line(4, { away: 'c', covers: { c: 'd' } }), 'd', 'b'],
    ['is nobody above the head', line(3), 'a', null],
    ['is nobody when everybody above has left', line(3, { gone: 'ab' }), 'c', null],
    [
      'is the nearest one who is only away when nobody above is there',
      line(4, { away: 'ac', gone: 'b' }),
      'd',
      'c',
    ],
    ['is still named for somebody who has left', line(4, { gone: 'd' }), 'd', 'c'],
  ]
  test.each(cases)('%s', (_, facts, who, manager) => {
    expect(effectiveManagers(facts).of.get(who)).toBe(manager)
  })
})

describe('rings', () => {
  test('of stand-ins are broken in favour of the chain', () => {
    // c is away and covered by e, who stands below d; d would answer to e, and e to d.
    const managers = effectiveManagers(line(5, { away: 'c', covers: { c: 'e' } })).of
    expect([managers.get('d'), managers.get('e')]).toEqual(['b', 'd'])
  })

  test('of placements, which no write allows, are cut at one place', () => {
    const circle: ReportingFacts = { ...line(3), reportsTo: id => ({ a: 'b', b: 'c', c: 'a' })[id] ?? null }
    const managers = effectiveManagers(circle).of
    expect(['a', 'b', 'c'].filter(id => managers.get(id) === null)).toHaveLength(1)
    expect(findRings(managers)).toEqual([])
  })

  test('are found each once, with exactly the people on them', () => {
    const above = new Map<string, string | null>([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'd'],
      ['e', null],
      ['f', 'unknown'],
    ])
    expect(findRings(above).map(ring => ring.toSorted())).toEqual([['a', 'b'], ['d']])
  })

  test('are found exactly when walking up never ends', () => {
    const anyLines = fc.array(fc.option(fc.nat(11), { nil: null }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyLines, lines => {
        const above = new Map(lines.map((to, from) => [String(from), to === null ? null : String(to)]))
        const onRing = new Set(findRings(above).flat())
        for (const start of above.keys()) {
          let id: string | null = above.get(start) ?? null
          for (let step = 0; step < 20 && id !== null && id !== start; step++) id = above.get(id) ?? null
          expect(id === start).toBe(onRing.has(start))
        }
      }),
    )
  })

  test('never remain, whoever covers for whom', () => {
    const letter = fc.constantFrom(...'abcdefgh')
    const facts = fc.record({
      away: fc.array(letter).map(letters => letters.join('')),
      gone: fc.array(letter, { maxLength: 2 }).map(letters => letters.join('')),
      covers: fc.dictionary(letter, letter),
      acting: fc.dictionary(letter, letter),
    })
    fc.assert(
      fc.property(facts, part => {
        expect(findRings(effectiveManagers(line(8, part)).of)).toEqual([])
      }),
    )
  })
})
