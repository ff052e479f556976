import { addDays, daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, atMost, below, type Source, said, telling } from './source.ts'

/**
 * H06 Person needs more support or specific guidance (practice §3.2, B). Fires where somebody asks for guidance (alone enough, strong),
 * or two of: low clarity or a gap between the two, three tasks more than 5 working days late, two own goals off track, two check-ins
 * missed in a row while present, a chance that fell by 40 points, a new place. The person sees the same card. Whoever only stands in
 * gets it from explicit requests and tasks alone. Over when they have not asked, and nothing else has spoken, for three weeks. Never for
 * somebody away.
 */
export const needsSupport: Rule = {
  ...ruleNamed('H06', 'manage'),
  ofWork: 'person',
  ofAims: 'person',
  ofCheckIns: 'person',
  ofPeople: 'person',
  *consider(at, is) {
    const checkIns = new Map(at.facts.checkIns.map(row => [row.personId, row]))
    const agendas = new Map(at.facts.talks.asked.map(row => [row.byId, row]))
    const gaps = new Map(
      at.facts.charters.exchanges.filter(each => each.gapMean !== null).map(each => [each.personId, each]),
    )
    for (const { id } of at.persons()) {
      const wearerId = at.chart.managerOf(id)
      if (wearerId === null || at.chart.isAway(id)) continue
      const isCover = at.facts.people.places.get(id)?.managerId !== wearerId
      const row = checkIns.get(id)
      const agenda = agendas.get(id)
      const asked = [
        ...(row?.stillAsks && row.askedOn !== null ? [row.askedOn] : []),
        ...(agenda?.otherId === wearerId ? [agenda.askedOn] : []),
      ]
        .toSorted()
        .at(-1)
      const gap = gaps.get(id)
      const records = [
        ...lateTasks(at, is, id),
        ...(isCover ? [] : [...ownGoals(at, is, id), ...newPlace(at, is, id)]),
        ...(isCover || gap?.managerId !== wearerId ? [] : clarity(at, is, wearerId, gap)),
        ...(isCover ? [] : [missed(at, is, id, row?.missedInRow ?? 0)]),
      ]
      const speaking = records.filter(source => source.speaks)
      const isRecent = asked !== undefined && asked >= addDays(at.on, -is['H06.asked'])
      yield considered(needsSupport, {
        ...{ wearerId, subject: { kind: 'person', id }, seenBy: [id] },
        sources: [
          ...(isRecent
            ? [said(`${at.name(id)} asked for guidance on ${asked}.`, null, asked)]
            : aside(
                at,
                `${at.name(id)} ${asked ? `last asked for guidance on ${asked}` : 'has not asked for guidance'}.`,
              )),
          ...telling(at, records),
        ],
        fires: isRecent || speaking.length >= is['H06.signs'],
        holds: asked !== undefined || speaking.length > 0,
        calmDays: is['H06.calmDays'],
        scope: at.chart.teamsOf(id),
      })
    }
  },
}

function lateTasks(at: Snapshot, is: Thresholds, id: string): Source[] {
  const late = at.workOf(id)?.late ?? 0
  return [
    atLeast(
      late,
      is['H06.late'],
      `${counted(late, 'task')} of ${at.name(id)} ${late === 1 ? 'is' : 'are'} more than five working days late.`,
      { kind: 'late_tasks', id },
    ),
  ]
}

function ownGoals(at: Snapshot, is: Thresholds, id: string): Source[] {
  const goals = at.tree.ownedBy(id).filter(aim => aim.kind === 'goal' && aim.state === 'live')
  const off = goals.filter(goal => goal.health === 'off_track')
  const falls = goals.map(goal => (goal.chanceBefore ?? 0) - (goal.chance ?? 100)).toSorted((a, b) => b - a)
  const fell = Math.max(0, falls[0] ?? 0)
  return [
    atLeast(
      off.length,
      is['H06.off'],
      `${counted(off.length, 'goal')} of ${at.name(id)} ${off.length === 1 ? 'is' : 'are'} off track.`,
      off[0] === undefined ? null : { kind: 'off_track_goals', id },
    ),
    atLeast(
      fell,
      is['H06.fell'],
      `The chance that ${at.name(id)} gives a goal fell by ${fell} points in four weeks.`,
    ),
  ]
}

function clarity(
  at: Snapshot,
  is: Thresholds,
  wearerId: string,
  { personId, gapMean, gapLowest, clarity: mean }: Snapshot['facts']['charters']['exchanges'][number],
): Source[] {
  const name = at.name(personId)
  const mostGap = -(gapLowest ?? 0)
  if (mostGap >= is['H06.gapOne'] || -(gapMean ?? 0) >= is['H06.gapMean'])
    return [
      atLeast(
        Math.max(mostGap, is['H06.gapOne']),
        is['H06.gapOne'],
        `${at.name(wearerId)} thinks the role of ${name} is clearer than ${name} does: by ${mostGap.toFixed(1)} points on one question.`,
      ),
    ]
  return [
    atMost(
      mean ?? 5,
      is['H06.clarity'],
      `${name} gives the clarity of their role ${(mean ?? 5).toFixed(1)} of 5.`,
    ),
  ]
}

function newPlace(at: Snapshot, is: Thresholds, id: string): Source[] {
  const place = at.facts.people.places.get(id)
  if (place === undefined || place.joinedOn <= at.facts.people.recordsBegan) return []
  const days = daysBetween(place.joinedOn, at.on)
  return [below(days, is['H06.days'], `${at.name(id)} came ${days} days ago.`)]
}

function missed(_at: Snapshot, is: Thresholds, _id: string, weeks: number): Source {
  return atLeast(
    weeks,
    is['H06.missed'],
    `${counted(weeks, 'check-in')} in a row ${weeks === 1 ? 'is' : 'are'} missing.`,
  )
}
