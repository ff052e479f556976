import type { LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { AimCard } from '../contract.ts'
import type { Assessment } from '../progress/assess-aims.ts'
import { healthReasons } from '../progress/health-reasons.ts'
import type { StandingRow } from '../store/standings.ts'
import { who } from './who.ts'

/** An aim as a card, as it stands on a date. `titleOf` names aims that hold it back. */
export function cardOf(
  row: StandingRow,
  assessment: Assessment,
  chart: OrgChart,
  on: LocalDate,
  titleOf: (id: string) => string,
): AimCard {
  const { progress, health, heldBackBy } = assessment
  return {
    id: row.id,
    parentId: row.parentId,
    kind: row.kind,
    scope: row.scope,
    title: row.title,
    why: row.why,
    state: row.state,
    owner: who(chart, row.ownerId),
    teamId: row.teamId,
    link: row.link,
    critical: row.critical,
    dueOn: row.dueOn,
    health,
    reasons: healthReasons(row, progress, health, on, heldBackBy.map(titleOf)),
    share: progress.share,
    expected: progress.expected,
    current: row.value,
    start: row.start,
    target: row.target,
    unit: row.unit,
    measureType: row.type,
    lastCheckInOn: row.checkedOn,
    chance: row.chance as AimCard['chance'],
  }
}
