import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import * as shape from './shapes.ts'

export type * from './shapes.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

/** Every endpoint of the standards room: procedures, who follows them, and improvements. */
export const standardsContract = defineContract({
  listStandards: {
    method: 'GET',
    path: '/api/standards',
    summary: 'List procedures by team, with how recurring work keeps to them where you may see that',
    response: z.strictObject({ teams: z.array(shape.TeamStandards), mayWrite: z.boolean() }),
  },
  readStandard: {
    method: 'GET',
    path: '/api/standards/:id',
    summary: 'Show a procedure with its text, its versions and who follows it',
    params: one,
    response: shape.ProcedureView,
    errors: ['not_found'],
  },
  writeStandard: {
    method: 'POST',
    path: '/api/standards',
    summary: 'Write down how recurring work of a team is done',
    body: shape.NewProcedure,
    response: shape.SavedProcedure,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  changeStandard: {
    method: 'PUT',
    path: '/api/standards/:id',
    summary: 'Change a procedure; another text is a new version that everybody who follows it reads again',
    params: one,
    body: shape.ChangedProcedure,
    response: shape.SavedProcedure,
    errors: changes,
  },
  acknowledgeStandard: {
    method: 'POST',
    path: '/api/standards/:id/acknowledgement',
    summary: 'Say that you have read the version in force and work by it',
    params: one,
    body: z.strictObject({ version: z.int().min(1) }),
    response: shape.SavedProcedure,
    errors: changes,
  },
  retireStandard: {
    method: 'POST',
    path: '/api/standards/:id/retirement',
    summary: 'Put a procedure out of force',
    params: one,
    body: z.strictObject({ rev: shape.Rev }),
    response: shape.SavedProcedure,
    errors: changes,
  },
  listRecurring: {
    method: 'GET',
    path: '/api/standards/:id/recurring',
    summary: 'List the recurring tasks of the team that could be done by this procedure',
    params: one,
    response: z.strictObject({ series: z.array(shape.Recurring) }),
    errors: ['not_found', 'forbidden'],
  },
  tieRecurring: {
    method: 'PUT',
    path: '/api/standards/:id/recurring',
    summary: 'Say which recurring tasks are done by this procedure',
    params: one,
    body: z.strictObject({ rev: shape.Rev, seriesIds: z.array(Id).max(100) }),
    response: shape.SavedProcedure,
    errors: changes,
  },
  listImprovements: {
    method: 'GET',
    path: '/api/standards/improvements',
    summary: 'List improvements with what they should save and what they did, the newest first',
    response: z.strictObject({ improvements: z.array(shape.Improvement) }),
  },
  proposeImprovement: {
    method: 'POST',
    path: '/api/standards/improvements',
    summary: 'Propose an improvement with the time or money it should save in a year',
    body: shape.NewImprovement,
    response: shape.Improvement,
    errors: ['not_found', 'rule_broken'],
  },
  answerImprovement: {
    method: 'POST',
    path: '/api/standards/improvements/:id/answer',
    summary: 'Take an improvement on, or decline it with a reason',
    params: one,
    body: z.discriminatedUnion('accept', [
      z.strictObject({ accept: z.literal(true) }),
      z.strictObject({ accept: z.literal(false), why: shape.Reason }),
    ]),
    response: shape.Improvement,
    errors: changes,
  },
  realiseImprovement: {
    method: 'POST',
    path: '/api/standards/improvements/:id/result',
    summary: 'Say what an improvement saved, in time or money of a year',
    params: one,
    body: shape.Savings,
    response: shape.Improvement,
    errors: changes,
  },
})
