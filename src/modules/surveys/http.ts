import { bind, type Exchange } from '#platform/http/bind.ts'
import type { Work } from '#platform/work.ts'
import { agreeRaters, cancelAbout, returnRaters, shareAbout } from './about/agree-raters.ts'
import { chooseRaters, proposeRaters } from './about/choose-raters.ts'
import { listAbout } from './about/list-about.ts'
import { aboutView, openAbout } from './about/open-about.ts'
import { readAboutReport } from './about/read-about-report.ts'
import { startAbout } from './about/start-about.ts'
import { editAction } from './actions/edit-action.ts'
import { listFindings } from './actions/findings.ts'
import { finishAction } from './actions/finish-action.ts'
import { linkAction } from './actions/link-action.ts'
import { listActions } from './actions/list-actions.ts'
import { makeAction } from './actions/make-action.ts'
import { publishAction } from './actions/publish-action.ts'
import { withdrawAction } from './actions/withdraw-action.ts'
import { handIn } from './answering/hand-in.ts'
import { listMine, makeOwnLink } from './answering/own-link.ts'
import { readBallot } from './answering/read-ballot.ts'
import { keepDraft } from './answering/save-draft.ts'
import { surveysContract } from './contract.ts'
import { readNamedAnswers } from './dated/read-answers.ts'
import { readDated, setDated } from './dated/set-dated.ts'
import { definitionFromCsv } from './definition/from-csv.ts'
import { definitionProblems } from './definition/problems.ts'
import { exportCouncilPack } from './export/council-pack.ts'
import { exportPdf, exportSlides, exportWorkbook } from './export/export-files.ts'
import { listInstruments } from './instruments/instruments.ts'
import { askAboutChange, readChangeSurvey } from './launch/ask-about-change.ts'
import { cancelSurvey } from './launch/cancel-survey.ts'
import { closeSurvey } from './launch/close-survey.ts'
import { editSurvey } from './launch/edit-survey.ts'
import { extendSurvey } from './launch/extend-survey.ts'
import { launchSurvey, readLaunch } from './launch/launch-survey.ts'
import { makeSurvey } from './launch/make-survey.ts'
import { printCodes } from './launch/print-codes.ts'
import { remindInvited } from './launch/remind-invited.ts'
import { shareSurvey } from './launch/share-survey.ts'
import { listSurveys } from './reading/list-surveys.ts'
import { readOperations } from './reading/read-operations.ts'
import { exportDefinition, readParticipation, readSurvey } from './reading/read-survey.ts'
import { exportReport } from './report/export-report.ts'
import { listReportComments } from './report/list-comments.ts'
import { listReportQuestions } from './report/list-questions.ts'
import { readDrivers } from './report/read-drivers.ts'
import { readHeatmap } from './report/read-heatmap.ts'
import { readPlan } from './report/read-plan.ts'
import { readReport } from './report/read-report.ts'
import { readTrend } from './report/read-trend.ts'
import { readRotation, setRotation, stopRotation } from './rotation/set-rotation.ts'

