import { readXml } from '../xml/read-xml.ts'
import { writeFragment } from '../xml/write-xml.ts'
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/xml-tree.ts'

// What the schema has no place for is written as a processing instruction at its place: every validator and every other program
// skips it, and we read it back as if it stood there itself (docs/decisions/0014).

/** Target of an instruction that holds something the schema does not allow here. */
export const KEPT = 'fairlead-kept'
/** Target of an instruction that holds the full form (markup, attributes) of the plain element before it. */
export const FULL = 'fairlead-full'
/** Target of an instruction that names the objective above: an Identifier, or `[n]` for the nth Objective of the Goal. */
export const PARENT = 'fairlead-parent'

const HOME = 'urn:fairlead:kept'

/** A node as the instruction that keeps it. */
export function asInstruction(target: string, xml: string): XmlNode {
  // An instruction ends at its first "?>": nothing inside may look like one.
  return { kind: 'instruction', target, body: xml.replaceAll('%', '%25').replaceAll('?>', '?%3E') }
}

/** The XML that an instruction keeps. */
export function fromInstruction(body: string): string {
  return body.replace(/%25|%3E/g, code => (code === '%25' ? '%' : '>'))
}

/** An attribute as XML of its own. */
export function attributeXml(attribute: XmlAttribute): string {
  const { uri, local, prefix, value } = attribute
  const given = [
    ['name', local],
    ['uri', uri],
    ['prefix', prefix],
  ] as const
  const attributes = given
    .filter(([, v]) => v !== '')
    .map(([name, v]) => ({ uri: '', prefix: '', local: name, value: v }))
  return writeFragment({
    kind: 'element',
    uri: HOME,
    local: 'attribute',
    attributes,
    children: [{ kind: 'text', text: value }],
  })
}

/** A stray text as XML of its own. */
export function textXml(text: string): string {
  return writeFragment({
    kind: 'element',
    uri: HOME,
    local: 'text',
    attributes: [],
    children: [{ kind: 'text', text }],
  })
}

/** What a kept fragment stands for: an element, a text or an attribute. */
export function parseKept(xml: string): XmlNode | XmlAttribute {
  const root = readXml(xml).root
  if (root.uri !== HOME) return root
  const value = root.children.map(c => (c.kind === 'text' ? c.text : '')).join('')
  if (root.local === 'text') return { kind: 'text', text: value }
  return { uri: said(root, 'uri'), local: said(root, 'name'), prefix: said(root, 'prefix'), value }
}

const said = (element: XmlElement, name: string): string =>
  element.attributes.find(a => a.local === name)?.value ?? ''
