import type { AimKind, AimState, Health } from '../aim-words.ts'

/** Goals below an aim by how they stand; never added up to a percentage. */
export interface Counts {
  onTrack: number
  atRisk: number
  offTrack: number
  stale: number
  noData: number
  /** Draft, briefed or planned. */
  notLive: number
  closed: number
}

/** What counting needs of an aim. */
export interface Counted {
  readonly id: string
  readonly parentId: string | null
  readonly kind: AimKind
  readonly state: AimState
  readonly health: Health | null
}

/** Counts of all goals below each aim, by id; aims without goals below are absent. Parents must come before children. */
export function countBelow(preorder: readonly Counted[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (let i = preorder.length - 1; i >= 0; i--) {
    const aim = preorder[i]
    if (aim === undefined || aim.parentId === null) continue
    let above = counts.get(aim.parentId)
    if (above === undefined) {
      above = noCounts()
      counts.set(aim.parentId, above)
    }
    const own = counts.get(aim.id)
    if (own !== undefined) add(above, own)
    if (aim.kind === 'goal') above[slotOf(aim)]++
  }
  return counts
}

/** All zero. */
export function noCounts(): Counts {
  return { onTrack: 0, atRisk: 0, offTrack: 0, stale: 0, noData: 0, notLive: 0, closed: 0 }
}

function slotOf(aim: Counted): keyof Counts {
  if (aim.state === 'closed') return 'closed'
  return aim.health === null ? 'notLive' : SLOTS[aim.health]
}

const SLOTS: Record<Health, keyof Counts> = {
  on_track: 'onTrack',
  at_risk: 'atRisk',
  off_track: 'offTrack',
  stale: 'stale',
  no_data: 'noData',
  achieved: 'closed',
  missed: 'closed',
  dropped: 'closed',
}

function add(to: Counts, more: Counts): void {
  to.onTrack += more.onTrack
  to.atRisk += more.atRisk
  to.offTrack += more.offTrack
  to.stale += more.stale
  to.noData += more.noData
  to.notLive += more.notLive
  to.closed += more.closed
}
