import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { pageQuery } from '#kernel/page.ts'
import { Code } from '../definition/definition.ts'
import * as view from './report-views.ts'

const one = z.strictObject({ id: Id })
const unit = z
  .union([z.literal('all'), Id])
  .optional()
  .meta({ description: 'A team as of launch, or `all`; without it the broadest one you lead' })
const errors = ['malformed', 'not_found', 'forbidden', 'illegal_transition'] as const

/** What may be told of a closed survey: to the people team from the close on, to everybody else once it is shared. */
export const reportRoutes = defineContract({
  readReport: {
    method: 'GET',
    path: '/api/surveys/:id/report',
    summary: 'Show how a unit answered: who took part, factors, strongest, weakest, what changed',
    params: one,
    query: z.strictObject({ unit }),
    response: view.Report,
    errors,
  },
  readReportQuestions: {
    method: 'GET',
    path: '/api/surveys/:id/report/questions',
    summary: 'Show how a unit answered each question',
    params: one,
    query: z.strictObject({ unit }),
    response: view.ReportQuestions,
    errors,
  },
  readHeatmap: {
    method: 'GET',
    path: '/api/surveys/:id/report/heatmap',
    summary: 'Compare a unit with those below it and by attributes, factor by factor',
    params: one,
    query: z.strictObject({ unit }),
    response: view.Heatmap,
    errors,
  },
  readDrivers: {
    method: 'GET',
    path: '/api/surveys/:id/report/drivers',
    summary: 'Show which factors an outcome is associated with, and how much of it lies between teams',
    params: one,
    query: z.strictObject({
      unit,
      outcome: Code.optional().meta({ description: 'A factor; without it `engagement`, or the first' }),
    }),
    response: view.Drivers,
    errors,
  },
  readReportComments: {
    method: 'GET',
    path: '/api/surveys/:id/report/comments',
    summary: 'Show what people of a unit wrote, in an order that tells nothing, with topics found by words',
    params: one,
    query: z.strictObject({ unit, question: Code.optional(), ...pageQuery }),
    response: view.ReportComments,
    errors,
  },
  readTrend: {
    method: 'GET',
    path: '/api/surveys/:id/report/trend',
    summary: 'Compare a unit across the waves of a series, same questions only',
    params: one,
    query: z.strictObject({ unit }),
    response: view.Trend,
    errors,
  },
  readPlan: {
    method: 'GET',
    path: '/api/surveys/:id/report/plan',
    summary: 'Say in words what may be shown of this survey and why nobody can be found in it',
    params: one,
    query: z.strictObject({ unit }),
    response: view.PlanInWords,
    errors,
  },
  exportReport: {
    method: 'GET',
    path: '/api/surveys/:id/export.csv',
    summary: 'Keep the scores of a unit and all below it as a table, with the methods',
    params: one,
    query: z.strictObject({ unit }),
    raw: 'text/csv; charset=utf-8',
    errors,
  },
  exportWorkbook: {
    method: 'GET',
    path: '/api/surveys/:id/export.xlsx',
    summary: 'Keep the report of a unit as a workbook: themes, questions, groups, methods',
    params: one,
    query: z.strictObject({ unit }),
    raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    errors,
  },
  exportPdf: {
    method: 'GET',
    path: '/api/surveys/:id/export.pdf',
    summary: 'Keep the report of a unit as a file to print, with its methods',
    params: one,
    query: z.strictObject({ unit }),
    raw: 'application/pdf',
    errors,
  },
  exportSlides: {
    method: 'GET',
    path: '/api/surveys/:id/export.pptx',
    summary: 'Keep the report of a unit as slides to present, with its methods',
    params: one,
    query: z.strictObject({ unit }),
    raw: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    errors,
  },
})
