import { client } from '#ui/server/client.ts'
import { accountsContract } from '../contract.ts'

/** Calls of the accounts room. */
export const accounts = client(accountsContract)
