import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { openTypesetter } from '#platform/vendors/typesetter.ts'
import { type Block, flowPages } from './flow-pages.ts'
import { A4, A4_WIDE, bound, fieldOf, heightOf, paged, SLIDE } from './paper.ts'

const type = await openTypesetter()
const LOREM = 'A sentence that says what may be shown of a survey and why nobody can be found in it. '
const point = (text: string): Block => ({ kind: 'point', text })

describe('a text that runs over pages', () => {
  it('stands on one page while it fits, and goes on with the title of the first', () => {
    const paper = { ...A4, type }
    expect(flowPages(paper, 'Methods', undefined, [point('One.')])).toHaveLength(1)
    const pages = flowPages(
      paper,
      'Methods',
      'Of the harbour',
      Array.from({ length: 80 }, () => point(LOREM)),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map(({ title }) => title).slice(0, 2)).toEqual(['Methods', 'Methods, continued'])
    expect(new Set(pages.map(({ sub }) => sub))).toEqual(new Set(['Of the harbour']))
  })

  it('never leaves a heading alone at the end of a page', () => {
    const paper = { ...A4_WIDE, type }
    for (let before = 1; before < 40; before++) {
      const blocks: Block[] = [
        ...Array.from({ length: before }, () => point(LOREM)),
        { kind: 'heading', text: 'HEADING' },
        point(LOREM),
      ]
      for (const { marks } of flowPages(paper, 'Methods', undefined, blocks)) {
        const last = marks.at(-1)
        expect(last?.kind === 'text' && last.text === 'HEADING').toBe(false)
      }
    }
  })

  it('never goes below the foot, on any paper', () => {
    const block = fc.record({
      kind: fc.constantFrom(...(['heading', 'words', 'quiet', 'point'] as const)),
      text: fc.integer({ min: 1, max: 8 }).map(times => LOREM.repeat(times)),
    })
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(A4, A4_WIDE, SLIDE),
        (blocks, size) => {
          const paper = { ...size, type }
          for (const { marks } of flowPages(paper, 'Methods', undefined, blocks))
            for (const mark of marks)
              if (mark.kind === 'text')
                expect(mark.y + heightOf(paper, mark)).toBeLessThanOrEqual(fieldOf(paper).bottom + 1)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('puts the two sides of a pair beside each other, as high as the higher one', () => {
    const paper = { ...A4, type }
    const [page] = flowPages(paper, 'Facts', undefined, [
      { kind: 'pair', text: 'Asked', value: LOREM.repeat(3) },
      { kind: 'pair', text: 'Open', value: 'Until March.' },
    ])
    const [asked, value, open] = page?.marks ?? []
    expect(asked?.y).toBe(value?.y)
    expect(value?.x).toBeGreaterThan(asked?.x ?? 0)
    expect((open?.y ?? 0) - (asked?.y ?? 0)).toBeGreaterThan(40)
  })
})

describe('bound pages', () => {
  it('say what they are about, where they are from, and which of how many they are', () => {
    const about = { title: 'Clarity', foot: 'made today', madeAt: new Date(0) }
    const { pages } = bound({ ...A4, type }, about, [
      { title: 'One', sub: 'below', marks: [] },
      { title: 'Two', marks: [] },
    ])
    const words = pages.map(page => page.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])))
    expect(words).toEqual([
      ['Clarity', 'One', 'below', 'made today', '1 of 2'],
      ['Clarity', 'Two', 'made today', '2 of 2'],
    ])
  })
})

test('rows fall on as many pages as they need, in order, and there is always one', () => {
  expect(paged([], 100, 10)).toEqual([[]])
  expect(paged([1, 2, 3, 4, 5], 20, 10)).toEqual([[1, 2], [3, 4], [5]])
  expect(paged([1, 2], 5, 10)).toEqual([[1], [2]])
})
