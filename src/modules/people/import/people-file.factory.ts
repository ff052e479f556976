import { deflateRawSync } from 'node:zlib'
import writeWorkbook from 'write-excel-file/node'

/** A CSV of our own layout as UTF-8 bytes. */
export function csvFile(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** An .xlsx with one sheet. */
export async function xlsxFile(
  rows: readonly (readonly (string | number | boolean | Date | null)[])[],
  sheet = 'Sheet1',
): Promise<Uint8Array> {
  const data = rows.map(row => row.map(value => (value === null ? null : { value, ...dateFormat(value) })))
  return writeWorkbook(data, { sheet }).toBuffer()
}

function dateFormat(value: unknown): { format?: string } {
  return value instanceof Date ? { format: 'yyyy-mm-dd' } : {}
}

/** A ZIP archive with one deflated part; `declared` is the size that its header claims. */
export function zipFile(name: string, content: Buffer, declared = content.length): Uint8Array {
  const packed = deflateRawSync(content)
  const local = header(30, 0x04034b50, name, packed.length, declared)
  const central = header(46, 0x02014b50, name, packed.length, declared)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

function header(length: 30 | 46, signature: number, name: string, packed: number, declared: number): Buffer {
  const bytes = Buffer.alloc(length)
  const shift = length === 46 ? 2 : 0
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(8, 8 + shift)
  bytes.writeUInt32LE(packed, 18 + shift)
  bytes.writeUInt32LE(declared, 22 + shift)
  bytes.writeUInt16LE(name.length, 26 + shift)
  return bytes
}
