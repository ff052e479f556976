import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { isPresent } from './plan-presence.ts'
import { readCurrentPeople } from './store/current-people-store.ts'
import { peopleTable, type Table, toCsv, toWorkbook } from './write-people.ts'

/** Everybody who is here or will come, in the layout of the import, as a CSV with a byte order mark. 403 without the flag. */
export async function exportPeople(work: Work): Promise<string> {
  return toCsv(await tableOfPeople(work))
}

/** The same as an Excel workbook. */
export async function exportPeopleWorkbook(work: Work): Promise<Uint8Array> {
  return await toWorkbook(await tableOfPeople(work))
}

async function tableOfPeople(work: Work): Promise<Table> {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  const current = await readCurrentPeople(work)
  return peopleTable(
    current,
    current.persons.filter(person => isPresent(person.leftOn, work.today)),
  )
}
