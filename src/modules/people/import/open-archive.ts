import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { AppError } from '#kernel/errors.ts'

/** What the archive inside an .xlsx may be at most; a sheet of 100,000 people inflates to about 90 MB. */
const ARCHIVE_LIMITS = {
  entries: 500,
  entryBytes: 200_000_000,
  totalBytes: 300_000_000,
  ratio: 250,
  freeBytes: 5_000_000,
} as const

type Limits = { readonly [K in keyof typeof ARCHIVE_LIMITS]: number }

/**
 * Inflates the XML parts of an .xlsx under limits: number of entries, bytes of each and of all, ratio, nesting.
 * Sizes are counted while inflating, so a header that lies gains nothing. Throws `too_large` or `malformed`.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: Limits = ARCHIVE_LIMITS,
): Promise<Map<string, Buffer>> {
  const archive = await yauzl
    .fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    .catch(cause => Promise.reject(broken(cause)))
  if (archive.entryCount > limits.entries)
    throw bomb(`It has ${archive.entryCount} parts; ${limits.entries} are allowed.`)
  const parts = new Map<string, Buffer>()
  let total = 0
  for await (const entry of archive.eachEntry()) {
    if (/\.(zip|xlsx|xlsm|docx|7z|gz)$/i.test(entry.fileName)) throw bomb('It contains another archive.')
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue
    const allowed = Math.min(limits.entryBytes, limits.totalBytes - total)
    const mostByRatio = Math.max(limits.freeBytes, entry.compressedSize * limits.ratio)
    const content = await inflate(archive, entry, Math.min(allowed, mostByRatio))
    total += content.length
    parts.set(entry.fileName, content)
  }
  return parts
}

async function inflate(archive: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw bomb('It would unpack to far more than a list of people needs.')
  const stream = await archive.openReadStreamPromise(entry).catch(cause => Promise.reject(broken(cause)))
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) throw bomb('It would unpack to far more than a list of people needs.')
      chunks.push(chunk)
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : broken(cause)
  }
  return Buffer.concat(chunks)
}

/** The same parts as an archive without compression, so that the next reader sees exactly what was checked. */
export function packArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const local = zipHeader(30, 0x04034b50, name, content)
    const central = zipHeader(46, 0x02014b50, name, content)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), content)
    directory.push(central, Buffer.from(name))
    offset += local.length + Buffer.byteLength(name) + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

/** PKWARE APPNOTE 4.3.7 (local, 30 bytes) and 4.3.12 (central, 46 bytes: the same fields two bytes later). */
function zipHeader(length: 30 | 46, signature: number, name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(length)
  const shift = length === 46 ? 2 : 0
  header.writeUInt32LE(signature, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 4 + shift)
  header.writeUInt32LE(crc32(content), 14 + shift)
  header.writeUInt32LE(content.length, 18 + shift)
  header.writeUInt32LE(content.length, 22 + shift)
  header.writeUInt16LE(Buffer.byteLength(name), 26 + shift)
  return header
}

function bomb(why: string): AppError {
  const fix = 'Copy the sheet of people into a new, empty workbook, or save it as “CSV UTF-8”.'
  const item = {
    field: 'file',
    code: 'archive_refused',
    message: `This workbook is not safe to open. ${why}`,
    fix,
  }
  return new AppError('too_large', { items: [item] })
}

function broken(cause: unknown): AppError {
  const fix =
    'Open it in your spreadsheet program, save it again as .xlsx without a password, and choose it again.'
  const item = {
    field: 'file',
    code: 'workbook_unreadable',
    message: 'This workbook cannot be opened: it is damaged or protected.',
    fix,
  }
  return new AppError('malformed', { items: [item], cause })
}
