import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { line } from '#kernel/text.ts'
import { AimKind, Health } from '../aim-words.ts'
import * as page from './aim-page.ts'
import * as body from './bodies.ts'
import * as view from './views.ts'

const one = z.strictObject({ id: Id })
const asOf = LocalDate.optional().meta({ description: 'Show it as of this date; default today' })
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform(v => v === 'true')

/** Everything that reads aims, and the import. */
export const reading = defineContract({
  getMap: {
    method: 'GET',
    path: '/api/aims/map',
    summary: 'List all aims as one tree, in preorder',
    query: z.strictObject({
      asOf,
      ownerId: Id.optional(),
      teamId: Id.optional().meta({ description: 'This team and the teams below it' }),
      health: Health.optional().meta({ description: 'Only those that stand so' }),
      closed: flag.meta({ description: 'Also closed and retired aims' }),
    }),
    response: view.AimMap,
    errors: ['not_found'],
  },
  getMine: {
    method: 'GET',
    path: '/api/aims/mine',
    summary: 'List what I own, what waits for me and what I proposed',
    query: z.strictObject({}),
    response: view.MyAims,
  },
  getPlanBoard: {
    method: 'GET',
    path: '/api/aims/plan-board',
    summary: 'List the open goals of the teams I lead and of those right below, from brief to result',
    query: z.strictObject({}),
    response: z.strictObject({ teams: z.array(view.TeamPlans) }),
  },
  searchAims: {
    method: 'GET',
    path: '/api/aims/search',
    summary: 'Find aims by words of their title, for pickers',
    query: z.strictObject({
      q: line(140).default(''),
      kind: AimKind.optional(),
      live: flag.meta({ description: 'Only live ones' }),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.strictObject({ aims: z.array(view.AimCard) }),
  },
  getLines: {
    method: 'GET',
    path: '/api/aims/lines',
    summary: 'Show the line of sight of up to 100 aims',
    query: z.strictObject({
      ids: z
        .string()
        .max(3700)
        .transform(ids => ids.split(','))
        .pipe(z.array(Id).min(1).max(100)),
    }),
    response: view.Lines,
  },
  exportAims: {
    method: 'GET',
    path: '/api/aims/export.csv',
    summary: 'Export the aims I may see, in the layout of the import',
    query: z.strictObject({}),
    raw: 'text/csv; charset=utf-8',
  },
  importAims: {
    method: 'POST',
    path: '/api/aims/import',
    summary: 'Import aims from CSV, all or nothing',
    body: body.ImportAims,
    bodyLimit: 10_000_000,
    response: view.ImportReport,
    errors: ['forbidden', 'rule_broken', 'too_large'],
  },
  getAim: {
    method: 'GET',
    path: '/api/aims/:id',
    summary: 'Show one aim',
    params: one,
    query: z.strictObject({ asOf }),
    response: page.AimPage,
    errors: ['not_found'],
  },
  getHistory: {
    method: 'GET',
    path: '/api/aims/:id/history',
    summary: 'List what happened to an aim, newest first',
    params: one,
    query: z.strictObject({ ...pageQuery, asOf }),
    response: pageOf(view.Happening),
    errors: ['not_found'],
  },
  getComments: {
    method: 'GET',
    path: '/api/aims/:id/comments',
    summary: 'List comments, newest first',
    params: one,
    query: z.strictObject(pageQuery),
    response: pageOf(page.Comment),
    errors: ['not_found'],
  },
})
