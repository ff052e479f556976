import { bind } from '#platform/http/bind.ts'
import { standardsContract } from './contract.ts'
import {
  answerImprovement,
  listImprovements,
  proposeImprovement,
  realiseImprovement,
} from './improvements/improvements.ts'
import {
  acknowledgeStandard,
  changeStandard,
  retireStandard,
  tieRecurring,
} from './procedures/change-standard.ts'
import { readStandard } from './procedures/open-procedure.ts'
import { listStandards } from './procedures/procedure-view.ts'
import { listRecurring } from './procedures/recurring.ts'
import { writeStandard } from './procedures/write-standard.ts'

/** Every route of the room, bound to what answers it. */
export const standardsRoutes = bind(standardsContract, {
  listStandards: work => listStandards(work),
  readStandard: (work, { params }) => readStandard(work, params.id),
  writeStandard: (work, { body }) => writeStandard(work, body),
  changeStandard: (work, { params, body }) => changeStandard(work, params.id, body),
  acknowledgeStandard: (work, { params, body }) => acknowledgeStandard(work, params.id, body.version),
  retireStandard: (work, { params, body }) => retireStandard(work, params.id, body.rev),
  listRecurring: (work, { params }) => listRecurring(work, params.id),
  tieRecurring: (work, { params, body }) => tieRecurring(work, params.id, body),
  listImprovements: work => listImprovements(work),
  proposeImprovement: (work, { body }) => proposeImprovement(work, body),
  answerImprovement: (work, { params, body }) => answerImprovement(work, params.id, body),
  realiseImprovement: (work, { params, body }) => realiseImprovement(work, params.id, body),
})
