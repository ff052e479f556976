import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { useAction } from '#ui/server/use-action.ts'
import { hatsContract } from '../../contract.ts'

const hats = client(hatsContract)
// Below the key of the situations: what ends an answer, or a write elsewhere that they hang on, ends the steps as well.
const keyOf = (id: string) => ['hats', 'situations', id, 'steps'] as const

/** How far the steps of a situation are. */
export function useSteps(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => hats.readSteps({ params: { id } }, signal),
    // Who comes back from the room where a step was taken sees it ticked.
    refetchOnMount: 'always',
  })
}

/** What somebody who was away needs to know, drafted from the records. Read anew each time: it is only ever a beginning. */
export function useHandback(id: string) {
  return useQuery({
    queryKey: ['hats', 'situations', id, 'handback'] as const,
    queryFn: ({ signal }) => hats.draftHandback({ params: { id } }, signal),
    gcTime: 0,
    retry: false,
  })
}

/** Says that a step is done, or takes it back. */
export function useTick(id: string) {
  return useAction({
    run: ({ step, isDone }: { readonly step: string; readonly isDone: boolean }) =>
      isDone ? hats.tickStep({ params: { id, step } }) : hats.untickStep({ params: { id, step } }),
    refresh: [keyOf(id)],
    failure: 'toast',
  })
}
