import { bind } from '#platform/http/bind.ts'
import { hatsContract } from './contract.ts'
import { answerSituation } from './signals/answer-situation.ts'
import { listSituations } from './signals/list-situations.ts'
import { readRecord } from './signals/read-record.ts'
import { readSituation } from './signals/read-situation.ts'
import { editThreshold } from './thresholds/edit-threshold.ts'
import { readRules } from './thresholds/rules-page.ts'

/** Every route of situations and rules, bound to what answers it. */
export const situationsRoutes = bind(hatsContract, {
  listSituations: work => listSituations(work),
  readSituation: (work, { params }) => readSituation(work, params.id),
  answerSituation: (work, { params, body }) => answerSituation(work, params.id, body),
  readRules: work => readRules(work),
  editThreshold: (work, { params, body }) => editThreshold(work, params.key, body),
  readRecord: work => readRecord(work),
})
