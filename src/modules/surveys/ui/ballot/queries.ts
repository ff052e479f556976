import { type Client, client } from '#ui/server/client.ts'
import type { surveysContract } from '../../contract.ts'

type Answering = Pick<Client<typeof surveysContract>, 'makeOwnLink' | 'readBallot' | 'saveDraft' | 'handIn'>

/** Says that an answer comes back: its shape is the server's matter. */
const response = {}

/**
 * Method and path of what this page calls. The whole contract would be a third of its script, so it is not imported;
 * `queries.test.ts` holds the two together.
 */
export const ROUTES = {
  makeOwnLink: { method: 'POST', path: '/api/surveys/:id/link', response },
  readBallot: { method: 'POST', path: '/api/ballots/question', response },
  saveDraft: { method: 'PUT', path: '/api/ballots/draft' },
  handIn: { method: 'POST', path: '/api/ballots', response },
} as const

/** The endpoints of answering, with the types of the contract. */
export const ballots: Answering = client(ROUTES as never)
