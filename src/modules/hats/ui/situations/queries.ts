import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { useAction } from '#ui/server/use-action.ts'
import { type Answer, hatsContract, type Situation } from '../../contract.ts'
import { t } from './words.ts'

/** The endpoints of the situations as typed functions. */
export const hats = client(hatsContract)

const HATS = ['hats', 'situations'] as const
const RULES = ['hats', 'rules'] as const

/** My situations, and those I see beside others. */
export function useSituations() {
  return useQuery({ queryKey: HATS, queryFn: ({ signal }) => hats.listSituations({}, signal) })
}

/** One situation. */
export function useSituation(id: string) {
  return useQuery({
    queryKey: [...HATS, id],
    queryFn: ({ signal }) => hats.readSituation({ params: { id } }, signal),
  })
}

/** The published rules. */
export function useRules() {
  return useQuery({ queryKey: RULES, queryFn: ({ signal }) => hats.readRules({}, signal) })
}

/** What is no longer true after a number was changed. */
export const RULES_TOUCHED = [RULES] as const

/** Adds what helps to understand a situation about me. */
export function useAddContext(
  { id, rev }: Pick<Situation, 'id' | 'rev'>,
  failure: 'place' | 'toast' = 'place',
) {
  return useAction({
    failure,
    run: (text: string) => hats.addContext({ params: { id }, body: { rev, text } }),
    refresh: [HATS, ['home']],
    done: t('me.saved'),
  })
}

/** Ends a situation about me, for both who see it. */
export function useEnough({ id, rev }: Pick<Situation, 'id' | 'rev'>) {
  return useAction({
    run: () => hats.sayEnough({ params: { id }, body: { rev } }),
    refresh: [HATS, ['home']],
    done: t('me.ended'),
    failure: 'toast',
  })
}

/** Says whether a situation fits; `done` tells what comes of it, or what the answers so far suggest. */
export function useAnswer({ id, rev }: Pick<Situation, 'id' | 'rev'>, onDone?: () => void) {
  return useAction({
    run: (said: Partial<Answer> & Pick<Answer, 'answer'>) =>
      hats.answerSituation({ params: { id }, body: { reason: null, until: null, ...said, rev } }),
    refresh: [HATS, ['home']],
    done: ({ suggests }, { answer }) => suggests ?? t(`done.${answer}`),
    ...(onDone === undefined ? { failure: 'toast' as const } : { onDone }),
  })
}
