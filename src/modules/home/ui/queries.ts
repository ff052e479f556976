import { client } from '#ui/server/client.ts'
import { homeContract } from '../contract.ts'

/** The call of home. */
export const home = client(homeContract)
