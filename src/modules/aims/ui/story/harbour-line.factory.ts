import type { AimAction, AimCard, AimLink, AimPage } from '../../contract.ts'
import { ID, LINUS, NIGHT, PILOTS, TURN, VISION } from './harbour-ids.factory.ts'

const link = (
  aim: { id: string; title: string },
  kind: AimLink['kind'],
  why: string,
  health: AimLink['health'] = null,
): AimLink => ({ ...aim, kind, why, health })

/** The line from the goal of night turns up to the vision. */
export function harbourLine(): AimLink[] {
  return [
    link(NIGHT, 'goal', 'A ship that waits for daylight pays for a night it does not need.', 'at_risk'),
    link(TURN, 'strategy', 'Waiting is what ships remember of us.'),
    link(VISION, 'vision', 'Captains plan by us when they can trust the hour.'),
  ]
}

/** Actions all allowed, for the gallery. */
export function allowing(...actions: readonly AimAction[]): AimPage['actions'] {
  return actions.map(action => ({ action, allowed: true, reason: null }))
}

/** A card of an aim below. */
export function harbourCard(change: Partial<AimCard> = {}): AimCard {
  return {
    id: ID(42),
    parentId: NIGHT.id,
    kind: 'goal',
    scope: 'team',
    title: 'Two crews trained for night turns',
    why: '',
    state: 'live',
    owner: LINUS,
    teamId: PILOTS,
    link: 'adds',
    critical: false,
    dueOn: '2026-11-10',
    health: 'at_risk',
    reasons: [],
    share: 0.4,
    expected: 0.6,
    current: 5,
    start: 0,
    target: 12,
    unit: 'turns',
    measureType: 'number',
    lastCheckInOn: '2026-10-20',
    chance: 50,
    ...change,
  }
}
