import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { line } from '#kernel/text.ts'

const ById = z.strictObject({ id: Id })
const Moment = z.iso.datetime()
const Mode = z.enum(['partial', 'full'])
const Row = z.int().nullable()
const Level = z.enum(['warning', 'error'])

/** How many of each thing a file holds or would do. */
const CountsView = z.strictObject({
  rows: z.int(),
  creates: z.int(),
  updates: z.int(),
  leaves: z.int(),
  teams: z.int(),
  unchanged: z.int(),
  errors: z.int(),
  warnings: z.int(),
})

/** One thing to know, with its row as a spreadsheet counts; null: the whole file. */
export const ProblemView = z.strictObject({
  row: Row,
  level: Level,
  field: z.string(),
  code: z.string(),
  message: z.string(),
  fix: z.string(),
})
export type ProblemView = z.output<typeof ProblemView>

/** Problems of one kind: how many, the first of them in words, and the first rows. */
export const ProblemGroup = z.strictObject({
  level: Level,
  code: z.string(),
  field: z.string(),
  message: z.string(),
  fix: z.string(),
  count: z.int(),
  rows: z.array(z.int()),
})
export type ProblemGroup = z.output<typeof ProblemGroup>

/** Somebody the file adds. */
const CreateView = z.strictObject({
  row: z.int(),
  name: z.string(),
  title: z.string(),
  team: z.string(),
  manager: z.string(),
  from: LocalDate,
})

/** Somebody the file changes, value by value. */
const UpdateView = z.strictObject({
  row: z.int(),
  name: z.string(),
  values: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
})

/** Somebody who would leave: their row says so, or a full file does not list them. */
export const LeaveView = z.strictObject({
  personId: Id,
  row: Row,
  name: z.string(),
  why: z.enum(['file', 'absent']),
  on: LocalDate,
})
export type LeaveView = z.output<typeof LeaveView>

/** One import in the history. `expired`: checked more than a day ago and never applied. */
export const ImportSummary = z.strictObject({
  id: Id,
  fileName: z.string(),
  mode: Mode,
  state: z.enum(['refused', 'checked', 'applying', 'applied', 'expired']),
  counts: CountsView,
  createdAt: Moment,
  expiresAt: Moment,
  appliedAt: Moment.nullable(),
})
export type ImportSummary = z.output<typeof ImportSummary>

/** What a check found and what applying would do, or did. Lists hold the first entries; `counts` tells how many there are. */
export const ImportView = ImportSummary.extend({
  /** Steps done while it is being applied, else null. */
  progress: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  groups: z.array(ProblemGroup),
  problems: z.array(ProblemView).max(500),
  creates: z.array(CreateView).max(200),
  updates: z.array(UpdateView).max(200),
  leaves: z.array(LeaveView).max(2000),
  teams: z.array(z.string()).max(200),
})
export type ImportView = z.output<typeof ImportView>

/** The most bytes that a file may have; `FILE_LIMITS` says the rest. */
export const MOST_BYTES = 32 * 1024 * 1024

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Endpoints that read people from files and write them into files. */
export const peopleImportContract = defineContract({
  checkImport: {
    method: 'POST',
    path: '/api/people/imports',
    summary: 'Check a CSV or Excel file of people without changing anything',
    body: z.strictObject({
      fileName: line(255).min(1),
      mode: Mode,
      /** The bytes of the file in base64; the file may have 32 MB. */
      content: z.string().min(1).max(45_000_000),
    }),
    response: ImportView,
    errors: ['forbidden', 'too_large'],
    bodyLimit: 46_000_000,
    perMinute: 20,
  },
  listImports: {
    method: 'GET',
    path: '/api/people/imports',
    summary: 'List the last 50 imports of people',
    response: z.array(ImportSummary),
    errors: ['forbidden'],
  },
  readImport: {
    method: 'GET',
    path: '/api/people/imports/:id',
    summary: 'Read what a check found, and how far applying has come',
    params: ById,
    response: ImportView,
    errors: ['not_found', 'forbidden'],
  },
  applyImport: {
    method: 'POST',
    path: '/api/people/imports/:id/application',
    summary: 'Apply a checked import, letting go exactly the people named',
    params: ById,
    body: z.strictObject({ leavers: z.array(Id).max(2000) }),
    response: ImportView,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'stale_rev', 'rule_broken', 'handover_required'],
    bodyLimit: 262_144,
  },
  readImportProblems: {
    method: 'GET',
    path: '/api/people/imports/:id/problems.csv',
    summary: 'Download everything a check found',
    params: ById,
    raw: CSV,
    errors: ['not_found', 'forbidden'],
  },
  readPeopleBefore: {
    method: 'GET',
    path: '/api/people/imports/:id/before.csv',
    summary: 'Download the people whom an import changed, as they were before, ready to be imported',
    params: ById,
    raw: CSV,
    errors: ['not_found', 'forbidden'],
  },
  exportPeople: {
    method: 'GET',
    path: '/api/people/export.csv',
    summary: 'Download everybody in the layout of the import',
    raw: CSV,
    errors: ['forbidden'],
    perMinute: 30,
  },
  exportPeopleWorkbook: {
    method: 'GET',
    path: '/api/people/export.xlsx',
    summary: 'Download everybody in the layout of the import, for Excel',
    raw: XLSX,
    errors: ['forbidden'],
    perMinute: 30,
  },
  readTemplate: {
    method: 'GET',
    path: '/api/people/template.csv',
    summary: 'Download an example file to fill in',
    raw: CSV,
  },
  readTemplateWorkbook: {
    method: 'GET',
    path: '/api/people/template.xlsx',
    summary: 'Download an example file to fill in, for Excel',
    raw: XLSX,
  },
})
