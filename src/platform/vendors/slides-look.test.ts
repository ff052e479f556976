import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import type { Mark, TextMark } from './drawing.ts'
import { toSlides } from './slides.ts'

const EMU = 12_700
const words = (text: string, over: Partial<TextMark> = {}): TextMark => ({
  ...{ kind: 'text', x: 40, y: 60, width: 300, text, size: 10 },
  ...over,
})

/** The only slide of these marks, as XML. */
async function slideOf(...marks: Mark[]): Promise<string> {
  const file = await toSlides({
    ...{ title: 'Look', width: 960, height: 540, pages: [marks], madeAt: new Date(0) },
  })
  const zip = await yauzl.fromBufferPromise(Buffer.from(file))
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'ppt/slides/slide1.xml') continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString('utf8')
  }
  throw new Error('There is no slide.')
}

describe('words on a slide', () => {
  it.each<[string, Partial<TextMark>, string, string]>([
    ['Latin begins at the left', {}, 'Fog', 'l'],
    ['Latin stands in the middle when told to', { align: 'center' }, 'Fog', 'ctr'],
    ['Latin ends at the right when told to', { align: 'end' }, 'Fog', 'r'],
    ['Hebrew begins at the right', {}, 'שלום', 'r'],
    ['Hebrew stands in the middle when told to', { align: 'center' }, 'שלום', 'ctr'],
    ['Hebrew ends at the left', { align: 'end' }, 'שלום', 'l'],
  ])('%s', async (_, over, text, align) => {
    expect(await slideOf(words(text, over))).toMatch(new RegExp(`<a:pPr[^>]*algn="${align}"`))
  })

  it('have their size, weight and colour', async () => {
    const slide = await slideOf(words('Fog', { size: 21, weight: 'strong', fill: 'c07a2c' }))
    expect(slide).toMatch(/<a:rPr[^>]*sz="2100"[^>]*b="1"/)
    expect(slide).toContain('<a:srgbClr val="C07A2C"')
    const plain = await slideOf(words('Fog'))
    expect(plain).toMatch(/sz="1000"/)
    expect(plain).not.toMatch(/b="1"/)
    expect(plain.toUpperCase()).toContain('VAL="1E2430"')
  })

  it('stand where they were drawn, and are as high as their lines', async () => {
    const slide = await slideOf(words('one\ntwo'))
    expect(slide).toContain(`<a:off x="${40 * EMU}" y="${60 * EMU}"/>`)
    expect(slide).toContain(`<a:ext cx="${300 * EMU}" cy="${27.2 * EMU}"/>`)
  })

  it('break in the same places as on paper, and end in an ellipsis where there is no more room', async () => {
    const slide = await slideOf(words('one two three four five six', { width: 45, lines: 2 }))
    const said = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(said).toHaveLength(2)
    expect(said[0]).toBe('one two')
    expect(said[1]).toMatch(/…$/)
  })
})

it('a rectangle has its place, size and colour, and a line of the same', async () => {
  const slide = await slideOf({ kind: 'box', x: 10, y: 20, width: 30, height: 40, fill: '0b6b63' })
  expect(slide).toContain(
    `<a:off x="${10 * EMU}" y="${20 * EMU}"/><a:ext cx="${30 * EMU}" cy="${40 * EMU}"/>`,
  )
  expect(slide.match(/srgbClr val="0B6B63"/gi)?.length).toBeGreaterThanOrEqual(1)
  expect(slide).toContain('prst="rect"')
})
