import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#ui/api-error.ts'
import { type Action, useAction } from '#ui/use-action.ts'
import type { Saved } from '../../contract.ts'
import { AIMS } from '../queries.ts'
import { useAct } from './use-act.ts'

/**
 * A step on an aim: runs it, reads everything about aims again, says so and closes the form. When somebody else was
 * faster (409), the aim is read again first, so that a form can show both versions.
 */
export function useStep<In = void>(run: (input: In) => Promise<Saved>, done: string): Action<In> {
  const queries = useQueryClient()
  const { close } = useAct()
  const attempt = (input: In) =>
    run(input).catch(async (thrown: unknown) => {
      if (thrown instanceof ApiError && thrown.status === 409)
        await queries.invalidateQueries({ queryKey: AIMS })
      throw thrown
    })
  return useAction({ run: attempt, refresh: [AIMS, ['home'], ['tasks']], done, onDone: close })
}
