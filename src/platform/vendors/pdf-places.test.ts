import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Mark, TextMark } from './drawing.ts'
import { toPdf } from './pdf.ts'
import { addFonts, type Face, FONT_FILES, NO_FONT } from './typesetter.ts'

const HEIGHT = 400
const words = (text: string, over: Partial<TextMark> = {}): TextMark => ({
  ...{ kind: 'text', x: 50, y: 60, width: 300, text, size: 10 },
  ...over,
})

/** Where words begin on the first page, from its top left corner, in the order they were drawn. */
async function placesOf(...marks: Mark[]): Promise<{ x: number; y: number }[]> {
  return [...(await pageOf(marks)).matchAll(/1 0 0 1 (\S+) (\S+) Tm/g)].map(([, x, y]) => ({
    x: Number(x),
    y: HEIGHT - Number(y),
  }))
}

/** What is drawn on a page, in the words of PDF. */
async function pageOf(marks: readonly Mark[]): Promise<string> {
  const pdf = await toPdf({
    ...{ title: 'Places', width: 600, height: HEIGHT, pages: [marks] },
    madeAt: new Date('2026-03-02T09:00:00Z'),
  })
  const text = Buffer.from(pdf).toString('latin1')
  const [, body = ''] = /\/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/.exec(text) ?? []
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
}

describe('words on a page', () => {
  it('begin at the left, end at the right, or stand in the middle between the two', async () => {
    const [start, center, end] = await placesOf(
      words('Fog'),
      words('Fog', { align: 'center' }),
      words('Fog', { align: 'end' }),
    )
    expect(start?.x).toBe(50)
    expect(end?.x).toBeGreaterThan(300)
    expect(end?.x).toBeLessThan(350)
    expect(center?.x).toBeCloseTo(((start?.x ?? 0) + (end?.x ?? 0)) / 2, 2)
  })

  it('of Hebrew and Arabic begin at the right, unless they are told to end at it', async () => {
    const [[hebrew], [arabic]] = [await placesOf(words('שלום')), await placesOf(words('مرحبا'))]
    expect(hebrew?.x).toBeGreaterThan(300)
    expect(arabic?.x).toBeGreaterThan(300)
    const [middle] = await placesOf(words('שלום', { align: 'center' }))
    expect(middle?.x).toBeLessThan(hebrew?.x ?? 0)
  })

  it('stand below the top of their place by the height of one letter, and each line below the one before', async () => {
    const places = await placesOf(words('one\ntwo\nthree', { size: 20 }))
    expect(places.map(({ y }) => Math.round(10 * y) / 10)).toEqual([80, 107.2, 134.4])
  })

  it('stand side by side on one line, with the same gap whatever is between them', async () => {
    const [one, two, three] = await placesOf(words('aa aa aa'))
    expect(new Set([one?.y, two?.y, three?.y]).size).toBe(1)
    expect((two?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo((three?.x ?? 0) - (two?.x ?? 0), 2)
  })

  it('never begin outside their place, however they are aligned', async () => {
    const mark = fc.record({
      text: fc.lorem({ maxCount: 9 }),
      width: fc.integer({ min: 40, max: 400 }),
      size: fc.integer({ min: 6, max: 30 }),
      align: fc.constantFrom(...(['start', 'center', 'end'] as const)),
      weight: fc.constantFrom(...(['regular', 'strong'] as const)),
    })
    await fc.assert(
      fc.asyncProperty(mark, async ({ text, ...look }) => {
        for (const { x } of await placesOf(words(text, look))) {
          expect(x).toBeGreaterThanOrEqual(49.9)
          expect(x).toBeLessThanOrEqual(50 + look.width)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('are dark unless they are given a colour', async () => {
    const colours = async (mark: Mark) =>
      /(\S+ \S+ \S+) scn/
        .exec(await pageOf([mark]))?.[1]
        ?.split(' ')
        .map(part => Math.round(255 * Number(part)))
    expect(await colours(words('Fog'))).toEqual([0x1e, 0x24, 0x30])
    expect(await colours(words('Fog', { fill: 'c07a2c' }))).toEqual([0xc0, 0x7a, 0x2c])
  })
})

test('a font is taken apart once for a document, however often it is asked for', async () => {
  const { default: Document } = await import('pdfkit')
  const document = new Document({ autoFirstPage: false, font: NO_FONT })
  addFonts(document)
  const faces = Object.keys(FONT_FILES) as Face[]
  const opened = faces.map(face => fontNow(document.font(face)))
  expect(new Set(opened).size).toBe(faces.length)
  for (const [at, face] of faces.entries())
    expect(fontNow(document.font('strong').font(face))).toBe(opened[at])
})

function fontNow(document: object): unknown {
  const font = '_font' in document ? document._font : undefined
  expect(font).toBeDefined()
  return font
}
