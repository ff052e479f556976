import { lazy, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { RaisedAt } from './raise-dialog.tsx'
import { t } from './words.ts'

const Raise = lazy(() => import('./raise-dialog.tsx').then(module => ({ default: module.RaiseDialog })))

/** Opens the form in one tap, at a task, a goal, or nothing in particular. */
export function RaiseButton({
  at = {},
  tone = 'plain',
  size = 'm',
  open: openFirst = false,
}: {
  readonly at?: RaisedAt
  readonly tone?: 'primary' | 'plain'
  readonly size?: 'm' | 's'
  /** Begins with the form open. */
  readonly open?: boolean
}) {
  const [open, setOpen] = useState(openFirst)
  return (
    <>
      <Button tone={tone} size={size} icon="flag" onClick={() => setOpen(true)}>
        {t('raise')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Raise at={at} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
