import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, whoAnswers } from './check.ts'

/**
 * A21 Minor: no check-in although its cadence has passed; major where it passed several times. Fix: check in. Of a goal whose owner is away it
 * is told to whoever stands in for them, or answers for them.
 */
export const noCheckIn: Check = {
  id: 'A21',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of at.aims()) {
      const since = aim.checkedOn ?? aim.liveOn
      if (aim.kind !== 'goal' || aim.state !== 'live' || since === null) continue
      const days = daysBetween(since, at.on)
      if (days <= is['A21.late'] * aim.cadenceDays) continue
      const says = `“${aim.title}” has had no check-in for ${days} days.`
      const severity = days > is['A21.strong'] * aim.cadenceDays ? 'major' : 'minor'
      yield { ...about('A21', aim, at, severity, says), ownerId: whoAnswers(at, aim) }
    }
  },
}
