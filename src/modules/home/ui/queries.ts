import { client } from '#ui/server/client.ts'
import { homeContract } from '../contract.ts'
import { teamContract } from '../team/contract.ts'

/** The call of home. */
export const home = client(homeContract)

/** The calls of those who answer for others. */
export const team = client(teamContract)
