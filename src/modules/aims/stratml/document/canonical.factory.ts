import { readXml } from '../xml/read-xml.ts'
import { isBlank, isElement, type XmlElement, type XmlNode } from '../xml/xml-tree.ts'

/**
 * A document boiled down to what it says: no prefixes, no blanks between elements, nothing empty, children of different names
 * sorted by name. Knows nothing of StratML, so that it can judge the code that does.
 */
export function canonical(xml: string): unknown {
  return boiled(readXml(xml).root)
}

function boiled(node: XmlNode): unknown {
  if (!isElement(node)) return node.kind === 'text' ? node.text.trim() : null
  const attributes = node.attributes.filter(a => !isBlank(a.value)).map(a => `${a.uri} ${a.local}=${a.value}`)
  const children = sorted(node)
    .map(boiled)
    .filter(child => child !== null && child !== '')
  if (attributes.length === 0 && children.length === 0) return null
  return [node.local, ...attributes.sort(), ...children]
}

function sorted(element: XmlElement): readonly XmlNode[] {
  const name = (node: XmlNode): string => (isElement(node) ? node.local : '')
  return element.children.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))
}
