import { bind } from '#platform/http/bind.ts'
import { acceptFinding, withdrawAcceptance } from './accept-finding.ts'
import { findingsContract } from './contract.ts'
import { readBreaksOfAim, readBrokenAims } from './read-aims.ts'
import { readAlignment } from './read-alignment.ts'

/** Every route of the breaks in the line, bound to what answers it. */
export const findingsRoutes = bind(findingsContract, {
  readAlignment: work => readAlignment(work),
  readBrokenAims: work => readBrokenAims(work),
  readBreaksOfAim: (work, { params }) => readBreaksOfAim(work, params.id),
  acceptFinding: (work, { params, body }) => acceptFinding(work, params.id, body),
  withdrawAcceptance: (work, { params }) => withdrawAcceptance(work, params.id),
})
