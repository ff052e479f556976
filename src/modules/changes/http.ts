import { bind } from '#platform/http/bind.ts'
import { readAdoption } from './adoption/read-adoption.ts'
import { setMeasure } from './adoption/set-measure.ts'
import { changesContract } from './contract.ts'
import { frameChange } from './frame/frame-change.ts'
import { moveChange } from './frame/move-change.ts'
import { purposeDraft } from './frame/purpose-draft.ts'
import { startChange } from './frame/start-change.ts'
import { writePurpose } from './frame/write-purpose.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { askQuestion } from './questions/ask-question.ts'
import { listChanges } from './reading/list-changes.ts'
import { readChange } from './reading/read-change.ts'
import { addTeamTask } from './rollout/add-team-task.ts'
import { decideGo } from './rollout/decide-go.ts'
import { dropImpact, dropMeasure, dropMilestone } from './rollout/drop-part.ts'
import { reachMilestone } from './rollout/reach-milestone.ts'
import { setImpact } from './rollout/set-impact.ts'
import { setMilestone } from './rollout/set-milestone.ts'
import { setRollout } from './rollout/set-rollout.ts'
import { giveDecision } from './talks/give-decision.ts'
import { planChangeTalk } from './talks/plan-change-talk.ts'

/** Every route of the room, bound to what answers it. */
export const changesRoutes = bind(changesContract, {
  listChanges: (work, { query }) => listChanges(work, query),
  startChange: (work, { body }) => startChange(work, body),
  readChange: (work, { params }) => readChange(work, params.id),
  frameChange: (work, { params, body }) => frameChange(work, params.id, body),
  draftPurpose: (work, { params, query }) => purposeDraft(work, params.id, query.talkId ?? null),
  writePurpose: (work, { params, body }) => writePurpose(work, params.id, body),
  moveChange: (work, { params, body }) => moveChange(work, params.id, body),
  setRollout: (work, { params, body }) => setRollout(work, params.id, body),
  setImpact: (work, { params, body }) => setImpact(work, params.id, body),
  dropImpact: (work, { params, query }) => dropImpact(work, params.id, params.partId, query.rev),
  setMilestone: (work, { params, body }) => setMilestone(work, params.id, body),
  reachMilestone: (work, { params, body }) => reachMilestone(work, params.id, params.partId, body),
  dropMilestone: (work, { params, query }) => dropMilestone(work, params.id, params.partId, query.rev),
  decideGo: (work, { params, body }) => decideGo(work, params.id, params.teamId, body),
  addTeamTask: (work, { params, body }) => addTeamTask(work, params.id, body),
  setMeasure: (work, { params, body }) => setMeasure(work, params.id, body),
  dropMeasure: (work, { params, query }) => dropMeasure(work, params.id, params.partId, query.rev),
  readAdoption: (work, { params, body }) => readAdoption(work, params.id, params.partId, body),
  askQuestion: (work, { params, body }) => askQuestion(work, params.id, body),
  answerQuestion: (work, { params, body }) => answerQuestion(work, params.id, params.partId, body),
  giveDecision: (work, { params, body }) => giveDecision(work, params.id, body),
  planChangeTalk: (work, { params, body }) => planChangeTalk(work, params.id, body),
})
