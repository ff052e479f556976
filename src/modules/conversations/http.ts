import { bind } from '#platform/http/bind.ts'
import { addSeriesTopic, addTalkTopic } from './agenda/add-topic.ts'
import { changeTopic } from './agenda/change-topic.ts'
import { agree } from './agreements/agree.ts'
import { proposeFromTalk } from './agreements/propose-from-talk.ts'
import { conversationsContract } from './contract.ts'
import { saveNotes, savePart, savePrivateNotes } from './notes/save-notes.ts'
import { changeSeries, endSeries } from './series/change-series.ts'
import { readPair, readSeries } from './series/read-series.ts'
import { shareSeries } from './series/share-series.ts'
import { startSeries } from './series/start-series.ts'
import { confirmTalk } from './talks/confirm-talk.ts'
import { holdTalk, missTalk } from './talks/hold-talk.ts'
import { readInvitation } from './talks/invitation.ts'
import { listConversations, listPastTalks, listTalksWithPartner } from './talks/list-talks.ts'
import { moveTalk } from './talks/move-talk.ts'
import { openTalk } from './talks/open-talk.ts'
import { planTalk } from './talks/plan-talk.ts'
import { talkView } from './talks/talk-view.ts'

/** Every route of the room, bound to what answers it. */
export const conversationsRoutes = bind(conversationsContract, {
  listConversations: work => listConversations(work),
  listPastTalks: (work, { query }) => listPastTalks(work, query),
  readPair: (work, { params }) => readPair(work, params.personId),
  listTalksWithPartner: (work, { params }) => listTalksWithPartner(work, params.id),
  startSeries: (work, { body }) => startSeries(work, body),
  readSeries: (work, { params }) => readSeries(work, params.id),
  changeSeries: (work, { params, body }) => changeSeries(work, params.id, body),
  endSeries: (work, { params, body }) => endSeries(work, params.id, body.rev),
  shareSeries: (work, { params, body }) => shareSeries(work, params.id, body.shared),
  addSeriesTopic: (work, { params, body }) => addSeriesTopic(work, params.id, body),
  planTalk: (work, { body }) => planTalk(work, body),
  readTalk: async (work, { params }) =>
    await talkView(work, await openTalk(work, params.id, 'read', 'read this talk')),
  readInvitation: async (work, { params }, exchange) => {
    exchange.setHeader('content-disposition', 'attachment; filename="invitation.ics"')
    return await readInvitation(work, params.id, exchange.publicUrl)
  },
  addTalkTopic: (work, { params, body }) => addTalkTopic(work, params.id, body),
  changeTopic: (work, { params, body }) => changeTopic(work, params.id, body),
  moveTalk: (work, { params, body }) => moveTalk(work, params.id, body),
  holdTalk: (work, { params, body }) => holdTalk(work, params.id, body.rev),
  missTalk: (work, { params, body }) => missTalk(work, params.id, body.rev),
  confirmTalk: (work, { params, body }) => confirmTalk(work, params.id, body.understood),
  saveNotes: (work, { params, body }) => saveNotes(work, params.id, body),
  savePrivateNotes: (work, { params, body }) => savePrivateNotes(work, params.id, body),
  savePart: (work, { params, body }) => savePart(work, params.id, body),
  agree: (work, { params, body }) => agree(work, params.id, body),
  proposeFromTalk: (work, { params, body }) => proposeFromTalk(work, params.id, body),
})
