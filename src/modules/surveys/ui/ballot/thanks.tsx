import { useEffect } from 'react'
import { Button } from '#ui/button.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { BallotView, Receipt } from '../../contract.ts'
import { BallotFrame } from './ballot-frame.tsx'
import { t } from './words.ts'

/** The receipt: it is in, when it counts, and that the device knows nothing of it. */
export function Thanks({
  receipt: { title, closesOn },
  mode,
  onNext,
}: {
  readonly receipt: Receipt
  readonly mode: BallotView['mode']
  readonly onNext: (() => void) | undefined
}) {
  useEffect(() => {
    document.getElementById('page-title')?.focus()
  }, [])
  return (
    <BallotFrame title={t('thanks')} above={title}>
      {closesOn && mode === 'anonymous' && <p>{t('thanks.say', { date: formatDate(closesOn) })}</p>}
      {mode === 'anonymous' && <p>{t('thanks.free')}</p>}
      {onNext && (
        <p>
          <Button tone="primary" onClick={onNext}>
            {t('thanks.next')}
          </Button>
        </p>
      )}
    </BallotFrame>
  )
}
