import { bind } from '#platform/http/bind.ts'
import { decisionsContract } from './contract.ts'
import { carryOut } from './deciding/carry-out.ts'
import { decide } from './deciding/decide.ts'
import { dropDecision } from './deciding/drop-decision.ts'
import { handOver } from './deciding/hand-over.ts'
import { reopenDecision } from './deciding/reopen-decision.ts'
import { addEvidence, addOption } from './gathering/add-to-decision.ts'
import { askViews } from './gathering/ask-views.ts'
import { editDecision } from './gathering/edit-decision.ts'
import { giveView } from './gathering/give-view.ts'
import { proposeDecision } from './gathering/propose-decision.ts'
import { listDecisions } from './reading/list-decisions.ts'
import { readDecider } from './reading/read-decider.ts'
import { readDecision } from './reading/read-decision.ts'

/** Every route of the room, bound to what answers it. */
export const decisionsRoutes = bind(decisionsContract, {
  listDecisions: (work, { query }) => listDecisions(work, query),
  proposeDecision: (work, { body }) => proposeDecision(work, body),
  readDecider: (work, { query }) => readDecider(work, query),
  readDecision: (work, { params }) => readDecision(work, params.id),
  editDecision: (work, { params, body }) => editDecision(work, params.id, body),
  addOption: (work, { params, body }) => addOption(work, params.id, body.text),
  addEvidence: (work, { params, body }) => addEvidence(work, params.id, body),
  askViews: (work, { params, body }) => askViews(work, params.id, body),
  giveView: (work, { params, body }) => giveView(work, params.id, body),
  decide: (work, { params, body }) => decide(work, params.id, body),
  carryOut: (work, { params, body }) => carryOut(work, params.id, body),
  reopenDecision: (work, { params, body }) => reopenDecision(work, params.id, body),
  dropDecision: (work, { params, body }) => dropDecision(work, params.id, body.rev, body.why),
  handOver: (work, { params, body }) => handOver(work, params.id, body),
})
