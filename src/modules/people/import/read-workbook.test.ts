import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readWorkbook } from './read-workbook.ts'

const sheetOf = (sheet: string, name: string) => ({ sheet, data: [['Name'], [name]] })

test.each([
  ['the first sheet when none is called People', ['Notes', 'Other'], 'in Notes'],
  ['the sheet called People wherever it is', ['Notes', 'People'], 'in People'],
  ['the sheet called people in any case', ['Notes', 'PEOPLE'], 'in PEOPLE'],
])('reads %s', async (_, names, found) => {
  const bytes = await writeWorkbook(names.map(name => sheetOf(name, `in ${name}`))).toBuffer()
  expect((await readWorkbook(bytes)).lines).toEqual([['Name'], [found]])
})
