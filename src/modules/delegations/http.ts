import { bind } from '#platform/http/bind.ts'
import { acceptDelegation } from './answers/accept-delegation.ts'
import { askForMore, declineDelegation } from './answers/answer-offer.ts'
import { endDelegation, recallDelegation } from './answers/take-back.ts'
import { checkDelegation } from './checks/check-delegation.ts'
import { setLevel } from './checks/set-level.ts'
import { delegationsContract } from './contract.ts'
import { setCoverAreas } from './covers/set-cover-areas.ts'
import { changeTerms } from './giving/change-terms.ts'
import { offerDelegation } from './giving/offer-delegation.ts'
import { listDelegationsAround, listMyDelegations } from './reading/list-delegations.ts'
import { readAuthority } from './reading/read-authority.ts'
import { readDelegation } from './reading/read-delegation.ts'

/** Every route of the room, bound to what answers it. */
export const delegationsRoutes = bind(delegationsContract, {
  listMyDelegations: work => listMyDelegations(work),
  listDelegationsAround: (work, { query }) => listDelegationsAround(work, query),
  readAuthority: (work, { query }) => readAuthority(work, query),
  offerDelegation: (work, { body }) => offerDelegation(work, body),
  readDelegation: (work, { params }) => readDelegation(work, params.id),
  acceptDelegation: (work, { params, body }) => acceptDelegation(work, params.id, body.rev),
  askForMore: (work, { params, body }) => askForMore(work, params.id, body),
  declineDelegation: (work, { params, body }) => declineDelegation(work, params.id, body),
  changeTerms: (work, { params, body }) => changeTerms(work, params.id, body),
  checkDelegation: (work, { params, body }) => checkDelegation(work, params.id, body),
  setLevel: (work, { params, body }) => setLevel(work, params.id, body),
  setCoverAreas: (work, { params, body }) => setCoverAreas(work, params.id, body),
  recallDelegation: (work, { params, body }) => recallDelegation(work, params.id, body),
  endDelegation: (work, { params, body }) => endDelegation(work, params.id, body),
})
