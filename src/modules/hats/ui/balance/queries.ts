import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { type BalanceView, balanceContract } from '../../balance/contract.ts'

/** The endpoints of the balance as typed functions. */
export const balance = client(balanceContract)

/** One kind of act, by its name. */
export type Kind = BalanceView['kinds'][number]['kind']

/** Everything here hangs together: a mark moves the figures. */
export const BALANCE = ['balance'] as const

/** How the reader's weeks divide. */
export function useBalance() {
  return useQuery({
    queryKey: [...BALANCE, 'mine'],
    queryFn: ({ signal }) => balance.readBalance({}, signal),
  })
}

/** How their weeks divided before. */
export function useSeasons() {
  return useQuery({
    queryKey: [...BALANCE, 'seasons'],
    queryFn: ({ signal }) => balance.listSeasons({}, signal),
  })
}

/** What the reader did of one kind. */
export function useActs(kind: Kind) {
  return useQuery({
    queryKey: [...BALANCE, 'acts', kind],
    queryFn: ({ signal }) => balance.listActs({ params: { kind } }, signal),
    placeholderData: before => before,
  })
}

/** Pictures that others share with the reader. */
export function useReceived() {
  return useQuery({
    queryKey: [...BALANCE, 'received'],
    queryFn: ({ signal }) => balance.listSnapshots({}, signal),
  })
}

/** One picture. */
export function useSnapshot(id: string) {
  return useQuery({
    queryKey: [...BALANCE, 'snapshot', id],
    queryFn: ({ signal }) => balance.readSnapshot({ params: { id } }, signal),
  })
}

/** The picture of the organisation. */
export function useOrganisationBalance() {
  return useQuery({
    queryKey: [...BALANCE, 'organisation'],
    queryFn: ({ signal }) => balance.readOrganisationBalance({}, signal),
  })
}
