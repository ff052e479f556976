import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { changesContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const changes = client(changesContract)

const CHANGES = ['changes'] as const
/** What changes with a change: its tasks and talks, the queue. */
export const TOUCHED = [CHANGES, ['tasks'], ['conversations'], ['inbox'], ['home']] as const

/** Changes that fit: of a team, of a goal, under way or ended. */
export function useChanges(query: {
  readonly state?: 'open' | 'ended' | 'any'
  readonly teamId?: string
  readonly goalId?: string
}) {
  return useQuery({
    queryKey: [...CHANGES, 'list', query],
    queryFn: ({ signal }) => changes.listChanges({ query }, signal),
  })
}

/** What the sponsor says of it in their latest talk. */
export function usePurposeDraft(id: string, talkId: string | undefined) {
  return useQuery({
    queryKey: [...CHANGES, 'draft', id, talkId],
    queryFn: ({ signal }) =>
      changes.draftPurpose({ params: { id }, query: talkId === undefined ? {} : { talkId } }, signal),
    // A form keeps what it began with, so it never begins with what was said before.
    gcTime: 0,
  })
}

/** One change with both its tracks. */
export function useChange(id: string) {
  return useQuery({
    queryKey: [...CHANGES, 'one', id],
    queryFn: ({ signal }) => changes.readChange({ params: { id } }, signal),
  })
}
