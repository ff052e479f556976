import { bind } from '#platform/http/bind.ts'
import { approveIdea } from './acts/approve-idea.ts'
import { editIdea } from './acts/edit-idea.ts'
import { endTrial } from './acts/end-trial.ts'
import { passIdea } from './acts/pass-idea.ts'
import { postponeIdea } from './acts/postpone-idea.ts'
import { proposeIdea } from './acts/propose-idea.ts'
import { leaveIdea, supportIdea } from './acts/support-idea.ts'
import { tryIdea } from './acts/try-idea.ts'
import { withdrawIdea } from './acts/withdraw-idea.ts'
import { ideasContract } from './contract.ts'
import { listIdeas } from './reading/list-ideas.ts'
import { readAnswerer } from './reading/read-answerer.ts'
import { readBoard } from './reading/read-board.ts'
import { readIdea } from './reading/read-idea.ts'

/** Every route of the room, bound to what answers it. */
export const ideasRoutes = bind(ideasContract, {
  readBoard: (work, { query }) => readBoard(work, query.whose),
  listIdeas: (work, { query }) => listIdeas(work, query),
  proposeIdea: (work, { body }) => proposeIdea(work, body),
  readAnswerer: (work, { query }) => readAnswerer(work, query.aimId ?? null),
  readIdea: (work, { params }) => readIdea(work, params.id),
  editIdea: (work, { params, body }) => editIdea(work, params.id, body),
  supportIdea: (work, { params, body }) => supportIdea(work, params.id, body.words),
  leaveIdea: (work, { params }) => leaveIdea(work, params.id),
  approveIdea: (work, { params, body }) => approveIdea(work, params.id, body),
  tryIdea: (work, { params, body }) => tryIdea(work, params.id, body),
  postponeIdea: (work, { params, body }) => postponeIdea(work, params.id, body),
  passIdea: (work, { params, body }) => passIdea(work, params.id, body),
  endTrial: (work, { params, body }) => endTrial(work, params.id, body.rev, body.learned),
  withdrawIdea: (work, { params, body }) => withdrawIdea(work, params.id, body.rev, body.why),
})
