import type { ReactNode } from 'react'
import './states.css'
import { Button } from '../button.tsx'
import { Mark } from '../marks/status.tsx'
import { asApiError } from '../server/api-error.ts'
import { t } from '../words/words.ts'

/** What the place of a failure takes. */
export interface ErrorStateProps {
  /** Anything thrown; an ApiError brings its own sentences. */
  readonly error: unknown
  /** Tries again; offered as a button when given. */
  readonly retry?: () => void
  /** What was kept, when something was being written. Default: nothing you saved is lost. */
  readonly kept?: ReactNode
}

/** A place that did not load: what happened, what was kept, what to do. */
export function ErrorState({ error, retry, kept = t('state.kept') }: ErrorStateProps) {
  const [item] = asApiError(error).items
  return (
    <div className="fl-failure" role="alert">
      <Mark kind="off-track" />
      <div>
        <p className="fl-failure-title">{item?.message ?? t('state.failed')}</p>
        <p className="fl-quiet">
          {item?.fix} {asApiError(error).status === 404 ? null : kept}
        </p>
        {retry && (
          <div className="fl-failure-act">
            <Button size="s" icon="undo" onClick={retry}>
              {t('state.retry')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
