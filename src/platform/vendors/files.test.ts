import { inflateSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import yauzl from 'yauzl'
import type { Drawing, Mark } from './drawing.ts'
import { toPdf } from './pdf.ts'
import { toSlides } from './slides.ts'

const words = (text: string, over: object = {}): Mark => ({
  ...{ kind: 'text', x: 40, y: 40, width: 400, text, size: 12 },
  ...over,
})
const drawn = (...pages: Mark[][]): Drawing => ({
  ...{ title: 'Clarity in spring', width: 842, height: 595, pages },
  madeAt: new Date('2026-03-02T09:00:00Z'),
})

/** What the streams of a PDF say, unpacked. */
function streamsOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, body = '']) => {
      const bytes = Buffer.from(body, 'latin1')
      return body.charCodeAt(0) === 0x78 ? inflateSync(bytes).toString('latin1') : ''
    })
    .join('\n')
}

/** The parts of a zipped file, by name. */
async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(file))
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}

describe('a drawing as PDF', () => {
  it('has as many pages as were drawn, of their size, with its title, day and language', async () => {
    const text = Buffer.from(await toPdf(drawn([words('one')], [words('two')]))).toString('latin1')
    expect(text).toMatch(/^%PDF-1\.7/)
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2)
    expect(text).toContain('/MediaBox [0 0 842 595]')
    expect(text).toContain('(D:20260302090000Z)')
    expect(text).toContain('/Lang (en)')
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
  })

  it('has the fonts it uses inside, and no others', async () => {
    const fontsIn = async (text: string) => {
      const pdf = Buffer.from(await toPdf(drawn([words(text)]))).toString('latin1')
      return [
        ...new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name)),
      ].toSorted()
    }
    expect(await fontsIn('Ελληνικά, Русский, Żółć')).toEqual([expect.stringMatching(/^Inter/)])
    const all = await fontsIn('Good שלום مرحبا 🎉')
    expect(all).toHaveLength(4)
    expect(all.join(' ')).toMatch(/Hebrew/)
  })

  it('says its words as text that can be searched and read aloud', async () => {
    const streams = streamsOf(await toPdf(drawn([words('Fog')])))
    // The map from glyphs to letters: F, o, g.
    for (const code of ['0046', '006f', '0067']) expect(streams.toLowerCase()).toContain(code)
  })

  it('fills rectangles in their colour, and runs no script and opens nothing', async () => {
    const pdf = await toPdf(drawn([{ kind: 'box', x: 10, y: 20, width: 30, height: 40, fill: 'ff0000' }]))
    expect(streamsOf(pdf)).toMatch(/10 20 30 40 re[\s\S]*?1 0 0 scn/)
    const text = Buffer.from(pdf).toString('latin1')
    for (const danger of ['/JavaScript', '/JS', '/OpenAction', '/Launch', '/URI'])
      expect(text).not.toContain(danger)
  })

  it('is the same for the same drawing', async () => {
    const make = async () => Buffer.from(await toPdf(drawn([words('same')]))).length
    expect(await make()).toBe(await make())
  })
})

describe('a drawing as slides', () => {
  it('has a slide for each page, of its size, with words that stay words', async () => {
    const parts = await partsOf(await toSlides(drawn([words('Fog & light <b>')], [words('two')])))
    expect([...parts.keys()].filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2)
    expect(parts.get('ppt/slides/slide1.xml')).toContain('Fog &amp; light &lt;b&gt;')
    expect(parts.get('ppt/presentation.xml')).toMatch(/<p:sldSz cx="10693400" cy="7556500"/)
    expect(parts.get('docProps/core.xml')).toContain('Clarity in spring')
  })

  it('keeps emoji, turns Hebrew and Arabic to the right, and shows what nobody could see', async () => {
    const marks = [words('Good 🎉'), words('שלום עולם'), words('مرحبا'), words('bell\u0007 and \u202eturned')]
    const slide = (await partsOf(await toSlides(drawn(marks)))).get('ppt/slides/slide1.xml') ?? ''
    expect(slide).toContain('Good 🎉')
    expect(slide).toContain('שלום עולם')
    expect(slide.match(/rtl="1"/g)).toHaveLength(2)
    expect(slide).toContain('bell[U+0007] and [U+202E]turned')
  })

  it('has no macro, link or outside part', async () => {
    const parts = await partsOf(await toSlides(drawn([words('=cmd|x')], [])))
    const all = [...parts].map(([name, text]) => name + text).join('\n')
    for (const danger of ['vbaProject', 'TargetMode="External"', 'oleObject'])
      expect(all).not.toContain(danger)
  })
})

test('a page with nothing on it is a page', async () => {
  expect(Buffer.from(await toPdf(drawn([]))).toString('latin1')).toMatch(/\/Count 1/)
  expect((await partsOf(await toSlides(drawn([])))).has('ppt/slides/slide1.xml')).toBe(true)
})
