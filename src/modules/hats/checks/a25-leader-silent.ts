import { daysBetween } from '#kernel/local-date.ts'
import { named as listed } from '../rules/considered.ts'
import { about, aboutPerson, type Check, named, settledOf } from './check.ts'

/** A25 Major: no check-in on a strategy for long, or several goals off track below with no word of who briefs them. Fix: check in. */
export const leaderSilent: Check = {
  id: 'A25',
  ofPeople: 'person',
  *find(at, is) {
    for (const aim of settledOf(at, is, at.tree.having('strategy'))) {
      if (aim.state !== 'live' || aim.ownerId === null) continue
      const since = aim.checkedOn ?? aim.liveOn ?? aim.createdOn
      if (daysBetween(since, at.on) > is['A25.days'])
        yield about(
          'A25',
          aim,
          at,
          'major',
          `There was no check-in on “${aim.title}” for ${daysBetween(since, at.on)} days.`,
        )
    }
    const silent = new Map<string, string[]>()
    const offTrack = at.tree.having('goal', 'off_track')
    const briefed = offTrack.filter(({ briefedById }) => briefedById !== null && at.looksAt(briefedById))
    for (const aim of settledOf(at, is, briefed)) {
      const leaderId = aim.briefedById
      if (leaderId === null || aim.ownerId === null || leaderId === aim.ownerId) continue
      const isLong = (day: string | null) => day === null || daysBetween(day, at.on) > is['A25.word']
      if (isLong(aim.commentedOn) && isLong(at.talksOf(leaderId, aim.ownerId)?.lastHeldOn ?? null))
        silent.set(leaderId, [...(silent.get(leaderId) ?? []), named(aim)])
    }
    for (const [leaderId, goals] of silent)
      if (goals.length >= is['A25.goals'] && at.chart.isActive(leaderId) && !at.chart.isAway(leaderId))
        yield aboutPerson(
          'A25',
          leaderId,
          at,
          'major',
          `${goals.length} goals that ${at.name(leaderId)} briefed are off track, without a word in ${is['A25.word']} days: ${listed(goals.toSorted())}.`,
        )
  },
}
