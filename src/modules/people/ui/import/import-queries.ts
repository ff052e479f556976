import { useQuery } from '@tanstack/react-query'
import { cutTo } from '#kernel/text.ts'
import { addressOf, client } from '#ui/server/client.ts'
import { type ImportSummary, type ImportView, peopleImportContract } from '../../import/contract.ts'
import { PEOPLE } from '../queries.ts'

/** The endpoints of people files as typed functions. */
export const imports = client(peopleImportContract)

/** Cache key of everything read about imports. */
export const IMPORTS = [...PEOPLE, 'imports'] as const

/** The last imports. */
export function useImports() {
  return useQuery<ImportSummary[]>({
    queryKey: IMPORTS,
    queryFn: ({ signal }) => imports.listImports({}, signal),
  })
}

/** One import; asked again every second while it is being applied. */
export function useImport(id: string, applying: boolean) {
  return useQuery<ImportView>({
    queryKey: [...IMPORTS, id],
    queryFn: ({ signal }) => imports.readImport({ params: { id } }, signal),
    refetchInterval: query => (applying || query.state.data?.state === 'applying' ? 1000 : false),
  })
}

/** Sends a file to be checked. */
export async function checkFile(file: File, mode: 'partial' | 'full'): Promise<ImportView> {
  const content = await inBase64(file)
  return await imports.checkImport({ body: { fileName: cutTo(file.name, 255), mode, content } })
}

function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** Addresses of files to download. */
export const FILES = {
  template: addressOf(peopleImportContract.readTemplate),
  templateWorkbook: addressOf(peopleImportContract.readTemplateWorkbook),
  people: addressOf(peopleImportContract.exportPeople),
  peopleWorkbook: addressOf(peopleImportContract.exportPeopleWorkbook),
  problems: (id: string) => addressOf(peopleImportContract.readImportProblems, { params: { id } }),
  before: (id: string) => addressOf(peopleImportContract.readPeopleBefore, { params: { id } }),
} as const
