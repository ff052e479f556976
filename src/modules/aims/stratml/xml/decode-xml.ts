import { TextDecoder } from 'node:util'
import { AppError } from '#kernel/errors.ts'

/** Bytes of an XML file as text, by byte order mark, then by its own declaration, then as UTF-8 (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8'
  const decoder = decoderFor(encoding)
  const text = decoder === null ? null : decoded(decoder, bytes, encoding)
  if (text === null) throw wrongEncoding(encoding)
  return text
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  return null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1]?.toLowerCase() ?? null
}

/** Null for a name nobody knows. */
function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    return null
  }
}

/** Null when the bytes contradict the encoding. */
function decoded(decoder: TextDecoder, bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = decoder.decode(bytes)
    return encoding.startsWith('utf-16') && !/^\s*</.test(text) ? null : text
  } catch {
    return null
  }
}

function wrongEncoding(encoding: string): AppError {
  const item = {
    field: 'xml',
    code: 'wrong_encoding',
    message: `The file is not written in ${encoding.toUpperCase()}, as it says or as we have to assume.`,
    fix: 'Open it in an editor, save it as UTF-8 with encoding="UTF-8" in its first line, and import it again.',
  }
  return new AppError('malformed', { items: [item] })
}