/** Every route of the room, bound to what answers it. */
export const surveysRoutes = bind(surveysContract, {
  listSurveys: (work, { query }) => listSurveys(work, query),
  makeSurvey: (work, { body }) => makeSurvey(work, body),
  listMine: work => listMine(work),
  listInstruments: async () => listInstruments(),
  readTable: async (_work, { body }) => {
    const definition = definitionFromCsv(body.csv, body.language)
    return { definition, problems: definitionProblems(definition) }
  },
  readOperations: work => readOperations(work),
  readChangeSurvey: (work, { params }) => readChangeSurvey(work, params.changeId),
  askAboutChange: (work, { params, body }) => askAboutChange(work, params.changeId, body),
  readSurvey: (work, { params }) => readSurvey(work, params.id),
  exportDefinition: async (work, { params }, exchange) => {
    const text = await exportDefinition(work, params.id)
    exchange.setHeader('content-disposition', 'attachment; filename="survey.json"')
    return text
  },
  editSurvey: (work, { params, body }) => editSurvey(work, params.id, body),
  readLaunch: (work, { params }) => readLaunch(work, params.id),
  launchSurvey: (work, { params, body }) => launchSurvey(work, params.id, body.rev),
  extendSurvey: (work, { params, body }) => extendSurvey(work, params.id, body.rev, body.closesOn),
  remindInvited: (work, { params, body }) => remindInvited(work, params.id, body.rev),
  printCodes: (work, { params, body }) => printCodes(work, params.id, body),
  readParticipation: (work, { params }) => readParticipation(work, params.id),
  closeSurvey: (work, { params, body }) => closeSurvey(work, params.id, body.rev),
  shareSurvey: (work, { params, body }) => shareSurvey(work, params.id, body.rev, body.ownerId),
  cancelSurvey: (work, { params, body }) => cancelSurvey(work, params.id, body.rev, body.why),
  readReport: (work, { params, query }) => readReport(work, params.id, query.unit),
  readReportQuestions: (work, { params, query }) => listReportQuestions(work, params.id, query.unit),
  readHeatmap: (work, { params, query }) => readHeatmap(work, params.id, query.unit),
  readDrivers: (work, { params, query }) => readDrivers(work, params.id, query.unit, query.outcome),
  readReportComments: (work, { params, query: { unit, ...page } }) =>
    listReportComments(work, params.id, unit, page),
  readTrend: (work, { params, query }) => readTrend(work, params.id, query.unit),
  readPlan: (work, { params, query }) => readPlan(work, params.id, query.unit),
  readRotation: (work, { params }) => readRotation(work, params.id),
  setRotation: (work, { params, body }) => setRotation(work, params.id, body),
  stopRotation: (work, { params, body }) => stopRotation(work, params.id, body.rev),
  readDated: (work, { params }) => readDated(work, params.id),
  setDated: (work, { params, body }) => setDated(work, params.id, body),
  readNamedAnswers: (work, { params }) => readNamedAnswers(work, params.id),
  exportReport: async (work, { params, query }, exchange) =>
    attached(exchange, work, 'csv', await exportReport(work, params.id, query.unit)),
  exportWorkbook: async (work, { params, query }, exchange) =>
    attached(exchange, work, 'xlsx', await exportWorkbook(work, params.id, query.unit)),
  exportPdf: async (work, { params, query }, exchange) =>
    attached(exchange, work, 'pdf', await exportPdf(work, params.id, query.unit)),
  exportSlides: async (work, { params, query }, exchange) =>
    attached(exchange, work, 'pptx', await exportSlides(work, params.id, query.unit)),
  exportCouncilPack: async (work, { params }, exchange) =>
    attached(exchange, work, 'pdf', await exportCouncilPack(work, params.id)),
  listActions: (work, { params }) => listActions(work, params.id),
  listFindings: (work, { params, query }) => listFindings(work, params.id, query.unit),
  makeAction: (work, { params, body }) => makeAction(work, params.id, body),
  editAction: (work, { params, body }) => editAction(work, params.id, body),
  linkAction: (work, { params, body }) => linkAction(work, params.id, body),
  publishAction: (work, { params, body }) => publishAction(work, params.id, body.rev),
  finishAction: (work, { params, body }) => finishAction(work, params.id, body),
  withdrawAction: (work, { params, body }) => withdrawAction(work, params.id, body.rev),
  listAbout: work => listAbout(work),
  startAbout: (work, { body }) => startAbout(work, body),
  readAbout: async (work, { params }) => aboutView(work, await openAbout(work, params.id)),
  chooseRaters: (work, { params, body }) => chooseRaters(work, params.id, body.rev, body.raters),
  proposeRaters: (work, { params, body }) => proposeRaters(work, params.id, body.rev),
  agreeRaters: (work, { params, body }) => agreeRaters(work, params.id, body.rev, body.managerAnswers),
  returnRaters: (work, { params, body }) => returnRaters(work, params.id, body.rev, body.note),
  cancelAbout: (work, { params, body }) => cancelAbout(work, params.id, body.rev),
  shareAbout: (work, { params, body }) => shareAbout(work, params.id, body.rev, body.personIds),
  readAboutReport: (work, { params }) => readAboutReport(work, params.id),
  makeOwnLink: (work, { params }) => makeOwnLink(work, params.id),
  readBallot: (threshold, { body }) => readBallot(threshold, body.link),
  saveDraft: (threshold, { body }) => keepDraft(threshold, body.link, body),
  handIn: (threshold, { body }) => handIn(threshold, body),
})

/** A file to keep, named after the day it was made. */
function attached<File>(exchange: Exchange, work: Work, ending: string, file: File): File {
  const name = `fairlead-survey-${work.today}.${ending}`
  exchange.setHeader('content-disposition', `attachment; filename="${name}"`)
  return file
}
