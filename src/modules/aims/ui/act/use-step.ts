import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#ui/server/api-error.ts'
import { type Action, useAction } from '#ui/server/use-action.ts'
import type { AimPage } from '../../contract.ts'
import { AIMS, aimKey } from '../queries.ts'
import { useAct } from './use-act.ts'

/**
 * A step on an aim: runs it, reads everything about aims again, says so and closes the form. When somebody else was
 * faster (409), the page takes what the server sent along, so that a form can show both versions.
 */
export function useStep<In = void>(run: (input: In) => Promise<unknown>, done: string): Action<In> {
  const queries = useQueryClient()
  const { close } = useAct()
  const attempt = (input: In) =>
    run(input).catch(async (thrown: unknown) => {
      if (thrown instanceof ApiError && thrown.status === 409) await keepCurrent(queries, thrown)
      throw thrown
    })
  return useAction({ run: attempt, refresh: [AIMS, ['home'], ['tasks']], done, onDone: close })
}

/** A stale save brings the whole page as it is now; any other conflict says that something has to be read again. */
async function keepCurrent(queries: QueryClient, { code, current }: ApiError): Promise<void> {
  if (code === 'stale_rev') queries.setQueryData(aimKey((current as AimPage).id), current)
  else await queries.invalidateQueries({ queryKey: AIMS })
}
