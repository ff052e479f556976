import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { thrown } from '#test/thrown.ts'
import { readXml } from './read-xml.ts'
import { writeXml } from './write-xml.ts'
import type { XmlLimits } from './xml-limits.ts'
import { elementsOf, textOf, type XmlNode } from './xml-tree.ts'

const SMALL: XmlLimits = { size: 200, depth: 3, nodes: 6, text: 10 }
const refusal = (source: string | Uint8Array, limits = SMALL) => thrown(() => readXml(source, limits))
const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)
const nodes = (elements: number) => `<a>${'<b/>'.repeat(elements - 1)}</a>`

describe('a limit', () => {
  it.each<[string, string, string, string]>([
    ['size', `<a/>${' '.repeat(196)}`, `<a/>${' '.repeat(197)}`, 'too_large'],
    ['depth', nested(3), nested(4), 'too_deep'],
    ['number of elements', nodes(6), nodes(7), 'too_many_nodes'],
    [
      'number of attributes',
      '<a b="" c="" d="" e="" f=""/>',
      '<a b="" c="" d="" e="" f="" g=""/>',
      'too_many_nodes',
    ],
    [
      'number of comments',
      `<a>${'<!---->'.repeat(5)}</a>`,
      `<a>${'<!---->'.repeat(6)}</a>`,
      'too_many_nodes',
    ],
    [
      'number of instructions',
      `<a>${'<?p?>'.repeat(5)}</a>`,
      `<a>${'<?p?>'.repeat(6)}</a>`,
      'too_many_nodes',
    ],
    ['length of a text', `<a>${'x'.repeat(10)}</a>`, `<a>${'x'.repeat(11)}</a>`, 'text_too_long'],
    ['length of an attribute', `<a b="${'x'.repeat(10)}"/>`, `<a b="${'x'.repeat(11)}"/>`, 'text_too_long'],
    [
      'length of a comment',
      `<a><!--${'x'.repeat(10)}--></a>`,
      `<a><!--${'x'.repeat(11)}--></a>`,
      'text_too_long',
    ],
    [
      'length of an instruction',
      `<a><?p ${'x'.repeat(10)}?></a>`,
      `<a><?p ${'x'.repeat(11)}?></a>`,
      'text_too_long',
    ],
    [
      'length of CDATA',
      `<a><![CDATA[${'x'.repeat(10)}]]></a>`,
      `<a><![CDATA[${'x'.repeat(11)}]]></a>`,
      'text_too_long',
    ],
  ])('of the %s lets its last one through and refuses one more', (_, most, oneMore, code) => {
    expect(() => readXml(most, SMALL)).not.toThrow()
    expect(refusal(oneMore).items[0]?.code).toBe(code)
  })

  it('counts the bytes of a file before anything is decoded', () => {
    const bytes = new TextEncoder().encode(`<a>${'é'.repeat(97)}</a>`)
    expect(bytes.length).toBe(201)
    expect(refusal(bytes, { ...SMALL, text: 1000 }).code).toBe('too_large')
    expect(() => readXml(`<a>${'é'.repeat(97)}</a>`, { ...SMALL, text: 1000 })).not.toThrow()
  })

  it.each([
    ['size', ' '.repeat(201), 413],
    ['depth', nested(4), 400],
  ])('of %s answers with what a browser can tell apart', (_, xml, status) => {
    expect(refusal(xml)).toMatchObject({
      status,
      items: [{ field: 'xml', fix: expect.stringMatching(/\.$/) }],
    })
  })
})

describe('a mistake', () => {
  it.each<[string, string, string, string]>([
    ['a tag that is not closed', '<a>\n  <b>\n</a>', 'malformed_xml', 'line 3, column 5'],
    ['an attribute twice', '<a>\n <b c="1" c="2"/>\n</a>', 'malformed_xml', 'line 2, column 18'],
    ['an attribute without quotes', '<a b=1/>', 'malformed_xml', 'line 1, column 7'],
    ['a bare ampersand', '<a>\n\nR & D</a>', 'malformed_xml', 'line 3, column 4'],
    ['an ampersand before a name without an end', '<a>A&B and C;</a>', 'malformed_xml', 'line 1, column 6'],
    [
      'an ampersand after one in CDATA',
      '<a><![CDATA[&]]><!--&--><?p &?>\r\n&</a>',
      'malformed_xml',
      'line 2, column 2',
    ],
    ['an ampersand in an attribute', '<a b="?x=1&y=2"/>', 'malformed_xml', 'line 1, column 12'],
    ['a bare “<” in an attribute', '<a b="<"/>', 'malformed_xml', 'line 1, column 8'],
    ['an end of CDATA in a text', '<a>]]></a>', 'malformed_xml', 'line 1, column 7'],
    ['two hyphens in a comment', '<a><!-- a -- b --></a>', 'malformed_xml', 'line 1, column 14'],
    ['text after the end', '<a/>\nwords', 'malformed_xml', 'line 2'],
    ['a document type', '<!DOCTYPE a>\n<a/>', 'doctype', 'line 1, column 13'],
    ['a control character', '<a>\n <b>\u0085\u0090</b></a>', 'control_character', 'line 2'],
    ['a control character in an attribute', '<a>\n <b c="\u0090"/></a>', 'control_character', 'line 2'],
  ])('is named with its place: %s', (_, xml, code, place) => {
    const [item] = refusal(xml).items
    expect(item).toMatchObject({ field: 'xml', code })
    expect(item?.message).toContain(place)
  })

  it.each(['<a>', '<a b="', '<a><!-- ', '<a><![CDATA[', '<a><?p ', '<'])('is an end too early: %s', xml => {
    expect(refusal(xml).items[0]).toMatchObject({
      code: 'malformed_xml',
      message: expect.stringMatching(/\(line 1, column \d+\)$/),
    })
  })

  it('whatever somebody sends is read or refused, and never breaks the reader', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      'a',
      ' b="c"',
      '&amp;',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '\u0000',
      '\ufeff',
      '\n',
      'xmlns:p="u"',
      'p:',
      '😀',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async pieces => {
        const outcome = await attempt(`<a>${pieces.join('')}</a>`)
        expect(['read', 'malformed', 'too_large']).toContain(outcome)
      }),
      { numRuns: 300 },
    )
  })
})

