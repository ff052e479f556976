import { daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { about, type Check, whoAnswers } from './check.ts'

/**
 * A05 Major: the owner of a strategy or goal has left, or is away for weeks and nobody covers. Fix: give it to somebody. Told
 * to whoever answers for them meanwhile: the owner is not there to hear it.
 */
export const ownerGone: Check = {
  id: 'A05',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of at.aims()) {
      const { ownerId, state } = aim
      if (ownerId === null || !['briefed', 'planned', 'live'].includes(state)) continue
      const says = !at.chart.isActive(ownerId)
        ? `Who owned “${aim.title}” has left.`
        : isLongAway(at, ownerId, is['A05.away'])
          ? `${at.name(ownerId)}, who owns “${aim.title}”, is away and nobody covers.`
          : null
      if (says !== null) yield { ...about('A05', aim, at, 'major', says), ownerId: whoAnswers(at, aim) }
    }
  },
}

function isLongAway(at: Snapshot, id: string, days: number): boolean {
  return (
    at
      .absencesOf(id)
      .some(
        ({ from, to, coverState }) =>
          from <= at.on &&
          (to === null || (to >= at.on && daysBetween(from, to) > days)) &&
          coverState !== 'accepted',
      ) && at.coveredBy(id) === null
  )
}
