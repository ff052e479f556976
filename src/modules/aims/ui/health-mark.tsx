import { Status } from '#ui/marks/status.tsx'
import type { AimState, Health } from '../contract.ts'
import { standingOf } from './standing.ts'

/** How an aim stands by shape, word and hue: its health, or its state while it has none; nothing for a live direction. `bare` hides the word from eyes only. */
export function HealthMark({
  aim,
  bare = false,
}: {
  readonly aim: { readonly state: AimState; readonly health: Health | null }
  readonly bare?: boolean
}) {
  if (aim.state === 'live' && aim.health === null) return null
  const { kind, word } = standingOf(aim)
  return (
    <Status kind={kind} bare={bare}>
      {word}
    </Status>
  )
}
