import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CsvError, parse } from 'csv-parse'
import { AppError } from '#kernel/errors.ts'
import type { Rows } from './read-answers.ts'

/** The rows of a CSV file, also one that is packed by gzip, as they come; throws `malformed` naming the line where a quote goes wrong. */
export async function* openTable(path: string): Rows {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    trim: true,
    info: true,
    skip_empty_lines: true,
  })
  const bytes = createReadStream(path)
  // What goes wrong on the way ends the parser with it, which throws it below.
  const ended = () => undefined
  if (await isPacked(path)) pipeline(bytes, createGunzip(), parser, ended)
  else pipeline(bytes, parser, ended)
  try {
    for await (const { record, info } of parser) yield { line: info.lines, cells: record }
  } catch (cause) {
    throw cause instanceof CsvError || isUnpacking(cause) ? unreadable(cause as Error) : cause
  }
}

async function isPacked(path: string): Promise<boolean> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0)
  await file.close()
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}

function isUnpacking(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')
}

function unreadable(cause: Error): AppError {
  const item = {
    field: 'file',
    code: 'unreadable',
    message: `This is no table that can be read: ${cause.message}`,
    fix: 'Save it as CSV in UTF-8, with commas between cells.',
  }
  return new AppError('malformed', { items: [item], cause })
}
