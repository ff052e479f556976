import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { commitmentsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const commitments = client(commitmentsContract)

/** Cache keys: everything read about promises begins with `commitments`; the queue changes with them. */
export const COMMITMENTS = ['commitments'] as const
export const TOUCHED = [COMMITMENTS, ['inbox'], ['home'], ['partners']] as const

/** What the reader promised and was promised. */
export function useMyPromises() {
  return useQuery({
    queryKey: [...COMMITMENTS, 'mine'],
    queryFn: ({ signal }) => commitments.listMyPromises({}, signal),
  })
}

/** What colleagues show the reader. */
export function useShownPromises() {
  return useQuery({
    queryKey: [...COMMITMENTS, 'shown'],
    queryFn: ({ signal }) => commitments.listShownPromises({}, signal),
  })
}

/** One promise. */
export function usePromise(id: string) {
  return useQuery({
    queryKey: [...COMMITMENTS, 'one', id],
    queryFn: ({ signal }) => commitments.readPromise({ params: { id } }, signal),
  })
}
