import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import * as body from './contract/bodies.ts'
import * as view from './contract/views.ts'

export type * from './contract/bodies.ts'
export type * from './contract/views.ts'
export * from './contract/words.ts'

const one = z.strictObject({ id: Id })
const part = z.strictObject({ id: Id, partId: Id })
const onRev = z.strictObject({
  rev: z.coerce
    .number()
    .int()
    .min(1)
    .meta({ description: 'The version of the change that this is based on' }),
})
const made = z.strictObject({ id: Id })
const seen = ['not_found', 'forbidden'] as const
const changes = [...seen, 'stale_rev', 'illegal_transition', 'rule_broken'] as const

/** Endpoints of changes: lead one (purpose, questions, talks) and manage one (impacts, milestones, go or no-go, adoption). */
export const changesContract = defineContract({
  listChanges: {
    method: 'GET',
    path: '/api/changes',
    summary: 'List changes, those under way first',
    query: z.strictObject({
      state: z.enum(['open', 'ended', 'any']).default('any'),
      teamId: Id.optional().meta({ description: 'Those that touch this team or one above it' }),
      goalId: Id.optional().meta({ description: 'Those whose rollout is this goal' }),
    }),
    response: z.strictObject({ entries: z.array(view.ChangeRow) }),
  },
  startChange: {
    method: 'POST',
    path: '/api/changes',
    summary: 'Start shaping a change',
    body: body.NewChange,
    response: view.Saved,
    errors: ['forbidden', 'rule_broken'],
  },
  readChange: {
    method: 'GET',
    path: '/api/changes/:id',
    summary: 'Show one change with both its tracks',
    params: one,
    response: view.ChangePage,
    errors: ['not_found'],
  },
  frameChange: {
    method: 'PATCH',
    path: '/api/changes/:id',
    summary: 'Rename a change, or put it into other hands',
    params: one,
    body: body.FrameChange,
    response: view.Saved,
    errors: changes,
  },
  draftPurpose: {
    method: 'GET',
    path: '/api/changes/:id/purpose-draft',
    summary: 'Draft the purpose from your latest direction talk about it; nothing is written',
    params: one,
    query: z.strictObject({
      talkId: Id.optional().meta({ description: 'A direction talk of yours to read besides those about it' }),
    }),
    response: view.PurposeDraft,
    errors: ['not_found', 'forbidden'],
  },
  writePurpose: {
    method: 'PUT',
    path: '/api/changes/:id/purpose',
    summary: 'Write why the change is made, what changes, what stays and what is not known',
    params: one,
    body: body.WritePurpose,
    response: view.Saved,
    errors: changes,
  },
  moveChange: {
    method: 'POST',
    path: '/api/changes/:id/state',
    summary: 'Take a change a step on, or stop it',
    params: one,
    body: body.MoveChange,
    response: view.Saved,
    errors: changes,
  },
  setRollout: {
    method: 'PATCH',
    path: '/api/changes/:id/rollout',
    summary: 'Say which goal the rollout is, where help is, and when the old way ends',
    params: one,
    body: body.SetRollout,
    response: view.Saved,
    errors: changes,
  },
  setImpact: {
    method: 'PUT',
    path: '/api/changes/:id/impacts',
    summary: 'Put on the map what becomes different for a team',
    params: one,
    body: body.SetImpact,
    response: view.SavedPart,
    errors: changes,
  },
  dropImpact: {
    method: 'DELETE',
    path: '/api/changes/:id/impacts/:partId',
    summary: 'Take an impact off the map',
    params: part,
    query: onRev,
    response: view.SavedPart,
    errors: changes,
  },
  setMilestone: {
    method: 'PUT',
    path: '/api/changes/:id/milestones',
    summary: 'Add a milestone of the rollout, or say it anew',
    params: one,
    body: body.SetMilestone,
    response: view.SavedPart,
    errors: changes,
  },
  reachMilestone: {
    method: 'POST',
    path: '/api/changes/:id/milestones/:partId/reached',
    summary: 'Say when a milestone was reached, or that it is not',
    params: part,
    body: body.ReachMilestone,
    response: view.SavedPart,
    errors: changes,
  },
  dropMilestone: {
    method: 'DELETE',
    path: '/api/changes/:id/milestones/:partId',
    summary: 'Take a milestone out of the rollout',
    params: part,
    query: onRev,
    response: view.SavedPart,
    errors: changes,
  },
  decideGo: {
    method: 'POST',
    path: '/api/changes/:id/teams/:teamId/go',
    summary: 'Decide whether a team starts',
    params: z.strictObject({ id: Id, teamId: Id }),
    body: body.DecideGo,
    response: view.SavedPart,
    errors: changes,
  },
  addTeamTask: {
    method: 'POST',
    path: '/api/changes/:id/tasks',
    summary: 'Add a task of the rollout for a team',
    params: one,
    body: body.NewTeamTask,
    response: made,
    errors: [...seen, 'illegal_transition', 'rule_broken'],
  },
  setMeasure: {
    method: 'PUT',
    path: '/api/changes/:id/measures',
    summary: 'Say how it is seen whether people do it the new way',
    params: one,
    body: body.SetMeasure,
    response: view.SavedPart,
    errors: changes,
  },
  dropMeasure: {
    method: 'DELETE',
    path: '/api/changes/:id/measures/:partId',
    summary: 'Take a measure out, with its readings',
    params: part,
    query: onRev,
    response: view.SavedPart,
    errors: changes,
  },
  readAdoption: {
    method: 'POST',
    path: '/api/changes/:id/measures/:partId/readings',
    summary: 'Write down how many do it the new way',
    params: part,
    body: body.NewReading,
    response: z.strictObject({ id: Id, share: z.number() }),
    errors: [...seen, 'rule_broken'],
  },
  askQuestion: {
    method: 'POST',
    path: '/api/changes/:id/questions',
    summary: 'Ask about a change, by name or anonymously',
    params: one,
    body: body.AskQuestion,
    response: view.SavedPart,
    errors: [...seen, 'illegal_transition'],
    perMinute: 10,
  },
  answerQuestion: {
    method: 'PUT',
    path: '/api/changes/:id/questions/:partId/answer',
    summary: 'Answer a question, or say by when it can be answered',
    params: part,
    body: body.AnswerQuestion,
    response: view.SavedPart,
    errors: [...seen, 'stale_rev', 'rule_broken'],
  },
  giveDecision: {
    method: 'POST',
    path: '/api/changes/:id/decisions',
    summary: 'Give impacted teams something to decide themselves',
    params: one,
    body: body.GiveDecision,
    response: made,
    errors: [...seen, 'illegal_transition', 'rule_broken'],
  },
  planChangeTalk: {
    method: 'POST',
    path: '/api/changes/:id/talks',
    summary: 'Plan a direction talk about a change',
    params: one,
    body: body.PlanChangeTalk,
    response: made,
    errors: [...seen, 'illegal_transition', 'rule_broken'],
  },
})
