import { bind } from '#platform/http/bind.ts'
import { commitmentsContract } from './contract.ts'
import { sayHowItWent } from './end-promise.ts'
import { makePromise } from './make-promises.ts'
import { readPromise } from './open-promise.ts'
import { listMyPromises, listShownPromises } from './read-promises.ts'
import { renegotiatePromise } from './renegotiate-promise.ts'
import { sharePromises } from './share-promises.ts'

/** Every route of the room, bound to what answers it. */
export const commitmentsRoutes = bind(commitmentsContract, {
  listMyPromises: work => listMyPromises(work),
  makePromise: (work, { body }) => makePromise(work, body),
  listShownPromises: work => listShownPromises(work),
  sharePromises: (work, { body }) => sharePromises(work, body.shares),
  readPromise: (work, { params }) => readPromise(work, params.id),
  keepPromise: (work, { params, body }) => sayHowItWent(work, params.id, body.rev, 'kept'),
  renegotiatePromise: (work, { params, body }) => renegotiatePromise(work, params.id, body),
  missPromise: (work, { params, body }) => sayHowItWent(work, params.id, body.rev, 'missed', body.why),
  withdrawPromise: (work, { params, body }) => sayHowItWent(work, params.id, body.rev, 'withdrawn', body.why),
  reopenPromise: (work, { params, body }) => sayHowItWent(work, params.id, body.rev, 'open'),
})
