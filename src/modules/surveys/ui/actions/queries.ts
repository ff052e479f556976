import { useQuery } from '@tanstack/react-query'
import { surveys } from '../queries.ts'

/** What follows from a survey. */
export function useActions(id: string) {
  return useQuery({
    queryKey: ['surveys', 'actions', id],
    queryFn: ({ signal }) => surveys.listActions({ params: { id } }, signal),
  })
}

/** What an action for a unit can answer; asked once a unit is chosen. */
export function useFindings(id: string, unit: string) {
  return useQuery({
    queryKey: ['surveys', 'findings', id, unit],
    queryFn: ({ signal }) => surveys.listFindings({ params: { id }, query: { unit } }, signal),
    enabled: unit !== '',
  })
}
