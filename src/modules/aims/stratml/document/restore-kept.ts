import {
  elementsOf,
  isElement,
  textOf,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-tree.ts'
import { FULL, fromInstruction, KEPT, PARENT, parseKept } from './fragment.ts'
import { KNOWN_NAMESPACES, NAMESPACE, type Part } from './namespaces.ts'

/**
 * The tree as it was meant: every known namespace becomes today's, what our own exports kept in instructions stands at its
 * place again, and an Objective inside an Objective (which no schema allows, yet exists) follows it, naming its parent.
 */
export function restoreKept(element: XmlElement, part: Part): XmlElement {
  const attributes: XmlAttribute[] = [...element.attributes]
  const children: XmlNode[] = []
  for (const child of element.children) {
    if (child.kind === 'element') children.push(restoreKept(child, part))
    else if (child.kind === 'instruction') restoreInstruction(child, attributes, children, part)
    else children.push(child)
  }
  const flat = element.local === 'Goal' ? unnested(children) : children
  return { ...element, uri: todays(element.uri, part), attributes, children: flat }
}

const todays = (uri: string, part: Part): string => (KNOWN_NAMESPACES.includes(uri) ? NAMESPACE[part] : uri)

type Instruction = Extract<XmlNode, { kind: 'instruction' }>

function restoreInstruction(
  instruction: Instruction,
  attributes: XmlAttribute[],
  children: XmlNode[],
  part: Part,
): void {
  const known = instruction.target === KEPT || instruction.target === FULL
  const kept = known ? parseKept(fromInstruction(instruction.body)) : instruction
  if (!('kind' in kept)) attributes.push(kept)
  else if (instruction.target === FULL) restoreFull(children, instruction, kept, part)
  else children.push(inNamespace(kept, part))
}

/** The full form takes the place of the plain element before it, unless somebody has changed that since. */
function restoreFull(children: XmlNode[], instruction: Instruction, full: XmlNode, part: Part): void {
  const before = children.findLastIndex(isElement)
  const plain = children[before]
  const same = plain !== undefined && isElement(plain) && isElement(full) && plain.local === full.local
  if (same && textOf(plain) === textOf(full)) children[before] = inNamespace(full, part)
  else children.push(instruction)
}

/** Instructions inside a kept fragment stay as they are: nothing unfolds twice. */
function inNamespace(node: XmlNode, part: Part): XmlNode {
  if (!isElement(node)) return node
  return {
    ...node,
    uri: todays(node.uri, part),
    children: node.children.map(child => inNamespace(child, part)),
  }
}

function unnested(children: readonly XmlNode[]): XmlNode[] {
  const flat: XmlNode[] = []
  let position = 0
  const add = (node: XmlNode, parent: string | null): void => {
    if (!isElement(node) || node.local !== 'Objective') {
      flat.push(node)
      return
    }
    position++
    const inner = node.children.filter(c => isElement(c) && c.local === 'Objective' && c.uri === node.uri)
    const own = node.children.filter(c => !inner.includes(c))
    const link: XmlNode[] = parent === null ? [] : [{ kind: 'instruction', target: PARENT, body: parent }]
    const name = identifierOf(node) ?? `[${position}]`
    flat.push({ ...node, children: [...link, ...own] })
    for (const nested of inner) add(nested, name)
  }
  for (const child of children) add(child, null)
  return flat
}

function identifierOf(element: XmlElement): string | null {
  const identifier = elementsOf(element).find(e => e.local === 'Identifier')
  return identifier === undefined ? null : textOf(identifier).trim() || null
}
