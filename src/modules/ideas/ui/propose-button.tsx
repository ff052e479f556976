import { lazy, Suspense, useState } from 'react'
import type { PickedAim } from '#modules/aims/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { t } from './words.ts'

const Propose = lazy(() => import('./propose-dialog.tsx').then(module => ({ default: module.ProposeDialog })))

/** Opens the form, for an aim or for nothing in particular. */
export function ProposeButton({
  aim = null,
  tone = 'plain',
  size = 'm',
  open: openFirst = false,
}: {
  readonly aim?: PickedAim | null
  readonly tone?: 'primary' | 'plain'
  readonly size?: 'm' | 's'
  /** Begins with the form open. */
  readonly open?: boolean
}) {
  const [open, setOpen] = useState(openFirst)
  return (
    <>
      <Button tone={tone} size={size} icon="bulb" onClick={() => setOpen(true)}>
        {t('propose')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Propose aim={aim} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
