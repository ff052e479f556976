import { notFound } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Health } from '../aim-words.ts'
import type { AimMap, MapNode } from '../contract.ts'
import { preorder } from '../preorder.ts'
import { assessAims } from '../progress/assess-aims.ts'
import { countBelow } from '../progress/count-below.ts'
import { readStandings, type StandingRow } from '../store/standings.ts'
import { which } from '../store/which-aims.ts'
import { isVisible } from './visible.ts'
import { nameOf } from './who.ts'

/** What the map shows. */
export interface MapQuery {
  readonly asOf?: LocalDate | undefined
  readonly ownerId?: string | undefined
  readonly teamId?: string | undefined
  readonly health?: Health | undefined
  readonly closed: boolean
}

/** All aims that the actor may see, as one tree in preorder, with health and counts as of a date: two statements. */
export async function getMap(work: Work, query: MapQuery): Promise<AimMap> {
  const asOf = query.asOf === undefined || query.asOf > work.today ? work.today : query.asOf
  const chart = await chartOn(work, asOf)
  requireKnown(query, chart)
  const rows = await readStandings(work, asOf, which.all(), 'titles')
  const assessments = assessAims(rows, asOf)
  const assessed = rows.map((row, i) => ({ ...row, health: assessments[i]?.health ?? null }))
  // Who may see what is a question of today, also when looking back.
  const today = await chartOn(work, work.today)
  const standing = preorder(assessed.filter(row => isVisible(work.actor, row, today)))
  const counts = countBelow(standing)
  const matches = matching(standing, query, chart)
  const kept = withAncestors(standing, matches)
  const shown = new Set(kept)
  const nodes = standing
    .filter(row => shown.has(row.id))
    .map(
      (row): MapNode => ({
        id: row.id,
        parentId: row.parentId !== null && shown.has(row.parentId) ? row.parentId : null,
        kind: row.kind,
        scope: row.scope,
        title: row.title,
        ownerId: row.ownerId,
        ownerName: row.ownerId === null ? null : nameOf(chart, row.ownerId),
        teamId: row.teamId,
        link: row.link,
        state: row.state,
        health: row.health,
        dueOn: row.dueOn,
        match: matches.has(row.id),
        counts: counts.get(row.id) ?? null,
      }),
    )
  return { asOf, nodes }
}

function requireKnown(query: MapQuery, chart: OrgChart): void {
  if (query.ownerId !== undefined && chart.person(query.ownerId) === null) throw notFound('person')
  if (query.teamId !== undefined && chart.team(query.teamId) === null) throw notFound('team')
}

type Assessed = StandingRow & { readonly health: Health | null }

function matching(rows: readonly Assessed[], query: MapQuery, chart: OrgChart): Set<string> {
  const teams =
    query.teamId === undefined ? null : new Set([query.teamId, ...chart.teamAndBelow(query.teamId)])
  const isOfTeams = (row: StandingRow) =>
    teams === null ||
    (row.teamId !== null
      ? teams.has(row.teamId)
      : row.ownerId !== null && chart.teamsOf(row.ownerId).some(team => teams.has(team)))
  const found = rows.filter(
    row =>
      (query.closed || (row.state !== 'closed' && row.state !== 'retired')) &&
      (query.ownerId === undefined || row.ownerId === query.ownerId) &&
      (query.health === undefined || row.health === query.health) &&
      isOfTeams(row),
  )
  return new Set(found.map(row => row.id))
}

/** The matches and everything above them: parents come before children, so one pass upwards is enough. */
function withAncestors(rows: readonly StandingRow[], matches: ReadonlySet<string>): string[] {
  const kept = new Set(matches)
  for (const row of rows.toReversed()) if (kept.has(row.id) && row.parentId !== null) kept.add(row.parentId)
  return Array.from(kept)
}
