import type { OrgChart } from '#modules/people/public.ts'
import type { SignalRow } from '../store/tables.ts'

/** Whom and what the steps of a situation are about, by id. */
export interface Targets {
  readonly subject: ReadonlySet<string>
  /** People whom its evidence names. */
  readonly named: ReadonlySet<string>
  /** Every person, team and aim of it. */
  readonly these: ReadonlySet<string>
  /** Teams above each of its teams: a direction talk to one of them is heard below. */
  readonly above: ReadonlyMap<string, readonly string[]>
  readonly teams: readonly string[]
  /** Those of whom a step may ask one each: the wearer and who is away themselves are left out. */
  readonly people: readonly string[]
}

/** Works them out: a situation of the wearer's own is about who reports to them, one of a team about its members. */
export function targetsOf(
  signal: Pick<SignalRow, 'subjectKind' | 'subjectId' | 'wearerId' | 'scope' | 'evidence'>,
  chart: OrgChart,
): Targets {
  const { subjectKind, subjectId, wearerId, scope, evidence } = signal
  const isOwn = subjectId === wearerId
  const refs = evidence.map(source => source.ref).filter(ref => ref !== null)
  const named = new Set(refs.filter(ref => ref.kind === 'person').map(ref => ref.id))
  const given = [...scope, ...(subjectKind === 'team' ? [subjectId] : [])]
  const teams = [...given, ...(isOwn ? chart.teamsLedBy(wearerId) : [])].filter(id => chart.team(id) !== null)
  const people = new Set([
    ...named,
    ...(isOwn ? chart.reportsOf(wearerId) : teams.flatMap(id => chart.membersOf(id))),
  ])
  people.delete(wearerId)
  if (!isOwn) people.delete(subjectId)
  return {
    subject: new Set([subjectId]),
    named,
    these: new Set([subjectId, ...scope, ...refs.map(ref => ref.id), ...teams, ...people]),
    teams: [...new Set(teams)],
    above: new Map(teams.map(id => [id, chart.teamsAbove(id)])),
    people: [...people],
  }
}
