import { describe, expect, it } from 'vitest'
import { readXml } from '../xml/read-xml.ts'
import { writeFragment } from '../xml/write-xml.ts'
import { asInstruction, attributeXml, FULL, fromInstruction, KEPT, textXml } from './fragment.ts'
import { restoreKept } from './restore-kept.ts'

const restored = (inside: string, name = 'Goal') =>
  writeFragment(
    restoreKept(
      readXml(`<${name} xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">${inside}</${name}>`).root,
      1,
    ),
  )
const goal = (inside: string, attributes = '') =>
  `<Goal xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"${attributes}>${inside}</Goal>`
const kept = (xml: string, target = KEPT) => writeFragment(asInstruction(target, xml))

describe('what an export kept in instructions', () => {
  it.each([
    [
      'an element',
      kept('<x:Budget xmlns:x="urn:x" x:unit="EUR"><y/></x:Budget>'),
      goal('<Budget xmlns="urn:x" xmlns:x="urn:x" x:unit="EUR"><y xmlns=""/></Budget>'),
    ],
    ['a text', kept(textXml('a < b')), goal('a &lt; b')],
    [
      'an attribute',
      kept(attributeXml({ uri: '', local: 'mood', prefix: '', value: '?>' })),
      goal('', ' mood="?&gt;"').replace('></Goal>', '/>'),
    ],
    [
      'the full form of a text',
      `<Name>Clean water</Name>${kept('<Name xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core" xml:lang="en">Clean <b>water</b></Name>', FULL)}`,
      goal('<Name xml:lang="en">Clean <b>water</b></Name>'),
    ],
  ])('stands at its place again: %s', (_, inside, expected) => {
    expect(restored(inside)).toBe(expected)
  })

  it('stays an instruction when the plain text has changed since', () => {
    const full = kept('<Name xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><b>Clean</b></Name>', FULL)
    expect(restored(`<Name>Dirty</Name>${full}`)).toBe(goal(`<Name>Dirty</Name>${full}`))
  })

  it('does not unfold twice, however deep somebody nests it', () => {
    const inner = kept('<a xmlns=""/>')
    const outer = restored(kept(`<b xmlns="">${inner}</b>`))
    expect(outer).toBe(goal(`<b xmlns="">${inner}</b>`))
  })

  it.each(['?>', '%', '%25', '?%3E', '%3E?>', 'a?>b%c'])('carries “%s” unharmed', text => {
    const instruction = asInstruction(KEPT, text)
    expect(instruction.kind === 'instruction' && instruction.body).not.toContain('?>')
    expect(instruction.kind === 'instruction' && fromInstruction(instruction.body)).toBe(text)
  })

  it('is refused with its place when somebody broke it', () => {
    expect(() => restored('<?fairlead-kept <a>?>')).toThrow(/not well-formed/)
    expect(() => restored('<?fairlead-kept <!DOCTYPE a><a/>?>')).toThrow(/document type/)
  })

  it('older namespaces become today’s, inside kept fragments too', () => {
    const old = 'http://www.stratml.net'
    const xml = `<Goal xmlns="${old}"><Name>N</Name>${kept(`<Vision xmlns="${old}"/>`)}</Goal>`
    expect(writeFragment(restoreKept(readXml(xml).root, 1))).toBe(goal('<Name>N</Name><Vision/>'))
  })
})

describe('an objective inside an objective', () => {
  it('follows it, naming it by identifier or by place', () => {
    const xml = restored(
      '<Objective><Name>A</Name><Objective><Identifier>_b</Identifier><Objective><Name>C</Name></Objective></Objective></Objective><Objective><Name>D</Name></Objective>',
    )
    expect(xml).toBe(
      goal(
        '<Objective><Name>A</Name></Objective><Objective><?fairlead-parent [1]?><Identifier>_b</Identifier></Objective><Objective><?fairlead-parent _b?><Name>C</Name></Objective><Objective><Name>D</Name></Objective>',
      ),
    )
  })
})
