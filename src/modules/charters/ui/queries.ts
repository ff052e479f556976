import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { chartersContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const charters = client(chartersContract)

/** Cache keys: everything read here begins with `charters`; what waits changes with it. */
const CHARTERS = ['charters'] as const
export const TOUCHED = [CHARTERS, ['home'], ['inbox']] as const

/** Mine, my people's, and what waits between us. */
export function useCharters() {
  return useQuery({
    queryKey: [...CHARTERS, 'list'],
    queryFn: ({ signal }) => charters.listCharters({}, signal),
  })
}

/** Numbers by team; of no team for most people. */
export function useCoverage() {
  return useQuery({
    queryKey: [...CHARTERS, 'coverage'],
    queryFn: ({ signal }) => charters.readCoverage({}, signal),
  })
}

/** One version. */
export function useCharter(id: string) {
  return useQuery({
    queryKey: [...CHARTERS, 'one', id],
    queryFn: ({ signal }) => charters.readCharter({ params: { id } }, signal),
  })
}

/** What changed since the version before. */
export function useChanges(id: string) {
  return useQuery({
    queryKey: [...CHARTERS, 'changes', id],
    queryFn: ({ signal }) => charters.compareCharters({ params: { id } }, signal),
  })
}

/** How somebody stands with their charter, or what everybody may read of it. */
export function useCharterOf(id: string) {
  return useQuery({
    queryKey: [...CHARTERS, 'of', id],
    queryFn: ({ signal }) => charters.readCharterOf({ params: { id } }, signal),
  })
}

/** A question to two people. */
export function useExchange(id: string) {
  return useQuery({
    queryKey: [...CHARTERS, 'exchange', id],
    queryFn: ({ signal }) => charters.readExchange({ params: { id } }, signal),
  })
}

/** How a team works; an error for those who are neither in it nor above it. */
export function useNorms(id: string) {
  return useQuery({
    queryKey: [...CHARTERS, 'norms', id],
    queryFn: ({ signal }) => charters.readNorms({ params: { id } }, signal),
    retry: false,
  })
}
