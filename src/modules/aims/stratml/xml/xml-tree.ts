/** An attribute; `uri` is '' when it has no prefix. */
export interface XmlAttribute {
  readonly uri: string
  readonly local: string
  /** Prefix as written, used again when it is printed. */
  readonly prefix: string
  readonly value: string
}

/** An element with its namespace resolved. Line and column count from 1 and point behind the start tag. */
export interface XmlElement {
  readonly kind: 'element'
  readonly uri: string
  readonly local: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  readonly line?: number
  readonly column?: number
}

export type XmlNode =
  | XmlElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly body: string }

/** A whole document: comments and instructions before or after the root are gathered in `prolog`. */
export interface XmlDocument {
  readonly root: XmlElement
  readonly prolog: readonly XmlNode[]
}

export const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element'

export const elementsOf = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement)

/** All text inside, tags left out. */
export function textOf(node: XmlNode): string {
  if (node.kind === 'text') return node.text
  return node.kind === 'element' ? node.children.map(textOf).join('') : ''
}

export const isBlank = (text: string): boolean => text.trim() === ''

/** Neither text, nor a filled attribute, nor anything in it that is not empty itself. */
export function isEmpty(node: XmlNode): boolean {
  if (node.kind === 'text') return isBlank(node.text)
  if (node.kind !== 'element') return false
  return node.attributes.every(a => isBlank(a.value)) && node.children.every(isEmpty)
}
