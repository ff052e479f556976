import { client } from '#ui/client.ts'
import { accountsContract } from '../contract.ts'

/** Calls of the accounts room. */
export const accounts = client(accountsContract)
