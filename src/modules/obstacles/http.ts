import { bind } from '#platform/http/bind.ts'
import { editObstacle } from './acts/edit-obstacle.ts'
import { acceptObstacle, confirmObstacle, withdrawObstacle } from './acts/end-obstacle.ts'
import { escalateObstacle } from './acts/escalate-obstacle.ts'
import { helpObstacle } from './acts/help-obstacle.ts'
import { namePeople } from './acts/name-people.ts'
import { raiseObstacle } from './acts/raise-obstacle.ts'
import { relevelObstacle } from './acts/relevel-obstacle.ts'
import { reopenObstacle } from './acts/reopen-obstacle.ts'
import { solveObstacle } from './acts/solve-obstacle.ts'
import { takeObstacle } from './acts/take-obstacle.ts'
import { obstaclesContract } from './contract.ts'
import { listObstacles } from './reading/list-obstacles.ts'
import { readCourt } from './reading/read-court.ts'
import { readObstacle } from './reading/read-obstacle.ts'
import { readRecurring } from './reading/read-recurring.ts'

/** Every route of the room, bound to what answers it. */
export const obstaclesRoutes = bind(obstaclesContract, {
  listObstacles: (work, { query }) => listObstacles(work, query),
  raiseObstacle: (work, { body }) => raiseObstacle(work, body),
  readCourt: (work, { query }) => readCourt(work, query),
  readRecurring: work => readRecurring(work),
  readObstacle: (work, { params }) => readObstacle(work, params.id),
  editObstacle: (work, { params, body }) => editObstacle(work, params.id, body),
  takeObstacle: (work, { params, body }) => takeObstacle(work, params.id, body.rev),
  helpObstacle: (work, { params }) => helpObstacle(work, params.id),
  solveObstacle: (work, { params, body }) => solveObstacle(work, params.id, body.rev, body.how),
  escalateObstacle: (work, { params, body }) => escalateObstacle(work, params.id, body),
  relevelObstacle: (work, { params, body }) => relevelObstacle(work, params.id, body),
  acceptObstacle: (work, { params, body }) => acceptObstacle(work, params.id, body.rev, body.why),
  withdrawObstacle: (work, { params, body }) => withdrawObstacle(work, params.id, body.rev, body.why),
  confirmObstacle: (work, { params, body }) => confirmObstacle(work, params.id, body.rev),
  reopenObstacle: (work, { params, body }) => reopenObstacle(work, params.id, body.rev, body.why),
  namePeople: (work, { params, body }) => namePeople(work, params.id, body),
})
