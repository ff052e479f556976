import { Suspense } from 'react'
import { breakTeller } from './aim-breaks.ts'

/** Where an aim breaks, as another room tells it; nothing where none does. It shows today. */
export function BreaksOf({ aimId }: { readonly aimId: string }) {
  const Panel = breakTeller()?.component
  return Panel === undefined ? null : (
    <Suspense fallback={null}>
      <Panel aimId={aimId} />
    </Suspense>
  )
}
