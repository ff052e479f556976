import { writeFragment } from '../xml/write-xml.ts'
import { isElement, textOf, type XmlAttribute, type XmlElement, type XmlNode } from '../xml/xml-tree.ts'
import { asInstruction, attributeXml, FULL, KEPT, parseKept, textXml } from './fragment.ts'
import { NAMESPACE, type Part } from './namespaces.ts'
import type { Aside } from './plan-document.ts'
import { isAllowed } from './plan-value.ts'
import type { AttributeField, Extra, Field, Fields, TextField, TextsField } from './shape.ts'

/** What one export carries from element to element. */
export interface Writing {
  readonly part: Part
  /** Identifiers written so far: xsd:ID must be unique in a document. */
  readonly identifiers: Set<string>
  /** What this part of the standard cannot hold, and is therefore not in the file. */
  readonly leftOut: Aside[]
}

type Values = Readonly<Record<string, unknown>> & { readonly extras?: readonly Extra[] }

/** Typed fields as an element the schema allows: in its order, required children present, everything else in instructions. */
export function writeFields(
  name: string,
  values: Values,
  fields: Fields,
  writing: Writing,
  path: string,
): XmlElement {
  const attributes: XmlAttribute[] = []
  const first: XmlNode[] = []
  const children: { node: XmlNode; counts: boolean }[] = []
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key]
    if (field.part !== undefined && field.part !== writing.part) leaveOut(field, value, writing, path)
    else if (field.kind === 'attribute') writeAttribute(field, value, attributes, first, writing.part)
    else children.push(...writeChildren(field, value, writing, path))
  }
  const body = withExtras(children, values.extras ?? [], { attributes, first, part: writing.part })
  return { kind: 'element', uri: NAMESPACE[writing.part], local: name, attributes, children: body }
}

function leaveOut(field: Field, value: unknown, writing: Writing, path: string): void {
  const amount = Array.isArray(value) ? value.length : value === undefined ? 0 : 1
  if (amount === 0 || field.kind === 'attribute') return
  const what = `${amount === 1 ? '' : `${amount} × `}${field.name}: Part ${writing.part} of the standard has no place for it`
  writing.leftOut.push({ path: `${path}/${field.name}`, what })
}

function writeAttribute(
  field: AttributeField,
  value: unknown,
  attributes: XmlAttribute[],
  first: XmlNode[],
  part: Part,
): void {
  const given = typeof value === 'string' ? { uri: '', prefix: '', local: field.name, value } : undefined
  const allowed = given !== undefined && isAllowed(given.value, field.value, part)
  if (allowed) attributes.push(given)
  else if (given !== undefined) first.push(asInstruction(KEPT, attributeXml(given)))
  if (!allowed && field.otherwise !== undefined)
    attributes.push({ uri: '', prefix: '', local: field.name, value: field.otherwise })
}

type Child = { node: XmlNode; counts: boolean }

function writeChildren(
  field: Exclude<Field, AttributeField>,
  value: unknown,
  writing: Writing,
  path: string,
): Child[] {
  const all = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as unknown[]
  const written = all.map((one, index): Child => {
    if (!('fields' in field)) return { node: textChild(field, String(one), index, writing), counts: true }
    const place = field.kind === 'parts' ? `${path}/${field.name}[${index + 1}]` : `${path}/${field.name}`
    const node = writeFields(field.name, one as Values, field.fields, writing, place)
    return { node, counts: !isHollow(node) }
  })
  const kept = written.filter(child => child.counts)
  if (kept.length > 0 || field.required !== true || 'fields' in field) return kept
  return [{ node: element(field.name, [], writing.part), counts: false }]
}

/** Nothing but required children left empty. */
function isHollow(node: XmlElement): boolean {
  return node.attributes.length === 0 && node.children.every(c => isElement(c) && isHollow(c))
}

function textChild(field: TextField | TextsField, text: string, index: number, writing: Writing): XmlNode {
  const { value } = field
  const max = field.kind === 'texts' ? field.max : 1
  const node = element(field.name, [{ kind: 'text', text }], writing.part)
  const fresh = value !== 'id' || !writing.identifiers.has(text)
  if (!fresh || index >= max || !isAllowed(text, value, writing.part))
    return asInstruction(KEPT, writeFragment(node))
  if (value === 'id') writing.identifiers.add(text)
  return node
}

const element = (local: string, children: readonly XmlNode[], part: Part): XmlElement => ({
  kind: 'element',
  uri: NAMESPACE[part],
  local,
  attributes: [],
  children,
})

interface Around {
  readonly attributes: XmlAttribute[]
  /** Comes before all children. */
  readonly first: readonly XmlNode[]
  readonly part: Part
}

function withExtras(children: readonly Child[], extras: readonly Extra[], around: Around): XmlNode[] {
  const waiting = [...extras]
  const body: XmlNode[] = []
  let counted = 0
  const release = (due: (extra: Extra) => boolean): void => {
    for (const extra of waiting.filter(due)) {
      waiting.splice(waiting.indexOf(extra), 1)
      const node = extraNode(extra, around)
      if (node !== null) body.push(node)
    }
  }
  for (const { node, counts } of children) {
    release(extra => extra.fullFormOf === undefined && extra.at <= counted)
    body.push(node)
    if (counts) counted++
    release(extra => isElement(node) && extra.fullFormOf === node.local && plainOf(extra) === textOf(node))
  }
  release(() => true)
  return [...around.first, ...body]
}

function plainOf(extra: Extra): string | null {
  const full = parseKept(extra.xml)
  return 'kind' in full ? textOf(full) : null
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

function extraNode(extra: Extra, around: Around): XmlNode | null {
  if (extra.kind === 'comment') return { kind: 'comment', text: extra.xml }
  if (extra.kind === 'text') return asInstruction(KEPT, textXml(extra.xml))
  if (extra.kind === 'element') return asInstruction(extra.fullFormOf === undefined ? KEPT : FULL, extra.xml)
  if (extra.kind === 'instruction') {
    const [, target = '', body = ''] = /^(\S+)\s?([\s\S]*)$/.exec(extra.xml) ?? []
    return { kind: 'instruction', target, body }
  }
  const attribute = parseKept(extra.xml)
  if ('kind' in attribute || !isSchemaLocation(attribute, around.part)) return asInstruction(KEPT, extra.xml)
  around.attributes.push(attribute)
  return null
}

/** Allowed on any element; it would mislead when it speaks of the other part. */
function isSchemaLocation({ uri, local, value }: XmlAttribute, part: Part): boolean {
  return uri === XSI && local === 'schemaLocation' && value.split(/\s+/).includes(NAMESPACE[part])
}
