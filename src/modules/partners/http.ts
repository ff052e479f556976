import { bind } from '#platform/http/bind.ts'
import { addParty } from './add-party.ts'
import { changeParty, endParty, handOverParty } from './change-party.ts'
import { partnersContract } from './contract.ts'
import { listPartners, readPartner } from './read-parties.ts'
import { addNote, addPromise } from './write-about-party.ts'

/** Every route of the room, bound to what answers it. */
export const partnersRoutes = bind(partnersContract, {
  listPartners: (work, { query }) => listPartners(work, query),
  addPartner: (work, { body }) => addParty(work, body),
  readPartner: (work, { params }) => readPartner(work, params.id),
  changePartner: (work, { params, body }) => changeParty(work, params.id, body),
  handOverPartner: (work, { params, body }) => handOverParty(work, params.id, body),
  endPartner: (work, { params, body }) => endParty(work, params.id, body.rev),
  addPartnerNote: (work, { params, body }) => addNote(work, params.id, body.text),
  addPartnerPromise: (work, { params, body }) => addPromise(work, params.id, body),
})
