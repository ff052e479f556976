import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { partnersContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const partners = client(partnersContract)

/** Cache keys: everything read about partners begins with `partners`. */
const PARTNERS = ['partners'] as const
export const TOUCHED = [PARTNERS, ['commitments'], ['home']] as const

/** Parties by their words; the old ones stay while the words change. */
export function usePartners(text: string) {
  return useQuery({
    queryKey: [...PARTNERS, 'list', text],
    queryFn: ({ signal }) => partners.listPartners({ query: text === '' ? {} : { text } }, signal),
    placeholderData: before => before,
  })
}

/** Everything about one that the reader may see. */
export function usePartner(id: string) {
  return useQuery({
    queryKey: [...PARTNERS, 'one', id],
    queryFn: ({ signal }) => partners.readPartner({ params: { id } }, signal),
  })
}
