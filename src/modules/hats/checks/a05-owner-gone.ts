import { daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { about, type Check } from './check.ts'

/** A05 Major: the owner of a strategy or goal has left, or is away for more than 14 days and nobody covers. Fix: give it to somebody. */
export const ownerGone: Check = {
  id: 'A05',
  *find(at) {
    for (const aim of at.tree.all) {
      const { ownerId, state } = aim
      if (ownerId === null || !['briefed', 'planned', 'live'].includes(state)) continue
      if (!at.chart.isActive(ownerId))
        yield about('A05', aim, at, 'major', `Who owned “${aim.title}” has left.`)
      else if (isLongAway(at, ownerId))
        yield about(
          'A05',
          aim,
          at,
          'major',
          `${at.name(ownerId)}, who owns “${aim.title}”, is away and nobody covers.`,
        )
    }
  },
}

function isLongAway(at: Snapshot, id: string): boolean {
  return (
    at
      .absencesOf(id)
      .some(
        ({ from, to, coverState }) =>
          from <= at.on &&
          (to === null || (to >= at.on && daysBetween(from, to) > 14)) &&
          coverState !== 'accepted',
      ) && at.coveredBy(id) === null
  )
}
