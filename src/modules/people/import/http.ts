import { bind, type Exchange } from '#platform/http/bind.ts'
import { applyImport } from './apply-import.ts'
import { checkImport } from './check-import.ts'
import { peopleImportContract } from './contract.ts'
import { exportPeople, exportPeopleWorkbook } from './export-people.ts'
import { problemTable } from './import-report.ts'
import { listImports, peopleBefore, problemsOfImport, viewImport } from './view-import.ts'
import { templateTable, toCsv, toWorkbook } from './write-people.ts'

/** Endpoints of people files. */
export const peopleImportRoutes = bind(peopleImportContract, {
  checkImport: (work, { body: { fileName, mode, content } }) =>
    checkImport(work, { fileName, mode, bytes: Buffer.from(content, 'base64') }),
  listImports: work => listImports(work),
  readImport: (work, { params }) => viewImport(work, params.id),
  applyImport: (work, { params, body }) => applyImport(work, params.id, body.leavers),
  readImportProblems: async (work, { params }, exchange) => {
    const problems = await problemsOfImport(work, params.id)
    return download(exchange, 'import-problems.csv', toCsv(problemTable(problems)))
  },
  readPeopleBefore: async (work, { params }, exchange) =>
    download(exchange, 'people-before-import.csv', await peopleBefore(work, params.id)),
  exportPeople: async (work, _, exchange) =>
    download(exchange, `people-${work.today}.csv`, await exportPeople(work)),
  exportPeopleWorkbook: async (work, _, exchange) =>
    download(exchange, `people-${work.today}.xlsx`, await exportPeopleWorkbook(work)),
  readTemplate: async (_work, _, exchange) =>
    download(exchange, 'people-template.csv', toCsv(templateTable())),
  readTemplateWorkbook: async (_work, _, exchange) =>
    download(exchange, 'people-template.xlsx', await toWorkbook(templateTable())),
})

function download<T extends string | Uint8Array>(exchange: Exchange, name: string, content: T): T {
  exchange.setHeader('content-disposition', `attachment; filename="${name}"`)
  return content
}
