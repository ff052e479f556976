import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml-tree.ts'

/** How to print: with `prefix`, elements of `uri` are written `<prefix:Name>`; without, that namespace is the default one. */
export interface XmlStyle {
  readonly uri: string
  readonly prefix?: string
  /** Two spaces per level for elements that hold elements only. */
  readonly indent?: boolean
}

/** Prints a document as UTF-8 XML 1.0, ending with a line feed. */
export function writeXml(document: XmlDocument, style: XmlStyle): string {
  const prolog = document.prolog.map(node => `${printed(node, { ...style, scope: '' }, '')}\n`)
  const root = printed(document.root, { ...style, scope: '' }, '\n', true)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${prolog.join('')}${root}\n`
}

/** Prints one node on its own, with every namespace it needs. */
export function writeFragment(node: XmlNode): string {
  return printed(node, { uri: '', scope: '' }, '')
}

interface Printing extends XmlStyle {
  /** The default namespace where we are. */
  readonly scope: string
}

function printed(node: XmlNode, style: Printing, line: string, isRoot = false): string {
  if (node.kind === 'text') return escaped(node.text)
  if (node.kind === 'comment') return `<!--${node.text}-->`
  if (node.kind === 'instruction') return `<?${node.target}${node.body === '' ? '' : ` ${node.body}`}?>`
  return printedElement(node, style, line, isRoot)
}

function printedElement(element: XmlElement, style: Printing, line: string, isRoot: boolean): string {
  const prefixed = style.prefix !== undefined && element.uri === style.uri
  const name = prefixed ? `${style.prefix}:${element.local}` : element.local
  const scope = prefixed ? style.scope : element.uri
  const declares = scope === style.scope ? '' : ` xmlns="${quoted(scope)}"`
  const root = isRoot && style.prefix !== undefined ? ` xmlns:${style.prefix}="${quoted(style.uri)}"` : ''
  const start = `<${name}${declares}${root}${printedAttributes(element.attributes)}`
  if (element.children.length === 0) return `${start}/>`
  const spaced = style.indent === true && element.children.every(c => c.kind !== 'text')
  const below = spaced ? `${line}  ` : ''
  const inner = element.children.map(
    child => `${below}${printed(child, { ...style, scope }, spaced ? below : '')}`,
  )
  return `${start}>${inner.join('')}${spaced ? line : ''}</${name}>`
}

const XML = 'http://www.w3.org/XML/1998/namespace'

function printedAttributes(attributes: readonly XmlAttribute[]): string {
  const prefixes = new Map<string, string>([[XML, 'xml']])
  return attributes
    .map(({ uri, local, prefix, value }) => {
      if (uri === '') return ` ${local}="${quoted(value)}"`
      const known = prefixes.get(uri)
      if (known !== undefined) return ` ${known}:${local}="${quoted(value)}"`
      const own =
        prefix === '' || /^xml/i.test(prefix) || [...prefixes.values()].includes(prefix)
          ? `n${prefixes.size}`
          : prefix
      prefixes.set(uri, own)
      return ` xmlns:${own}="${quoted(uri)}" ${own}:${local}="${quoted(value)}"`
    })
    .join('')
}

/** `>` too, so that a fragment never ends an instruction it is put into; carriage returns survive as references. */
function escaped(text: string): string {
  return speakable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

/** Without what XML 1.0 cannot hold (§2.2): other control characters, noncharacters, half characters. */
const speakable = (text: string): string => text.toWellFormed().replaceAll(UNSPEAKABLE, '')

const UNSPEAKABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
