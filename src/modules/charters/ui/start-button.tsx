import { Button } from '#ui/button.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { charters, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Begins somebody's charter, or its next version, and opens it. */
export function StartButton({
  personId,
  label,
  primary = false,
}: {
  readonly personId: string
  readonly label: string
  readonly primary?: boolean
}) {
  const go = useGo()
  const start = useAction({
    run: () => charters.startCharter({ body: { personId } }),
    refresh: TOUCHED,
    done: t('started'),
    failure: 'toast',
    onDone: ({ id }) => go(`/charters/${id}`),
  })
  return (
    <Button
      tone={primary ? 'primary' : 'plain'}
      size={primary ? 'm' : 's'}
      pending={start.pending}
      onClick={() => void start.go()}
    >
      {label}
    </Button>
  )
}
