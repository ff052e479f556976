import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { standardsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const standards = client(standardsContract)

/** Cache keys: everything read here begins with `standards`; what waits changes with it. */
const STANDARDS = ['standards'] as const
export const TOUCHED = [STANDARDS, ['home'], ['inbox']] as const

/** Procedures by team. */
export function useStandards() {
  return useQuery({
    queryKey: [...STANDARDS, 'list'],
    queryFn: ({ signal }) => standards.listStandards({}, signal),
  })
}

/** One procedure. */
export function useStandard(id: string) {
  return useQuery({
    queryKey: [...STANDARDS, 'one', id],
    queryFn: ({ signal }) => standards.readStandard({ params: { id } }, signal),
  })
}

/** Recurring tasks that could be done by a procedure. */
export function useRecurring(id: string) {
  return useQuery({
    queryKey: [...STANDARDS, 'recurring', id],
    queryFn: ({ signal }) => standards.listRecurring({ params: { id } }, signal),
  })
}

/** All improvements. */
export function useImprovements() {
  return useQuery({
    queryKey: [...STANDARDS, 'improvements'],
    queryFn: ({ signal }) => standards.listImprovements({}, signal),
  })
}
