import { writeFragment } from '../xml/write-xml.ts'
import { isBlank, isEmpty, textOf, type XmlElement, type XmlNode } from '../xml/xml-tree.ts'
import { attributeXml, FULL, fromInstruction } from './fragment.ts'
import type { Part } from './namespaces.ts'
import type { Extra, Field, Fields, Model } from './shape.ts'
import { fieldsIn } from './shape.ts'

/** An element as typed fields; empty ones count as absent, and what no field takes goes to `extras`. */
export function readFields<F extends Fields>(element: XmlElement, fields: F, part: Part): Model<F> {
  const reading = new Reading(element.uri, fields, part)
  for (const attribute of element.attributes) reading.attribute(attribute)
  for (const child of element.children) reading.child(child)
  return reading.model as Model<F>
}

class Reading {
  readonly model: Record<string, unknown> = {}
  readonly #uri: string
  readonly #part: Part
  readonly #byName: ReadonlyMap<string, readonly [string, Field]>
  readonly #extras: Extra[] = []
  #taken = 0

  constructor(uri: string, fields: Fields, part: Part) {
    this.#uri = uri
    this.#part = part
    const present = fieldsIn(fields, part)
    this.#byName = new Map(present.map(entry => [mark(entry[1]), entry]))
    for (const [key, field] of Object.entries(fields)) {
      if (field.kind === 'texts' || field.kind === 'parts') this.model[key] = []
    }
  }

  attribute(attribute: XmlElement['attributes'][number]): void {
    if (isBlank(attribute.value)) return
    const entry = attribute.uri === '' ? this.#byName.get(`@${attribute.local}`) : undefined
    if (entry === undefined) this.#keep('attribute', attributeXml(attribute))
    else this.model[entry[0]] = attribute.value
  }

  child(node: XmlNode): void {
    if (node.kind === 'text') {
      if (!isBlank(node.text)) this.#keep('text', node.text)
    } else if (node.kind === 'comment') {
      this.#keep('comment', node.text)
    } else if (node.kind === 'instruction') {
      this.#instruction(node.target, node.body)
    } else if (!isEmpty(node)) {
      this.#element(node)
    }
  }

  #element(element: XmlElement): void {
    const entry = element.uri === this.#uri ? this.#byName.get(element.local) : undefined
    const value = entry === undefined ? null : this.#value(element, ...entry)
    if (entry === undefined || value === null) this.#keep('element', writeFragment(element))
    else this.#take(...entry, value)
  }

  /** Null when it cannot be taken: a second one where one is allowed, or markup without text. */
  #value(element: XmlElement, key: string, field: Field): unknown {
    if (isSingle(field) && key in this.model) return null
    if (field.kind === 'part' || field.kind === 'parts') return readFields(element, field.fields, this.#part)
    return this.#text(element, field)
  }

  #take(key: string, field: Field, value: unknown): void {
    const list = this.model[key]
    if (!isSingle(field) && Array.isArray(list)) list.push(value)
    else this.model[key] = value
    this.#taken++
  }

  /** The plain text; markup and attributes around it are kept as its full form. Null when there is markup but no text. */
  #text(element: XmlElement, field: Field): string | null {
    const plain = textOf(element)
    if (isBlank(plain)) return null
    const simple = element.attributes.length === 0 && element.children.every(c => c.kind === 'text')
    if (!simple) this.#keep('element', writeFragment(element), element.local)
    return 'value' in field && field.value === 'string' ? plain : plain.trim()
  }

  #instruction(target: string, body: string): void {
    const full = target === FULL ? /^<([\w.-]+)/.exec(body)?.[1] : undefined
    if (full === undefined) this.#keep('instruction', body === '' ? target : `${target} ${body}`)
    else this.#keep('element', fromInstruction(body), full)
  }

  #keep(kind: Extra['kind'], xml: string, fullFormOf?: string): void {
    this.#extras.push({ kind, at: this.#taken, xml, ...(fullFormOf === undefined ? {} : { fullFormOf }) })
    this.model['extras'] = this.#extras
  }
}

/** How the table of fields names attributes apart from children. */
const mark = (field: Field): string => (field.kind === 'attribute' ? `@${field.name}` : field.name)

const isSingle = (field: Field): boolean => field.kind === 'text' || field.kind === 'part'
