import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { useAction } from '#ui/server/use-action.ts'
import { type Acceptance, findingsContract } from '../../findings/contract.ts'
import { t } from './words.ts'

/** The endpoints of the breaks as typed functions. */
export const findings = client(findingsContract)

/** Cache keys; everything read about breaks begins with it. */
const ALIGNMENT = ['hats', 'alignment'] as const

/** What breaks of what I own or brief, and how much in the teams below me. */
export function useAlignment() {
  return useQuery({
    queryKey: [...ALIGNMENT, 'mine'],
    queryFn: ({ signal }) => findings.readAlignment({}, signal),
  })
}

/** Where one aim breaks, as far as the reader is told. */
export function useBreaksOfAim(id: string) {
  return useQuery({
    queryKey: [...ALIGNMENT, 'aim', id],
    queryFn: ({ signal }) => findings.readBreaksOfAim({ params: { id } }, signal),
  })
}

/** Says why a break may stay, and until when. */
export function useAccept(id: string, onDone: () => void) {
  return useAction({
    run: (body: Acceptance) => findings.acceptFinding({ params: { id }, body }),
    ...{ refresh: [ALIGNMENT], done: t('ask.done'), onDone },
  })
}

/** Lets an accepted break count again. */
export function useTakeBack(id: string) {
  return useAction({
    run: () => findings.withdrawAcceptance({ params: { id } }),
    ...{ refresh: [ALIGNMENT], done: t('accepted.done'), failure: 'toast' as const },
  })
}
