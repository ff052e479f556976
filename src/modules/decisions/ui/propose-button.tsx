import { lazy, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { ProposedAt } from './propose-dialog.tsx'
import { t } from './words.ts'

const Propose = lazy(() => import('./propose-dialog.tsx').then(module => ({ default: module.ProposeDialog })))

/** Opens the form, with the question, the aim or the team filled in where another room knows them. */
export function ProposeDecisionButton({
  at = {},
  tone = 'plain',
  size = 'm',
  open: openFirst = false,
}: {
  readonly at?: ProposedAt
  readonly tone?: 'primary' | 'plain'
  readonly size?: 'm' | 's'
  /** Begins with the form open. */
  readonly open?: boolean
}) {
  const [open, setOpen] = useState(openFirst)
  return (
    <>
      <Button tone={tone} size={size} icon="branch" onClick={() => setOpen(true)}>
        {t('propose')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Propose at={at} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
