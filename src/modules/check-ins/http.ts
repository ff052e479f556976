import { bind } from '#platform/http/bind.ts'
import { answerCheckIn } from './answer-check-in.ts'
import { checkInsContract } from './contract.ts'
import { listCheckIns, readCheckIn } from './list-check-ins.ts'
import { readWeek } from './read-week.ts'
import { saveCheckIn } from './save-check-in.ts'

/** Every route of the room, bound to what answers it. */
export const checkInsRoutes = bind(checkInsContract, {
  readWeek: work => readWeek(work),
  saveCheckIn: (work, { body }) => saveCheckIn(work, body),
  listCheckIns: (work, { query }) => listCheckIns(work, query),
  readCheckIn: (work, { params }) => readCheckIn(work, params.id),
  answerCheckIn: (work, { params, body }) => answerCheckIn(work, params.id, body),
})
