import { bind } from '#platform/http/bind.ts'
import { hatsContract } from './contract.ts'
import { readFocus } from './focus/read-focus.ts'
import { handbackDraft } from './handback/handback-draft.ts'
import { readRecord } from './record/read-record.ts'
import { rehearse } from './rehearsal/rehearse.ts'
import { answerSituation } from './signals/answer-situation.ts'
import { addContext, sayEnough } from './signals/enough.ts'
import { listSituations } from './signals/list-situations.ts'
import { readSituation } from './signals/read-situation.ts'
import { readSteps } from './steps/read-steps.ts'
import { tickStep } from './steps/tick-step.ts'
import { editThreshold } from './thresholds/edit-threshold.ts'
import { readRules } from './thresholds/rules-page.ts'

/** Every route of situations and rules, bound to what answers it. */
export const situationsRoutes = bind(hatsContract, {
  listSituations: work => listSituations(work),
  readSituation: (work, { params }) => readSituation(work, params.id),
  addContext: (work, { params, body }) => addContext(work, params.id, body),
  sayEnough: (work, { params, body }) => sayEnough(work, params.id, body),
  answerSituation: (work, { params, body }) => answerSituation(work, params.id, body),
  readSteps: (work, { params }) => readSteps(work, params.id),
  readFocus: (work, { params }) => readFocus(work, params.id),
  draftHandback: (work, { params }) => handbackDraft(work, params.id),
  tickStep: (work, { params }) => tickStep(work, params, true),
  untickStep: (work, { params }) => tickStep(work, params, false),
  readRules: work => readRules(work),
  editThreshold: (work, { params, body }) => editThreshold(work, params.key, body),
  rehearse: (work, { body }) => rehearse(work, body.change),
  readRecord: work => readRecord(work),
})
