import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { pageOf, pageQuery } from '#kernel/page.ts'
import { aboutRoutes } from './contract/about.ts'
import { actionRoutes } from './contract/actions.ts'
import * as body from './contract/bodies.ts'
import { changeRoutes } from './contract/change.ts'
import { datedRoutes } from './contract/dated.ts'
import { kindRoutes } from './contract/kinds.ts'
import { reportRoutes } from './contract/report.ts'
import * as view from './contract/views.ts'

export type * from './contract/about.ts'
export type * from './contract/actions.ts'
export type * from './contract/bodies.ts'
export type * from './contract/change.ts'
export type * from './contract/dated.ts'
export type * from './contract/kind-views.ts'
export type * from './contract/kinds.ts'
export type * from './contract/report-views.ts'
export type * from './contract/views.ts'
export type * from './contract/words.ts'
export type * from './definition/definition.ts'

const one = z.strictObject({ id: Id })
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

/** Endpoints of surveys: set up, launch, answer, close and share. Those of answering need no sign-in and say nothing about anybody. */
export const surveysContract = defineContract({
  listSurveys: {
    method: 'GET',
    path: '/api/surveys',
    summary: 'List surveys you set up, were invited to, or that are shared, newest first',
    query: z.strictObject(pageQuery),
    response: pageOf(view.SurveyRow),
    errors: ['malformed'],
  },
  makeSurvey: {
    method: 'POST',
    path: '/api/surveys',
    summary: 'Make a draft, also as the next wave of another survey',
    body: body.NewSurvey,
    response: view.Saved,
    errors: ['forbidden', 'not_found'],
  },
  listMine: {
    method: 'GET',
    path: '/api/surveys/mine',
    summary: 'List open surveys you are invited to',
    response: view.MySurveys,
  },
  listInstruments: {
    method: 'GET',
    path: '/api/survey-instruments',
    summary: 'List questionnaires to begin with, each with its sources and licences',
    response: view.Instruments,
  },
  readTable: {
    method: 'POST',
    path: '/api/survey-definitions',
    summary: 'Read questions from a table (CSV), without keeping them',
    body: body.FromCsv,
    response: view.ReadDefinition,
  },
  readOperations: {
    method: 'GET',
    path: '/api/surveys/operations',
    summary:
      'Show how surveys under way are answered, and how many teams the latest report shows; for the people team',
    response: view.Operations,
    errors: ['forbidden'],
  },
  readSurvey: {
    method: 'GET',
    path: '/api/surveys/:id',
    summary: 'Show one survey: how it is set up and what is wrong with it',
    params: one,
    response: view.SurveyPage,
    errors: ['not_found'],
  },
  exportDefinition: {
    method: 'GET',
    path: '/api/surveys/:id/definition.json',
    summary: 'Keep what a survey asks as a file, to be brought in again',
    params: one,
    raw: 'application/json',
    errors: ['not_found', 'forbidden'],
  },
  exportCouncilPack: {
    method: 'GET',
    path: '/api/surveys/:id/council-pack.pdf',
    summary:
      'Keep all that a works council asks of a survey: questions, who sees what, thresholds, methods, what is stored',
    params: one,
    raw: 'application/pdf',
    errors: ['not_found', 'forbidden'],
  },
  editSurvey: {
    method: 'PATCH',
    path: '/api/surveys/:id',
    summary: 'Change a draft; after the launch nothing changes, thresholds least of all',
    params: one,
    body: body.EditSurvey,
    response: view.Saved,
    errors: changes,
  },
  readLaunch: {
    method: 'GET',
    path: '/api/surveys/:id/launch',
    summary: 'Show what a launch today would do: how many are asked, and what is in its way',
    params: one,
    response: view.LaunchView,
    errors: ['not_found', 'forbidden', 'illegal_transition'],
  },
  launchSurvey: {
    method: 'POST',
    path: '/api/surveys/:id/launch',
    summary: 'Launch: audience, organisation and thresholds are fixed, and links go out on the first day',
    params: one,
    body: body.Versioned,
    response: view.Saved,
    errors: changes,
  },
  extendSurvey: {
    method: 'POST',
    path: '/api/surveys/:id/extension',
    summary: 'Let people answer for longer',
    params: one,
    body: body.Extension,
    response: view.Saved,
    errors: changes,
  },
  remindInvited: {
    method: 'POST',
    path: '/api/surveys/:id/reminder',
    summary: 'Remind those who have not opened their link, once a day at most',
    params: one,
    body: body.Versioned,
    response: view.Reminded,
    errors: changes,
  },
  printCodes: {
    method: 'POST',
    path: '/api/surveys/:id/codes',
    summary: 'Make codes for people of a unit without e-mail; its unused ones end',
    params: one,
    body: body.Printing,
    response: view.Codes,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
  readParticipation: {
    method: 'GET',
    path: '/api/surveys/:id/participation',
    summary: 'Count how many have answered, of everybody',
    params: one,
    response: view.Participation,
    errors: ['not_found', 'forbidden'],
  },
  closeSurvey: {
    method: 'POST',
    path: '/api/surveys/:id/closing',
    summary: 'Close for good: answers are mixed, and what may be shown is worked out once',
    params: one,
    body: body.Versioned,
    response: view.Saved,
    errors: changes,
  },
  shareSurvey: {
    method: 'POST',
    path: '/api/surveys/:id/sharing',
    summary: 'Share results, with somebody who answers for what follows',
    params: one,
    body: body.Sharing,
    response: view.Saved,
    errors: changes,
  },
  cancelSurvey: {
    method: 'POST',
    path: '/api/surveys/:id/cancellation',
    summary: 'Call it off; what was answered is removed unread',
    params: one,
    body: body.Cancellation,
    response: view.Saved,
    errors: changes,
  },
  ...reportRoutes,
  ...kindRoutes,
  ...datedRoutes,
  ...actionRoutes,
  ...aboutRoutes,
  ...changeRoutes,
  makeOwnLink: {
    method: 'POST',
    path: '/api/surveys/:id/link',
    summary: 'Make your own link to answer, as in the mail',
    params: one,
    body: z.strictObject({}),
    response: view.OwnLink,
    errors: ['not_found', 'rule_broken'],
  },
  readBallot: {
    method: 'POST',
    path: '/api/ballots/question',
    summary: 'Show what is asked behind a link, who will see what, and what was answered so far',
    access: 'public',
    body: body.ByLink,
    response: view.BallotView,
    errors: ['not_found', 'forbidden'],
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/ballots/draft',
    summary: 'Keep answers to go on later',
    access: 'public',
    body: body.Draft,
    errors: ['not_found', 'forbidden', 'duplicate', 'rule_broken'],
  },
  handIn: {
    method: 'POST',
    path: '/api/ballots',
    summary: 'Hand in, once',
    access: 'public',
    body: body.HandIn,
    response: view.Receipt,
    errors: ['not_found', 'forbidden', 'duplicate', 'rule_broken', 'too_large'],
  },
})
