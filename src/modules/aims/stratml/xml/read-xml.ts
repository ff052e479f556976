import { SaxesParser, type SaxesTagNS } from 'saxes'
import { AppError } from '#kernel/errors.ts'
import { bareAmpersand } from './bare-ampersand.ts'
import { decodeXml } from './decode-xml.ts'
import { XML_LIMITS, type XmlLimits } from './xml-limits.ts'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml-tree.ts'

/**
 * Reads XML that a stranger wrote. Document types (and with them every entity beyond the five of XML) are refused, nothing is
 * fetched, and size, depth, number of nodes and length of texts are bounded. Errors name line and column.
 */
export function readXml(source: string | Uint8Array, limits: XmlLimits = XML_LIMITS): XmlDocument {
  if (source.length > limits.size) throw tooLarge(limits.size)
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeXml(source)
  if (!text.isWellFormed()) throw wrong('broken_characters', 'The file contains half a character.', 1, 1)
  const ampersand = bareAmpersand(text)
  if (ampersand !== null) throw unescaped(text, ampersand)
  return new TreeBuilder(limits).read(text)
}

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] }

const XMLNS = 'http://www.w3.org/2000/xmlns/'
// C0 controls are refused by XML itself; these are the ones XML 1.0 lets through.
const CONTROL = /[\u007f-\u0084\u0086-\u009f]/

class TreeBuilder {
  readonly #parser = new SaxesParser({
    xmlns: true,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  })
  readonly #limits: XmlLimits
  readonly #open: Building[] = []
  readonly #prolog: XmlNode[] = []
  #root: XmlElement | null = null
  #nodes = 0

  constructor(limits: XmlLimits) {
    this.#limits = limits
    this.#parser.on('error', error => {
      throw this.#wrong('malformed_xml', `This is not well-formed XML: ${plain(error.message)}.`)
    })
    this.#parser.on('doctype', () => {
      const message = 'The file declares a document type, which can smuggle in other files or endless text.'
      throw this.#wrong('doctype', message, 'Remove the <!DOCTYPE …> part and import it again.')
    })
    this.#parser.on('opentagstart', () => this.#count())
    this.#parser.on('attribute', () => this.#count())
    this.#parser.on('opentag', tag => this.#start(tag))
    this.#parser.on('closetag', () => this.#end())
    this.#parser.on('text', text => this.#text(text))
    this.#parser.on('cdata', text => this.#text(text))
    this.#parser.on('comment', text => this.#aside({ kind: 'comment', text: this.#checked(text) }))
    this.#parser.on('processinginstruction', ({ target, body }) =>
      this.#aside({ kind: 'instruction', target, body: this.#checked(body) }),
    )
  }

  read(text: string): XmlDocument {
    this.#parser.write(text).close()
    if (this.#root === null) throw this.#wrong('malformed_xml', 'The file contains no XML element.')
    return { root: this.#root, prolog: this.#prolog }
  }

  #start(tag: SaxesTagNS): void {
    const attributes: XmlAttribute[] = []
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (uri !== XMLNS) attributes.push({ uri, local, prefix, value: this.#checked(value) })
    }
    const { line, column } = this.#at()
    const element: Building = {
      kind: 'element',
      uri: tag.uri,
      local: tag.local,
      attributes,
      children: [],
      line,
      column,
    }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#root = element
    else parent.children.push(element)
    this.#open.push(element)
    if (this.#open.length > this.#limits.depth) {
      throw this.#wrong('too_deep', `Elements are nested deeper than ${this.#limits.depth} levels.`)
    }
  }

  #end(): void {
    this.#open.pop()
  }

  /** CDATA and text that touch become one. */
  #text(text: string): void {
    const siblings = this.#open.at(-1)?.children
    if (siblings === undefined || text === '') return
    const before = siblings.at(-1)
    if (before?.kind !== 'text') siblings.push({ kind: 'text', text: this.#checked(text) })
    else siblings[siblings.length - 1] = { kind: 'text', text: this.#checked(before.text + text) }
  }

  #aside(node: XmlNode): void {
    this.#count()
    const siblings = this.#open.at(-1)?.children ?? this.#prolog
    siblings.push(node)
  }

  #count(): void {
    this.#nodes++
    if (this.#nodes > this.#limits.nodes) {
      throw this.#wrong(
        'too_many_nodes',
        `The file has more than ${this.#limits.nodes.toLocaleString('en')} elements and attributes.`,
      )
    }
  }

  #checked(text: string): string {
    if (text.length > this.#limits.text) {
      throw this.#wrong(
        'text_too_long',
        `A text is longer than ${this.#limits.text.toLocaleString('en')} characters.`,
      )
    }
    if (CONTROL.test(text)) throw this.#wrong('control_character', 'A text contains a control character.')
    return text
  }

  #at(): { line: number; column: number } {
    return { line: this.#parser.line, column: this.#parser.column + 1 }
  }

  #wrong(code: string, message: string, fix?: string): AppError {
    const { line, column } = this.#at()
    return wrong(code, message, line, column, fix)
  }
}

/** The library's own message without its "line:column:" and full stop. */
function plain(message: string): string {
  return message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')
}

function wrong(code: string, message: string, line: number, column: number, fix?: string): AppError {
  const where = `line ${line}, column ${column}`
  return new AppError('malformed', {
    items: [
      {
        field: 'xml',
        code,
        message: `${message} (${where})`,
        fix: fix ?? `Correct the file at ${where} and import it again.`,
      },
    ],
  })
}

function unescaped(text: string, at: number): AppError {
  const lines = text.slice(0, at + 1).split(/\r\n?|\n/)
  const [line, column] = [lines.length, (lines.at(-1) ?? '').length + 1]
  const message = 'This is not well-formed XML: a “&” stands alone.'
  const fix = `Write “&amp;” at line ${line}, column ${column} and import it again.`
  return wrong('malformed_xml', message, line, column, fix)
}

function tooLarge(size: number): AppError {
  const megabytes = Math.round(size / 1024 / 1024)
  const message = `The file is larger than ${megabytes} MB.`
  return new AppError('too_large', {
    items: [
      {
        field: 'xml',
        code: 'too_large',
        message,
        fix: 'Split the plan, or remove what is not plan text from it.',
      },
    ],
  })
}
