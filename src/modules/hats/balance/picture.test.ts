import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDrawing, pictureOf, type Sharing, thisDrawing } from './picture.ts'
import type { Picture } from './store/pictures.ts'

const TODAY = '2026-03-02'
const people = (mixes: readonly number[], first = 0): Sharing[] =>
  mixes.map((mix, at) => ({ personId: `p${String(first + at).padStart(2, '0')}`, mix }))
const FIVE = [0.2, 0.3, 0.5, 0.6, 0.9]

/** What hangs there, with these people in it. */
const hung = (sharing: readonly Sharing[], over: Partial<Picture> = {}): Picture => ({
  ...{ level: 3, takenOn: '2026-02-02', bands: { manage: 1, both: 1, lead: 3 }, gone: 0 },
  ...{ memberIds: sharing.map(({ personId }) => personId), ...over },
})

describe('the picture of a level', () => {
  it('counts who mostly manages, does both, mostly leads', () => {
    expect(pictureOf(3, people(FIVE), undefined, TODAY)).toEqual({
      ...{ level: 3, takenOn: TODAY, gone: 0, memberIds: ['p00', 'p01', 'p02', 'p03', 'p04'] },
      bands: { manage: 2, both: 2, lead: 1 },
    })
  })

  it.each([
    ['four people', people(FIVE.slice(1))],
    ['nobody', []],
    ['people who all stand in one band', people([0.7, 0.8, 0.9, 0.7, 0.8])],
  ])('is not drawn of %s', (_, sharing) => {
    expect(pictureOf(3, sharing, undefined, TODAY)).toBeNull()
  })

  it.each<[string, Sharing[], Partial<Picture>, boolean]>([
    ['the same people', people(FIVE), {}, true],
    ['one more', people([...FIVE, 0.1]), {}, false],
    ['four more', people([...FIVE, 0.1, 0.1, 0.1, 0.1]), {}, false],
    ['five more', people([...FIVE, 0.1, 0.1, 0.1, 0.1, 0.1]), {}, true],
    ['two others instead of two', people(FIVE, 2), {}, false],
    ['three others instead of three', people(FIVE, 3), {}, true],
    ['the same, and one left it before', people(FIVE), { gone: 1, bands: null }, false],
    ['two others instead of two, and one left it before', people(FIVE, 2), { gone: 1 }, true],
  ])('is drawn anew for nobody or five who came or went: %s', (_, sharing, over, drawn) => {
    expect(pictureOf(3, sharing, hung(people(FIVE), over), TODAY) !== null).toBe(drawn)
  })

  it('never shows fewer than five, and never two pictures that one to four people tell apart', () => {
    const some = fc.uniqueArray(
      fc.record({
        personId: fc.constantFrom(...'abcdefghijkl'),
        mix: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      {
        selector: ({ personId }) => personId,
      },
    )
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), months => {
        let before: Picture | undefined
        for (const sharing of months) {
          const next = pictureOf(3, sharing, before, TODAY)
          if (next === null) continue
          const shown = next.bands
          expect(shown === null ? 0 : shown.manage + shown.both + shown.lead).toBe(sharing.length)
          expect(sharing.length).toBeGreaterThanOrEqual(5)
          const other = new Set(before?.memberIds.filter(id => !next.memberIds.includes(id)))
          for (const id of next.memberIds) if (before?.memberIds.includes(id) === false) other.add(id)
          expect(other.size === 0 || other.size >= 5).toBe(true)
          before = next
        }
      }),
    )
  })
})

it.each([
  ['2026-03-02', '2026-03-01', '2026-04-01'],
  ['2026-12-31', '2026-12-01', '2027-01-01'],
  ['2026-09-30', '2026-09-01', '2026-10-01'],
])('pictures are drawn on the first of a month: on %s', (today, current, next) => {
  expect(thisDrawing(today)).toBe(current)
  expect(nextDrawing(today)).toBe(next)
})
