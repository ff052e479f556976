import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { line } from '#kernel/text.ts'
import * as body from './contract/bodies.ts'
import * as view from './contract/views.ts'
import { Level, Severity, Whose } from './contract/words.ts'

export type * from './contract/bodies.ts'
export type * from './contract/views.ts'
export type * from './contract/words.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

export const ObstacleFilter = z.strictObject({
  whose: Whose.default('all'),
  state: z.enum(['open', 'ended', 'any']).default('open').meta({ description: 'Open: not yet ended' }),
  aimId: Id.optional(),
  taskId: Id.optional(),
  teamId: Id.optional().meta({ description: 'This team and the teams below it' }),
  text: line(140).optional().meta({ description: 'Part of the title' }),
})
export type ObstacleFilter = z.output<typeof ObstacleFilter>

/** Endpoints of obstacles: raise one, and bring it to an end. */
export const obstaclesContract = defineContract({
  listObstacles: {
    method: 'GET',
    path: '/api/obstacles',
    summary: 'List obstacles, the first to run out first',
    query: ObstacleFilter.extend(pageQuery),
    response: pageOf(view.ObstacleRow),
  },
  raiseObstacle: {
    method: 'POST',
    path: '/api/obstacles',
    summary: 'Raise an obstacle; it goes to whoever can remove it',
    body: body.NewObstacle,
    response: view.Saved,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
  readCourt: {
    method: 'GET',
    path: '/api/obstacles/court',
    summary: 'Show in whose court an obstacle would be',
    query: z.strictObject({
      level: Level.default('detail'),
      severity: Severity.default('minor'),
      taskId: Id.optional(),
      aimId: Id.optional(),
    }),
    response: view.CourtView,
    errors: ['not_found'],
  },
  readRecurring: {
    method: 'GET',
    path: '/api/obstacles/recurring',
    summary: 'Show what came up three times or more in 90 days',
    response: view.Recurring,
  },
  readObstacle: {
    method: 'GET',
    path: '/api/obstacles/:id',
    summary: 'Show one obstacle with how it came here',
    params: one,
    response: view.ObstaclePage,
    errors: ['not_found'],
  },
  editObstacle: {
    method: 'PATCH',
    path: '/api/obstacles/:id',
    summary: 'Change what an obstacle says',
    params: one,
    body: body.EditObstacle,
    response: view.Saved,
    errors: changes,
  },
  takeObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/taking',
    summary: 'Take it on; from above: take it over',
    params: one,
    body: body.OnRev,
    response: view.Saved,
    errors: changes,
  },
  helpObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/help',
    summary: 'Offer help',
    params: one,
    response: view.Saved,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  solveObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/solution',
    summary: 'Say how it is solved; what it blocked goes on',
    params: one,
    body: body.WithHow,
    response: view.Saved,
    errors: changes,
  },
  escalateObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/escalation',
    summary: 'Pass it up with what was tried, the options and what you ask for',
    params: one,
    body: body.Escalation,
    response: view.Saved,
    errors: changes,
  },
  relevelObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/level',
    summary: 'Put it on the other level; it goes to the court of that level',
    params: one,
    body: body.OtherLevel,
    response: view.Saved,
    errors: changes,
  },
  acceptObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/acceptance',
    summary: 'Accept it as a risk that we live with',
    params: one,
    body: body.WithWhy,
    response: view.Saved,
    errors: changes,
  },
  withdrawObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/withdrawal',
    summary: 'Take back what you raised',
    params: one,
    body: body.Withdrawal,
    response: view.Saved,
    errors: changes,
  },
  confirmObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/confirmation',
    summary: 'Confirm that it is out of the way',
    params: one,
    body: body.OnRev,
    response: view.Saved,
    errors: changes,
  },
  reopenObstacle: {
    method: 'POST',
    path: '/api/obstacles/:id/reopening',
    summary: 'Say that it is not out of the way',
    params: one,
    body: body.WithWhy,
    response: view.Saved,
    errors: changes,
  },
  namePeople: {
    method: 'PUT',
    path: '/api/obstacles/:id/named',
    summary: 'Choose who else may know of a sensitive one',
    params: one,
    body: body.NamedPeople,
    response: view.Saved,
    errors: changes,
  },
})
