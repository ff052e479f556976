import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const COMMA = 44
const NEW_LINE = 10

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = process.env['FAIRLEAD_TEST_DATA'] ?? join(here, '../../../../shared/data')

/** Whether the large public survey lies beside the checkout; without it its checks are left out. */
export const hasLargeSurvey = existsSync(folder)

/** A table by column name; cells as written. No cell of our golden inputs is quoted around a comma. */
export type Columns = ReadonlyMap<string, readonly string[]>

/** A golden input of this folder. */
export function goldenColumns(name: string): Columns {
  return columnsOf(readFileSync(join(here, name)))
}

/** Some columns of the Federal Employee Viewpoint Survey 2018, whose 8 million cells nobody needs at once. */
export function fevsColumns(names: readonly string[]): Columns {
  return columnsOf(gunzipSync(readFileSync(join(folder, 'fevs2018_test_set.csv.gz'))), names)
}

/** One column as numbers, NaN where the cell is empty. */
export function numbersOf(columns: Columns, name: string): number[] {
  return cellsOf(columns, name).map(cell => (cell === '' ? Number.NaN : Number(cell)))
}

/** One column as written. */
export function cellsOf(columns: Columns, name: string): readonly string[] {
  const cells = columns.get(name)
  if (!cells) throw new Error(`No column ${name}.`)
  return cells
}

function columnsOf(bytes: Buffer, names?: readonly string[]): Columns {
  const end = bytes.indexOf(NEW_LINE)
  const head = bytes.toString('latin1', 0, end).trimEnd().split(',')
  const cells = head.map((name): string[] | null => (names && !names.includes(name) ? null : []))
  let column = 0
  let from = end + 1
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte !== COMMA && byte !== NEW_LINE) continue
    cells[column]?.push(bytes.toString('latin1', from, at))
    column = byte === COMMA ? column + 1 : 0
    from = at + 1
  }
  return new Map(head.flatMap((name, i) => (cells[i] ? [[name, cells[i]]] : [])))
}
