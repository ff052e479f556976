import type { StatusKind } from '#ui/marks/status.tsx'
import { statusCharacter, statusWord } from '#ui/marks/status.tsx'
import type { AimState, Health } from '../contract.ts'
import { t } from './words.ts'

/** How an aim stands, ready to be shown: the kit's shape and hue, and the word. */
export interface Standing {
  readonly kind: StatusKind
  readonly word: string
}

/** Health when the aim has one; otherwise its state. A live vision or strategy has no health: it is simply live. */
export function standingOf(aim: { readonly state: AimState; readonly health: Health | null }): Standing {
  if (aim.health !== null) return HEALTH[aim.health]()
  if (aim.state === 'live') return { kind: 'on-track', word: t('health.live') }
  const kind =
    aim.state === 'closed' || aim.state === 'retired' || aim.state === 'archived' ? 'closed' : 'draft'
  return { kind, word: t(`state.${aim.state}`) }
}

/** The character of a standing, for places that cannot draw. */
export function characterOf(standing: Standing): string {
  return statusCharacter(standing.kind)
}

const HEALTH: Readonly<Record<Health, () => Standing>> = {
  on_track: () => ({ kind: 'on-track', word: statusWord('on-track') }),
  at_risk: () => ({ kind: 'at-risk', word: statusWord('at-risk') }),
  off_track: () => ({ kind: 'off-track', word: statusWord('off-track') }),
  stale: () => ({ kind: 'stale', word: statusWord('stale') }),
  no_data: () => ({ kind: 'no-data', word: statusWord('no-data') }),
  achieved: () => ({ kind: 'achieved', word: t('health.achieved') }),
  missed: () => ({ kind: 'closed', word: t('health.missed') }),
  dropped: () => ({ kind: 'closed', word: t('health.dropped') }),
}
