import { bind } from '#platform/http/bind.ts'
import { aimsContract } from './contract.ts'
import { givePerspective } from './direction/give-perspective.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { publishAim } from './direction/publish-aim.ts'
import { archiveAim } from './drafting/archive-aim.ts'
import { changeOwner } from './drafting/change-owner.ts'
import { createAim } from './drafting/create-aim.ts'
import { editBrief } from './drafting/edit-brief.ts'
import { moveAim } from './drafting/move-aim.ts'
import { closeAim } from './ending/close-aim.ts'
import { retireVision } from './ending/retire-vision.ts'
import { returnClosing } from './ending/return-closing.ts'
import { addNeed } from './following/add-need.ts'
import { amendCheckIn } from './following/amend-check-in.ts'
import { checkIn } from './following/check-in.ts'
import { checkInDirection } from './following/check-in-direction.ts'
import { comment } from './following/comment.ts'
import { completeMilestone } from './following/complete-milestone.ts'
import { withdrawNeed } from './following/withdraw-need.ts'
import { acceptPlan } from './planning/accept-plan.ts'
import { answerAskBack } from './planning/answer-ask-back.ts'
import { askBack } from './planning/ask-back.ts'
import { editPlan } from './planning/edit-plan.ts'
import { issueBrief } from './planning/issue-brief.ts'
import { returnPlan } from './planning/return-plan.ts'
import { setMeasure } from './planning/set-measure.ts'
import { setSchedule } from './planning/set-schedule.ts'
import { submitPlan } from './planning/submit-plan.ts'
import { getAim } from './reading/get-aim.ts'
import { getComments } from './reading/get-comments.ts'
import { getHistory } from './reading/get-history.ts'
import { getMap } from './reading/get-map.ts'
import { getMine } from './reading/get-mine.ts'
import { getPlanBoard } from './reading/get-plan-board.ts'
import { lineOfSight } from './reading/lines-of-sight.ts'
import { searchAims } from './reading/search-aims.ts'
import { exportAims } from './sheet/export-aims.ts'
import { importAims } from './sheet/import-aims.ts'

/** Every route of the room, bound to what answers it. */
export const aimsRoutes = bind(aimsContract, {
  getMap: (work, { query }) => getMap(work, query),
  getMine: work => getMine(work),
  getPlanBoard: work => getPlanBoard(work),
  searchAims: (work, { query }) => searchAims(work, query),
  getLines: async (work, { query }) => {
    const lines = await lineOfSight(work, query.ids)
    return { lines: Array.from(lines, ([aimId, links]) => ({ aimId, links })) }
  },
  exportAims: async (work, _received, exchange) => {
    exchange.setHeader('content-disposition', `attachment; filename="fairlead-aims-${work.today}.csv"`)
    return await exportAims(work)
  },
  importAims: (work, { body }) => importAims(work, body),
  getAim: (work, { params, query }) => getAim(work, params.id, query.asOf),
  getHistory: (work, { params, query }) => getHistory(work, params.id, query),
  getComments: (work, { params, query }) => getComments(work, params.id, query),
  createAim: (work, { body }) => createAim(work, body),
  editBrief: (work, { params, body }) => editBrief(work, params.id, body),
  editPlan: (work, { params, body }) => editPlan(work, params.id, body),
  setMeasure: (work, { params, body }) => setMeasure(work, params.id, body),
  setSchedule: (work, { params, body }) => setSchedule(work, params.id, body),
  moveAim: (work, { params, body }) => moveAim(work, params.id, body),
  changeOwner: (work, { params, body }) => changeOwner(work, params.id, body),
  issueBrief: (work, { params, body }) => issueBrief(work, params.id, body.rev),
  submitPlan: (work, { params, body }) => submitPlan(work, params.id, body.rev),
  acceptPlan: (work, { params, body }) => acceptPlan(work, params.id, body.rev),
  returnPlan: (work, { params, body }) => returnPlan(work, params.id, body),
  closeAim: (work, { params, body }) => closeAim(work, params.id, body),
  returnClosing: (work, { params, body }) => returnClosing(work, params.id, body),
  archiveAim: (work, { params, body }) => archiveAim(work, params.id, body.rev),
  consult: (work, { params, body }) => openConsultation(work, params.id, body.rev),
  publish: (work, { params, body }) => publishAim(work, params.id, body),
  retire: (work, { params, body }) => retireVision(work, params.id, body),
  givePerspective: (work, { params, body }) => givePerspective(work, params.id, body),
  askBack: (work, { params, body }) => askBack(work, params.id, body.question),
  answerAskBack: (work, { params, body }) => answerAskBack(work, params.id, params.askBackId, body.answer),
  completeMilestone: (work, { params, body }) =>
    completeMilestone(work, params.id, params.milestoneId, body.done),
  checkIn: (work, { params, body }) => checkIn(work, params.id, body),
  checkInDirection: (work, { params, body }) => checkInDirection(work, params.id, body),
  amendCheckIn: (work, { params, body }) => amendCheckIn(work, params.id, params.checkInId, body),
  comment: (work, { params, body }) => comment(work, params.id, body.text),
  addNeed: (work, { params, body }) => addNeed(work, params.id, body),
  withdrawNeed: (work, { params }) => withdrawNeed(work, params.id, params.needId),
})