const ANYTHING: XmlLimits = { size: 10_000, depth: 50, nodes: 1000, text: 10_000 }

const attempt = (xml: string): Promise<string> =>
  Promise.resolve(xml)
    .then(text => readXml(text, ANYTHING))
    .then(
      () => 'read',
      (error: unknown) => (error instanceof AppError ? error.code : 'broken'),
    )

describe('a text from a stranger', () => {
  it.each([
    ['markup in CDATA', '<a><![CDATA[<script>alert(1)</script>]]></a>', '<script>alert(1)</script>'],
    ['markup in references', '<a>&lt;img src=x onerror=alert(1)&gt;</a>', '<img src=x onerror=alert(1)>'],
    ['an ampersand that was escaped twice', '<a>&amp;amp;</a>', '&amp;'],
    ['references by number', '<a>&#233;&#xE9;&#x1F600;</a>', 'éé😀'],
    ['a family and a flag', '<a>👩‍👩‍👧‍👦🇵🇹</a>', '👩‍👩‍👧‍👦🇵🇹'],
    ['words from right to left', '<a>‮שלום‬ مرحبا</a>', '‮שלום‬ مرحبا'],
    ['letters with marks of their own', '<a>e\u0301 ế</a>', 'e\u0301 ế'],
    ['line ends of Windows', '<a>one\r\ntwo\rthree</a>', 'one\ntwo\nthree'],
    ['text around an element', '<a>one <b>two</b> three</a>', 'one two three'],
    ['quotes of SQL', "<a>'; drop table aims_aims; --</a>", "'; drop table aims_aims; --"],
  ])('is taken as it is: %s', (_, xml, text) => {
    const { root } = readXml(xml)
    expect(textOf(root)).toBe(text)
    expect(textOf(readXml(writeXml({ root, prolog: [] }, { uri: '' })).root)).toBe(text)
  })

  it('has its place counted from 1, behind the start tag', () => {
    const [b, c] = elementsOf(readXml('<a>\n  <b/>\n\t<c d="e">f</c></a>').root)
    expect([b?.line, b?.column]).toEqual([2, 7])
    expect(c?.line).toBe(3)
  })
})

describe('any tree', () => {
  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map(text => text.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '&<>"\''))
  const name = fc.constantFrom('a', 'b', 'Name', 'x-y.z')
  const uri = fc.constantFrom('', 'urn:u', 'urn:v')
  const attributes = fc
    .uniqueArray(fc.tuple(name, anyText), { selector: ([local]) => local, maxLength: 3 })
    .map(all => all.map(([local, value]) => ({ uri: '', prefix: '', local, value })))
  const { node } = fc.letrec<{ node: XmlNode }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyText.map((text): XmlNode => ({ kind: 'text', text })),
      fc.constant<XmlNode>({ kind: 'comment', text: ' note ' }),
      fc.constant<XmlNode>({ kind: 'instruction', target: 'do', body: 'it & that' }),
      fc.tuple(name, uri, attributes, fc.array(tie('node'), { maxLength: 4 })).map(
        ([local, of, own, children]): XmlNode => ({
          kind: 'element',
          uri: of,
          local,
          attributes: own,
          children,
        }),
      ),
    ),
  }))

  it('is printed so that reading gives it back, with and without a prefix', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), fc.constantFrom(undefined, 'p'), (children, prefix) => {
        const root: XmlNode = { kind: 'element', uri: 'urn:u', local: 'root', attributes: [], children }
        const style = { uri: 'urn:u', ...(prefix === undefined ? {} : { prefix }) }
        expect(plain(readXml(writeXml({ root, prolog: [] }, style)).root)).toEqual(plain(root))
      }),
      { numRuns: 150 },
    )
  })
})

/** Without places, and with texts that touch as one. */
function plain(node: XmlNode): unknown {
  if (node.kind !== 'element') return node.kind === 'text' ? node.text : node
  const children: unknown[] = []
  for (const child of node.children.map(plain)) {
    const before = children.at(-1)
    if (typeof child === 'string' && typeof before === 'string')
      children[children.length - 1] = before + child
    else children.push(child)
  }
  return [node.uri, node.local, node.attributes.map(a => [a.local, a.value]), children]
}
