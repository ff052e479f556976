import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, whoAnswers } from './check.ts'

/**
 * A21 Minor: no check-in for more than twice its cadence; major for more than four times. Fix: check in. Of a goal whose owner is away it
 * is told to whoever stands in for them, or answers for them.
 */
export const noCheckIn: Check = {
  id: 'A21',
  *find(at) {
    for (const aim of at.tree.all) {
      const since = aim.checkedOn ?? aim.liveOn
      if (aim.kind !== 'goal' || aim.state !== 'live' || since === null) continue
      const days = daysBetween(since, at.on)
      if (days <= 2 * aim.cadenceDays) continue
      const says = `“${aim.title}” has had no check-in for ${days} days.`
      const severity = days > 4 * aim.cadenceDays ? 'major' : 'minor'
      yield { ...about('A21', aim, at, severity, says), ownerId: whoAnswers(at, aim) }
    }
  },
}
