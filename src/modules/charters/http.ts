import { bind } from '#platform/http/bind.ts'
import { chartersContract } from './contract.ts'
import { answerExchange } from './exchanges/answer-exchange.ts'
import { askExchange } from './exchanges/ask-exchange.ts'
import { cancelExchange, settleExchange } from './exchanges/end-exchange.ts'
import { exchangeView, openExchange } from './exchanges/open-exchange.ts'
import { agreeToNorms, readNorms, writeNorms } from './norms/norms.ts'
import { readCoverage } from './reading/coverage.ts'
import { listCharters } from './reading/list-charters.ts'
import { changesSince, readCharter, readCharterOf } from './reading/read-charter.ts'
import { acknowledgeCharter } from './writing/acknowledge-charter.ts'
import { archiveCharter } from './writing/archive-charter.ts'
import { editCharter } from './writing/edit-charter.ts'
import { offerCharter } from './writing/offer-charter.ts'
import { queryCharter } from './writing/query-charter.ts'
import { showCharter } from './writing/show-charter.ts'
import { startCharter } from './writing/start-charter.ts'

/** Every route of the room, bound to what answers it. */
export const chartersRoutes = bind(chartersContract, {
  listCharters: work => listCharters(work),
  readCoverage: work => readCoverage(work),
  startCharter: (work, { body }) => startCharter(work, body.personId),
  readCharterOf: (work, { params }) => readCharterOf(work, params.id),
  readCharter: (work, { params }) => readCharter(work, params.id),
  compareCharters: (work, { params, query }) => changesSince(work, params.id, query.since),
  editCharter: (work, { params, body }) => editCharter(work, params.id, body),
  offerCharter: (work, { params, body }) => offerCharter(work, params.id, body.rev),
  acknowledgeCharter: (work, { params, body }) => acknowledgeCharter(work, params.id, body.rev),
  queryCharter: (work, { params, body }) => queryCharter(work, params.id, body.rev, body.point),
  archiveCharter: (work, { params, body }) => archiveCharter(work, params.id, body.rev),
  showCharter: (work, { params, body }) => showCharter(work, params.id, body),
  askExchange: (work, { body }) => askExchange(work, body),
  readExchange: async (work, { params }) => exchangeView(await openExchange(work, params.id, 'read')),
  answerExchange: (work, { params, body }) => answerExchange(work, params.id, body),
  settleExchange: (work, { params }) => settleExchange(work, params.id),
  cancelExchange: (work, { params }) => cancelExchange(work, params.id),
  readNorms: (work, { params }) => readNorms(work, params.id),
  writeNorms: (work, { params, body }) => writeNorms(work, params.id, body),
  agreeToNorms: (work, { params, body }) => agreeToNorms(work, params.id, body.version),
})
