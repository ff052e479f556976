import { elementsOf, isBlank, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { NAMESPACE, type Part, ROOT } from './namespaces.ts'
import { planShape } from './plan-shape.ts'
import { isAllowed } from './plan-value.ts'
import { type Field, type Fields, fieldsIn } from './shape.ts'

/** One place where a document differs from the schema. */
export interface Difference {
  readonly path: string
  readonly message: string
}

/**
 * Compares a document with the schema of its part: names, order, how often, values, unique identifiers. What it accepts, the XSD
 * accepts. Nothing it finds keeps a file from being imported; an export has to be free of it.
 */
export function checkStructure(root: XmlElement, part: Part): readonly Difference[] {
  const checking: Checking = { part, found: [], identifiers: new Set() }
  if (root.uri !== NAMESPACE[part])
    differs(checking, `/${root.local}`, `the namespace should be ${NAMESPACE[part]}`)
  if (root.local !== ROOT[part])
    differs(checking, `/${root.local}`, `the root element should be ${ROOT[part]}`)
  checkElement(root, planShape, checking, `/${root.local}`)
  return checking.found
}

interface Checking {
  readonly part: Part
  readonly found: Difference[]
  readonly identifiers: Set<string>
}

function differs(checking: Checking, path: string, message: string): void {
  checking.found.push({ path, message })
}

function checkElement(element: XmlElement, fields: Fields, checking: Checking, path: string): void {
  const present = fieldsIn(fields, checking.part).map(([, field]) => field)
  checkAttributes(element, present, checking, path)
  const strayText = element.children.some(c => c.kind === 'text' && !isBlank(c.text))
  if (strayText) differs(checking, path, 'text is not allowed here')
  const children = present.filter(field => field.kind !== 'attribute')
  checkOrder(element, children, checking, path)
  for (const field of children) checkChildren(element, field, checking, path)
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

function checkAttributes(
  element: XmlElement,
  fields: readonly Field[],
  checking: Checking,
  path: string,
): void {
  for (const { uri, local, value } of element.attributes) {
    if (uri === XSI && /^(noNamespaceS|s)chemaLocation$/.test(local)) continue
    const field = fields.find(f => f.kind === 'attribute' && f.name === local && uri === '')
    if (field?.kind !== 'attribute') differs(checking, `${path}/@${local}`, 'is not in the standard')
    else if (!isAllowed(value, field.value, checking.part))
      differs(checking, `${path}/@${local}`, `cannot be "${value}"`)
  }
  for (const field of fields) {
    const missing =
      field.kind === 'attribute' &&
      field.required === true &&
      !element.attributes.some(a => a.local === field.name)
    if (missing) differs(checking, `${path}/@${field.name}`, 'is missing')
  }
}

function checkOrder(element: XmlElement, fields: readonly Field[], checking: Checking, path: string): void {
  let latest = 0
  for (const child of elementsOf(element)) {
    const place = child.uri === element.uri ? fields.findIndex(field => field.name === child.local) : -1
    if (place === -1) differs(checking, `${path}/${child.local}`, 'is not in the standard')
    else if (place < latest)
      differs(checking, `${path}/${child.local}`, `should come before ${fields[latest]?.name}`)
    latest = Math.max(latest, place)
  }
}

function checkChildren(element: XmlElement, field: Field, checking: Checking, path: string): void {
  const found = elementsOf(element).filter(c => c.local === field.name && c.uri === element.uri)
  const max = field.kind === 'texts' ? field.max : field.kind === 'parts' ? Number.POSITIVE_INFINITY : 1
  if (field.required === true && found.length === 0) differs(checking, `${path}/${field.name}`, 'is missing')
  if (found.length > max)
    differs(checking, `${path}/${field.name}`, `is there ${found.length} times, ${max} allowed`)
  found.forEach((child, index) => {
    const place = found.length === 1 ? `${path}/${field.name}` : `${path}/${field.name}[${index + 1}]`
    if (field.kind === 'part' || field.kind === 'parts') checkElement(child, field.fields, checking, place)
    else checkText(child, field, checking, place)
  })
}

function checkText(element: XmlElement, field: Field, checking: Checking, path: string): void {
  if (elementsOf(element).length > 0 || element.attributes.length > 0)
    differs(checking, path, 'may only hold plain text')
  if (!('value' in field) || field.value === 'string') return
  const text = typeof field.value === 'string' ? textOf(element).trim() : textOf(element)
  if (!isAllowed(text, field.value, checking.part)) differs(checking, path, `cannot be "${text}"`)
  if (field.value !== 'id') return
  if (checking.identifiers.has(text))
    differs(checking, path, `"${text}" is the identifier of something else already`)
  checking.identifiers.add(text)
}
