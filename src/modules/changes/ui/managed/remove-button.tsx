import { Button } from '#ui/button.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { TOUCHED } from '../queries.ts'
import { t } from '../words.ts'

/** Takes a part of the rollout out. */
export function RemoveButton({
  run,
  onDone,
}: {
  readonly run: () => Promise<unknown>
  readonly onDone: () => void
}) {
  const action = useAction({ run, refresh: TOUCHED, done: t('removed'), onDone, failure: 'toast' })
  return (
    <Button tone="danger" pending={action.pending} onClick={() => void action.go()}>
      {t('remove')}
    </Button>
  )
}
