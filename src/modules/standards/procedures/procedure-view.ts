import { aimCards } from '#modules/aims/public.ts'
import { readableResponsibilities } from '#modules/charters/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { seriesKept } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { followersOf, mayDo, rolesIn } from '../access.ts'
import type { ProcedureLine, ProcedureView, TeamStandards } from '../contract.ts'
import { type ProcedureRecord, proceduresInForce, versionsOf } from '../store/procedures.ts'
import { keptOf, keptWindow } from './kept.ts'

/** Every procedure in force by team, with how work keeps to them where the reader may see that. Three statements and the chart. */
export async function listStandards(work: Work): Promise<{ teams: TeamStandards[]; mayWrite: boolean }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const facts = await factsOf(work, chart, me, await proceduresInForce(work))
  const inTeam = (id: string) => facts.procedures.filter(each => each.teamId === id)
  const teams = chart.teams().filter(team => inTeam(team.id).length > 0)
  const mine = chart.teamsOf(me)
  // One's own first; the others in the order of the tree.
  const inOrder = teams.toSorted((a, b) => Number(mine.includes(b.id)) - Number(mine.includes(a.id)))
  return {
    mayWrite: mine.length > 0,
    teams: inOrder.map(({ id, name }) => {
      const sees = mayDo(rolesIn(chart, me, { teamId: id, ownerId: null }), 'seeKept')
      return {
        team: { id, name },
        kept: sees ? keptOf(inTeam(id).map(each => countsOf(each, facts))) : null,
        procedures: inTeam(id).map(each => lineOf(each, facts)),
      }
    }),
  }
}

/** One procedure with its text and versions. */
export async function viewOf(
  work: Work,
  chart: OrgChart,
  me: string,
  procedure: ProcedureRecord,
): Promise<ProcedureView> {
  const facts = await factsOf(work, chart, me, [procedure])
  const versions = await versionsOf(work, procedure.id)
  const { responsibilityId, teamId, ownerId, rev, state, text } = procedure
  const found = responsibilityId === null ? [] : await readableResponsibilities(work, ownerId)
  const responsibility = found.find(each => each.id === responsibilityId)
  const roles = rolesIn(chart, me, procedure)
  const isActive = state === 'active'
  const line = lineOf(procedure, facts)
  return {
    ...{ ...line, rev, state, text },
    team: { id: teamId, name: chart.team(teamId)?.name ?? 'A team' },
    responsibility: responsibility ?? null,
    versions: versions.map(({ version, at, byId, whatChanged }) => ({
      ...{ version, whatChanged, at: at.toISOString() },
      by: byId === null ? null : named(chart, byId),
    })),
    readers: mayDo(roles, 'seeKept') ? readersOf(procedure, chart) : null,
    may: [
      ...(isActive && mayDo(roles, 'change') ? (['change', 'tie', 'retire'] as const) : []),
      ...(line.waitsForMe ? (['acknowledge'] as const) : []),
    ],
  }
}

/** Somebody with the name to show. */
export function named(chart: OrgChart, id: string) {
  return { id, name: chart.person(id)?.name ?? 'Somebody' }
}

interface Facts {
  readonly chart: OrgChart
  readonly me: string
  readonly procedures: readonly ProcedureRecord[]
  /** Open aims that the reader may see, by id. */
  readonly goals: ReadonlyMap<string, string>
  readonly counts: ReadonlyMap<string, { readonly due: number; readonly onTime: number }>
}

async function factsOf(
  work: Work,
  chart: OrgChart,
  me: string,
  procedures: readonly ProcedureRecord[],
): Promise<Facts> {
  const goalIds = procedures.map(each => each.goalId).filter(id => id !== null)
  const goals = (await aimCards(work, Array.from(new Set(goalIds)))).filter(aim => !ENDED.has(aim.state))
  const seriesIds = procedures.flatMap(each => each.seriesIds)
  const { from, to } = keptWindow(work.today)
  return {
    ...{ chart, me, procedures },
    goals: new Map(goals.map(aim => [aim.id, aim.title])),
    counts: await seriesKept(work, seriesIds, from, to),
  }
}

const ENDED = new Set(['closed', 'retired', 'archived'])

function lineOf(procedure: ProcedureRecord, facts: Facts): ProcedureLine {
  const { chart, me, goals } = facts
  const { id, title, ownerId, version, goalId, teamId, readerIds, state } = procedure
  const followers = followersOf(chart, teamId)
  const goal = goalId === null ? undefined : goals.get(goalId)
  const roles = rolesIn(chart, me, procedure)
  return {
    ...{ id, title, version, owner: named(chart, ownerId) },
    goal: goalId === null || goal === undefined ? null : { id: goalId, title: goal },
    followers: followers.length,
    acknowledged: followers.filter(person => readerIds.includes(person)).length,
    waitsForMe: state === 'active' && followers.includes(me) && !readerIds.includes(me),
    kept: mayDo(roles, 'seeKept') ? keptOf([countsOf(procedure, facts)]) : null,
  }
}

function countsOf({ seriesIds }: ProcedureRecord, { counts }: Facts) {
  const all = seriesIds.map(id => counts.get(id) ?? { due: 0, onTime: 0 })
  return {
    due: all.reduce((sum, each) => sum + each.due, 0),
    onTime: all.reduce((sum, each) => sum + each.onTime, 0),
  }
}

function readersOf({ teamId, readerIds }: ProcedureRecord, chart: OrgChart) {
  const followers = followersOf(chart, teamId)
  return {
    done: followers.filter(id => readerIds.includes(id)).map(id => named(chart, id)),
    open: followers.filter(id => !readerIds.includes(id)).map(id => named(chart, id)),
  }
}
