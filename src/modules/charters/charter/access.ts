import { AppError, forbidden } from '#kernel/errors.ts'
import type { CharterAction, CharterState, Side } from '../contract.ts'

/** What permissions on a charter follow from. */
export interface CharterPlace {
  readonly state: CharterState
  readonly offeredBy: string | null
  /** Who acknowledged for each side, as it stands. */
  readonly acknowledgedBy: Readonly<Record<Side, string | null>>
  /** A new manager has not acknowledged the charter in force. */
  readonly waitsForNewManager: boolean
  /** Another version is being written. */
  readonly hasOpenVersion: boolean
}

/** What somebody on one side of a charter may do with it. One sentence per line. */
export function actionsFor(place: CharterPlace, side: Side, me: string): ReadonlySet<CharterAction> {
  const open = place.state === 'draft' || place.state === 'offered'
  const allowed: Record<CharterAction, boolean> = {
    // Both write it; nobody else does.
    edit: open,
    offer: place.state === 'draft',
    acknowledge: acknowledging(place, side, me) === 'open',
    // Either side asks, also after it has acknowledged.
    query: place.state === 'offered',
    archive: open,
    // The next version begins as a copy of the one in force.
    renew: place.state === 'acknowledged' && !place.hasOpenVersion,
    // What everybody may read of it is the decision of the person it is about.
    show: side === 'person' && (open || place.state === 'acknowledged'),
  }
  return new Set((Object.keys(allowed) as CharterAction[]).filter(action => allowed[action]))
}

/** Whether it is this person's turn to acknowledge, and if not, why. */
function acknowledging(
  { state, offeredBy, acknowledgedBy, waitsForNewManager }: CharterPlace,
  side: Side,
  me: string,
): 'open' | 'done' | 'own_offer' | 'same_person' | 'state' {
  if (state === 'acknowledged') return waitsForNewManager && side === 'manager' ? 'open' : 'done'
  if (state !== 'offered') return 'state'
  if (acknowledgedBy[side] !== null) return 'done'
  const other = acknowledgedBy[side === 'person' ? 'manager' : 'person']
  if (other === me) return 'same_person'
  return offeredBy === me && other === null ? 'own_offer' : 'open'
}

/** Throws when it is not this person's turn: 403 for one's own offer, 409 for a state that has nothing to acknowledge. */
export function mustAcknowledge(place: CharterPlace, side: Side, me: string): void {
  const turn = acknowledging(place, side, me)
  if (turn === 'open') return
  if (turn === 'own_offer')
    throw forbidden('acknowledge your own offer first', 'the other side to acknowledge it')
  if (turn === 'same_person')
    throw forbidden('acknowledge it for both sides', 'the other person: it takes two to agree')
  const message =
    turn === 'done' ? 'You have acknowledged this charter already.' : 'This charter is not offered.'
  const fix =
    turn === 'done' ? 'There is nothing left to do for you.' : 'Offer it first, then both acknowledge it.'
  throw new AppError('illegal_transition', {
    items: [{ field: 'state', code: 'illegal_transition', message, fix }],
    current: { state: place.state, legal: [] },
  })
}
