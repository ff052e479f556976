import { describe, expect, it } from 'vitest'
import { readXml } from './read-xml.ts'
import { writeFragment, writeXml } from './write-xml.ts'
import type { XmlElement } from './xml-tree.ts'

const again = (xml: string, prefix?: string) => {
  const document = readXml(xml)
  return writeXml(document, { uri: document.root.uri, ...(prefix === undefined ? {} : { prefix }) })
}
const BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'

describe('writing XML', () => {
  it.each([
    [
      'the five characters',
      '<a b="&lt;&amp;&quot;\'">&lt;&amp;&gt;</a>',
      `<a b="&lt;&amp;&quot;'">&lt;&amp;&gt;</a>`,
    ],
    ['CDATA as text', '<a><![CDATA[<b>]]></a>', '<a>&lt;b&gt;</a>'],
    ['line breaks in attributes', '<a b="x&#10;y&#9;z"/>', '<a b="x&#10;y&#9;z"/>'],
    ['a carriage return', '<a>x&#13;y</a>', '<a>x&#13;y</a>'],
    ['comments and instructions', '<a><!-- c --><?p body?><?q?></a>', '<a><!-- c --><?p body?><?q?></a>'],
    [
      'nested default namespaces',
      '<a xmlns="u"><b xmlns="v"/><c xmlns=""/></a>',
      '<a xmlns="u"><b xmlns="v"/><c xmlns=""/></a>',
    ],
    [
      'prefixed attributes',
      '<a xmlns:p="u" p:b="1" p:c="2" xml:lang="de"/>',
      '<a xmlns:p="u" p:b="1" p:c="2" xml:lang="de"/>',
    ],
    [
      'two prefixes that collide',
      '<a xmlns:p="u" p:b="1"><c xmlns:p="v" p:b="2"/></a>',
      '<a xmlns:p="u" p:b="1"><c xmlns:p="v" p:b="2"/></a>',
    ],
  ])('keeps %s', (_, xml, expected) => {
    expect(again(xml)).toBe(`${BEGIN}${expected}\n`)
  })

  it('prints a namespace with a prefix, and others as they are', () => {
    expect(again('<a xmlns="u"><b/><c xmlns="v"><d/></c></a>', 's')).toBe(
      `${BEGIN}<s:a xmlns:s="u"><s:b/><c xmlns="v"><d/></c></s:a>\n`,
    )
  })

  it('indents elements that hold elements, and never a text', () => {
    const { root } = readXml('<a><b>text</b><c><d/></c></a>')
    expect(writeXml({ root, prolog: [] }, { uri: '', indent: true })).toBe(
      `${BEGIN}<a>\n  <b>text</b>\n  <c>\n    <d/>\n  </c>\n</a>\n`,
    )
  })

  it('leaves out characters that XML cannot hold', () => {
    const element: XmlElement = {
      kind: 'element',
      uri: '',
      local: 'a',
      attributes: [],
      children: [{ kind: 'text', text: 'x\u0000\u0008\ufffe\ud800y' }],
    }
    expect(writeFragment(element)).toBe('<a>x\ufffdy</a>')
    expect(() => readXml(writeFragment(element))).not.toThrow()
  })
})
