import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { atMost, background, type Source } from './source.ts'

/** Somebody who answers for people and is away, has left, or is new: what H02 and H05 look at. */
export interface AbsentLead {
  readonly personId: string
  /** Null for somebody away who leads no team by post. */
  readonly teamId: string | null
  readonly why: 'away' | 'vacant'
  readonly from: LocalDate
  /** Last day away; null when it is not known, or the post is empty. */
  readonly to: LocalDate | null
  /** Who accepted to stand in. */
  readonly coverId: string | null
  readonly level: number
  /** Their reports by post; of an empty post, those of whoever left. */
  readonly reports: readonly string[]
}

/** Everybody with reports who is away, soon away or just back, and every post that was left; each once, in no order. */
export function absentLeads(at: Snapshot): AbsentLead[] {
  const found = new Map<string, AbsentLead>()
  for (const absence of at.facts.people.absences) {
    const { personId, from, to } = absence
    const reports = at.reportsByPost(personId)
    const known = found.get(personId)
    if (reports.length === 0 || !at.chart.isActive(personId)) continue
    if (known !== undefined && known.from <= from) continue
    const [teamId = null] = at.chart.teamsLedBy(personId)
    const coverId = absence.coverState === 'accepted' ? absence.coverId : at.coveredBy(personId)
    found.set(personId, {
      ...{ personId, teamId, why: 'away', from, to, reports, level: at.chart.levelOf(personId) },
      coverId: coverId ?? (teamId === null ? null : at.chart.leadsOf(teamId).acting),
    })
  }
  for (const { personId, teamId, since, level } of at.facts.people.vacancies)
    found.set(`${personId} ${teamId}`, {
      ...{
        personId,
        teamId,
        why: 'vacant',
        from: since,
        to: null,
        level,
        reports: at.reportsByPost(personId),
      },
      coverId: at.chart.leadsOf(teamId).acting ?? at.coveredBy(personId),
    })
  return [...found.values()]
}

/** Whether it is over on the date, for somebody away. */
export function isBack({ to }: AbsentLead, on: LocalDate): boolean {
  return to !== null && to < on
}

/** Since they came back, the two have talked: a one-to-one, or a session with both. */
export function isHandedBack(at: Snapshot, { personId, to }: AbsentLead, wearerId: string): boolean {
  if (to === null) return false
  if ((at.talksOf(wearerId, personId)?.lastHeldOn ?? '') > to) return true
  return at.facts.talks.held.some(
    ({ heldOn, personIds }) => heldOn > to && personIds.includes(wearerId) && personIds.includes(personId),
  )
}

/** That they are back, and whether the two have talked since; nothing of whoever is still away. A card of who covered is read by them alone. */
export function backAgain(at: Snapshot, lead: AbsentLead, wearerId: string): Source[] {
  if (lead.to === null || !isBack(lead, at.on)) return []
  const talked = isHandedBack(at, lead, wearerId)
  const name = at.name(lead.personId)
  const who = lead.coverId === null ? at.name(wearerId) : 'you'
  return [
    background(
      `${name} has been back since ${addDays(lead.to, 1)}, and has ${talked ? '' : 'not yet '}talked with ${who}.`,
      talked ? 1 : 0,
    ),
  ]
}

/** What stands in the name of somebody absent and cannot wait: tasks due while they are away, and obstacles in their court. */
export function unowned(at: Snapshot, lead: AbsentLead) {
  const end = lead.why === 'vacant' ? null : (lead.to ?? addDays(at.on, 56))
  const tasks = at
    .tasksOf(lead.personId)
    .filter(task => end === null || (task.dueOn !== null && task.dueOn <= end))
  const obstacles = at.obstaclesOf(lead.personId)
  const critical =
    tasks.filter(task => task.critical).length + obstacles.filter(each => each.severity === 'critical').length
  return { tasks, obstacles, critical }
}

/** Why somebody's absence is not told of on the date, where all is: it begins later than one looks ahead. */
export function whyNotNow(at: Snapshot, lead: AbsentLead, ahead: number): Source[] {
  const days = at.days.until(lead.from)
  if (!at.tellsAll || lead.from <= at.on || days <= ahead) return []
  return [atMost(days, ahead, `It begins in ${days} working days.`)]
}
