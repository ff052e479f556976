import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { type DelegationRow, delegationsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const delegations = client(delegationsContract)

/** Cache keys: everything read about delegations begins with `delegations`; the queue changes with them. */
const DELEGATIONS = ['delegations'] as const
export const TOUCHED = [DELEGATIONS, ['inbox'], ['home']] as const

/** What the reader gives and receives, and the covers around them. */
export function useMyDelegations() {
  return useQuery({
    queryKey: [...DELEGATIONS, 'mine'],
    queryFn: ({ signal }) => delegations.listMyDelegations({}, signal),
  })
}

/** Open delegations of a person or over an aim. */
export function useDelegationsAround(query: { readonly personId?: string; readonly aimId?: string }) {
  return useQuery({
    queryKey: [...DELEGATIONS, 'around', query],
    queryFn: ({ signal }) => delegations.listDelegationsAround({ query }, signal),
  })
}

/** Everything about one. */
export function useDelegation(id: string) {
  return useQuery({
    queryKey: [...DELEGATIONS, 'one', id],
    queryFn: ({ signal }) => delegations.readDelegation({ params: { id } }, signal),
  })
}

/** A matter as the question names it. */
interface Asked {
  readonly toId: string
  readonly aimId?: string
  readonly taskId?: string
  readonly teamId?: string
  readonly absentId?: string
}

/** The question how far the reader can go in what a delegation is over. */
export function askedOf({ to, aimId, taskId, team, absent }: DelegationRow): Asked {
  return {
    toId: to.id,
    ...(aimId === null ? {} : { aimId }),
    ...(taskId === null ? {} : { taskId }),
    ...(team === null ? {} : { teamId: team.id }),
    ...(absent === null ? {} : { absentId: absent.id }),
  }
}

/** How far the reader can go; not asked before there is somebody to give it to. */
export function useAuthority(query: Asked | null) {
  return useQuery({
    queryKey: [...DELEGATIONS, 'authority', query],
    queryFn: ({ signal }) => delegations.readAuthority({ query: query ?? { toId: '' } }, signal),
    enabled: query !== null,
  })
}
