import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { showToast } from '../toast/toasts.ts'
import { t } from '../words/words.ts'
import { type ApiError, asApiError } from './api-error.ts'

/** One thing a person does to the server. */
export interface ActionPlan<In, Out> {
  readonly run: (input: In) => Promise<Out>
  /** Query keys (prefixes) that are no longer true afterwards. */
  readonly refresh?: readonly QueryKey[]
  /** What the toast says afterwards; without it nothing is shown. */
  readonly done?: string | ((answer: Out, input: In) => string)
  /** Takes it back; the toast then offers Undo. */
  readonly undo?: (answer: Out, input: In) => Promise<unknown>
  readonly onDone?: (answer: Out, input: In) => void
  /** Where a failure shows: `toast` for a button without a form, `place` (default) when the page shows `error` itself. */
  readonly failure?: 'place' | 'toast'
}

/** A running or finished action. `go` never throws: it answers whether it was done, and a failure stands in `error`. */
export interface Action<In> {
  readonly go: (input: In) => Promise<boolean>
  readonly pending: boolean
  readonly error: ApiError | null
  readonly clear: () => void
}

/** A mutation that refreshes what it changed, says so in a toast with Undo, and keeps its error for the place it belongs. */
export function useAction<In = void, Out = unknown>(plan: ActionPlan<In, Out>): Action<In> {
  const queries = useQueryClient()
  const refresh = () =>
    Promise.all((plan.refresh ?? []).map(queryKey => queries.invalidateQueries({ queryKey })))
  const mutation = useMutation<Out, unknown, In>({
    mutationFn: plan.run,
    onSuccess: (answer, input) => {
      void refresh()
      announce(plan, answer, input, refresh)
      plan.onDone?.(answer, input)
    },
    onError: thrown => {
      if (plan.failure === 'toast') showFailure(thrown)
    },
  })
  return {
    go: input =>
      mutation.mutateAsync(input).then(
        () => true,
        () => false,
      ),
    pending: mutation.isPending,
    error: mutation.error === null ? null : asApiError(mutation.error),
    clear: mutation.reset,
  }
}

function announce<In, Out>(
  plan: ActionPlan<In, Out>,
  answer: Out,
  input: In,
  refresh: () => Promise<unknown>,
): void {
  if (plan.done === undefined) return
  const text = typeof plan.done === 'function' ? plan.done(answer, input) : plan.done
  const { undo } = plan
  if (undo === undefined) {
    showToast({ text })
    return
  }
  const takeBack = () =>
    undo(answer, input)
      .then(() => refresh())
      .then(() => showToast({ text: t('toast.undone') }))
      .catch(showFailure)
  showToast({ text, act: { label: t('toast.undo'), run: () => void takeBack() } })
}

function showFailure(thrown: unknown): void {
  const [item] = asApiError(thrown).items
  showToast({ text: item?.message ?? t('state.failed'), fix: item?.fix ?? '', tone: 'failure' })
}
