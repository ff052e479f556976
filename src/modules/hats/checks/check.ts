import type { AimFact } from '#modules/aims/public.ts'
import type { Depends } from '../facts/change.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'

export type Severity = 'info' | 'minor' | 'major' | 'critical'

/** A break in the line from vision to work. Shown to who owns it and who briefs it; in totals to the line above. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly subject: {
    readonly kind: 'organisation' | 'aim' | 'team' | 'person' | 'decision' | 'obstacle' | 'task'
    readonly id: string
  }
  readonly ownerId: string | null
  readonly briefGiverId: string | null
  readonly teamId: string | null
  readonly says: string
}

/** An alignment check: one line of practice §4.1. */
export interface Check extends Pick<Depends, 'ofWork' | 'ofAims' | 'ofPeople'> {
  readonly id: string
  /** Goes through everything it can be about, or the few that are looked at. */
  find(at: Snapshot, is: Thresholds): Iterable<Finding>
}

/** Aims that are judged: neither closed, nor young, nor of an owner who is away. `kind`, `health`: of these alone. */
export function settled(
  at: Snapshot,
  is: Thresholds,
  kind?: AimFact['kind'],
  health?: AimFact['health'],
): Iterable<AimFact> {
  return settledOf(at, is, at.aims(kind, health))
}

/** Those of these aims. */
export function* settledOf(at: Snapshot, is: Thresholds, aims: readonly AimFact[]): Iterable<AimFact> {
  const old = at.days.ago(is['checks.young'])
  for (const aim of aims) {
    if (aim.state === 'closed' || aim.state === 'retired' || aim.createdOn > old) continue
    if (aim.ownerId !== null && at.chart.isAway(aim.ownerId)) continue
    yield aim
  }
}

/** A finding about an aim: its owner's, and of who briefs it. */
export function about(check: string, aim: AimFact, at: Snapshot, severity: Severity, says: string): Finding {
  const { id, ownerId, teamId } = aim
  const briefGiverId = aim.briefedById ?? at.tree.aim(aim.parentId)?.ownerId ?? null
  return { check, severity, subject: { kind: 'aim', id }, ownerId, briefGiverId, teamId, says }
}

/** Who answers for an aim today: its owner; while they are away or once they have left whoever stands in, or answers for them. */
export function whoAnswers(at: Snapshot, { ownerId }: AimFact): string | null {
  if (ownerId === null || (at.chart.isActive(ownerId) && !at.chart.isAway(ownerId))) return ownerId
  return at.chart.coverOf(ownerId) ?? at.chart.managerOf(ownerId)
}

/** What another aim is called in a sentence about this one: a goal of a single person keeps its title from who may not know of it. */
export function named({ scope, title }: AimFact): string {
  return scope === 'person' ? 'a personal goal' : `“${title}”`
}

/** A finding about a team: of who answers for it. */
export function aboutTeam(
  check: string,
  teamId: string,
  at: Snapshot,
  severity: Severity,
  says: string,
): Finding {
  return {
    check,
    severity,
    subject: { kind: 'team', id: teamId },
    ownerId: at.answersFor(teamId),
    briefGiverId: null,
    teamId,
    says,
  }
}

/** A finding about a person's own work: theirs, and of who answers for them. */
export function aboutPerson(
  check: string,
  personId: string,
  at: Snapshot,
  severity: Severity,
  says: string,
): Finding {
  const [teamId = null] = at.chart.teamsOf(personId)
  return {
    check,
    severity,
    subject: { kind: 'person', id: personId },
    ownerId: personId,
    briefGiverId: at.chart.managerOf(personId),
    teamId,
    says,
  }
}

/** A finding about the organisation: of whoever nobody stands above. */
export function aboutAll(check: string, at: Snapshot, severity: Severity, says: string): Finding {
  const [top = null] = at.chart.roots()
  return {
    check,
    severity,
    subject: { kind: 'organisation', id: top ?? '' },
    ownerId: top,
    briefGiverId: null,
    teamId: null,
    says,
  }
}
