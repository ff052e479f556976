import { bind } from '#platform/http/bind.ts'
import { addAct, removeAct } from './added-acts.ts'
import { balanceContract } from './contract.ts'
import { listActs } from './list-acts.ts'
import { listSeasons } from './list-seasons.ts'
import { markAct } from './mark-act.ts'
import { optIn, readOrganisationBalance } from './organisation-balance.ts'
import { readBalance } from './read-balance.ts'
import { listSnapshots, readSnapshot, revokeSnapshot, shareBalance } from './share-balance.ts'

/** Routes of the balance, bound to what answers them. */
export const balanceRoutes = bind(balanceContract, {
  readBalance: work => readBalance(work),
  listSeasons: async work => ({ entries: await listSeasons(work) }),
  listActs: async (work, { params }) => ({ entries: await listActs(work, params.kind) }),
  markAct: (work, { params, body }) => markAct(work, params.kind, params.id, body.mark),
  addAct: (work, { body }) => addAct(work, body),
  removeAct: (work, { params }) => removeAct(work, params.id),
  shareBalance: (work, { body }) => shareBalance(work, body),
  listSnapshots: async work => ({ entries: await listSnapshots(work) }),
  readSnapshot: (work, { params }) => readSnapshot(work, params.id),
  revokeSnapshot: (work, { params }) => revokeSnapshot(work, params.id),
  optIn: (work, { body }) => optIn(work, body.optedIn),
  readOrganisationBalance: work => readOrganisationBalance(work),
})
