import { Button } from '#ui/button.tsx'
import { useSearchWords } from '#ui/place.ts'
import { formatExact, todayHere } from '#ui/words/dates.ts'
import { t } from './words.ts'

/** Says which past day a page shows, and leads back to today; nothing on today's page. */
export function AsOfNote({ asOf }: { readonly asOf: string | undefined }) {
  const [, change] = useSearchWords()
  if (asOf === undefined || asOf >= todayHere()) return null
  return (
    <p className="as-of-note" role="status">
      {t('asOf.note', { date: formatExact(asOf) })}{' '}
      <Button size="s" tone="quiet" onClick={() => change({ asOf: undefined })}>
        {t('asOf.back')}
      </Button>
    </p>
  )
}
