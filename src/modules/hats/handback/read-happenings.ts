import type { LocalDate } from '#kernel/local-date.ts'
import { aimHappenings, knownAims } from '#modules/aims/public.ts'
import { decisionHappenings, decisionsSeen } from '#modules/decisions/public.ts'
import { obstacleHappenings } from '#modules/obstacles/public.ts'
import type { Absence, OrgChart } from '#modules/people/public.ts'
import { taskHappenings, tasksSeen } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { DecisionHappening, Happenings } from './happening.ts'

/** Of whom, and from which day to which. */
export interface Span {
  readonly personId: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * What happened in the records of somebody who was away, and of the teams they lead, kept to what both the actor and they may see today.
 * One-to-ones, guidance, answers to surveys and why anybody is away are in none of these records.
 */
export async function readHappenings(
  work: Work,
  { personId, from, to }: Span,
  absences: readonly Absence[],
  chart: OrgChart,
): Promise<Happenings> {
  const teamIds = [...new Set(chart.teamsLedBy(personId).flatMap(id => chart.teamAndBelow(id)))]
  const whose = { personId, teamIds, from, to }
  const readers = [work, as(work, personId)]
  const nameOf = (id: string | null) => (id === null ? null : (chart.person(id)?.name ?? null))
  return {
    covers: coversOf(personId, absences, chart, { from, to }).flatMap(id => nameOf(id) ?? []),
    tasks: (await seen(await taskHappenings(work, whose), readers, tasksOf)).map(task => ({
      ...task,
      assignee: nameOf(task.assigneeId),
    })),
    aims: await seen(
      await aimHappenings(work, { ...whose, memberIds: teamIds.flatMap(id => chart.membersOf(id)) }),
      readers,
      aimsOf,
    ),
    decisions: await decisions(readers, await decisionHappenings(work, whose), whose),
    obstacles: await obstacleHappenings(work, whose, [actingPerson(work), personId]),
  }
}

/** The same unit of work as somebody else sees it, only to ask what they may see; nothing is read out of it. */
function as(work: Work, personId: string): Work {
  const flags = { people: false, admin: false }
  return { ...work, actor: { kind: 'person', personId, flags, sessionId: null, write: false } }
}

async function seen<H extends { readonly id: string }>(
  happenings: readonly H[],
  readers: readonly Work[],
  idsOf: (work: Work, ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<H[]> {
  let rest = [...happenings]
  for (const reader of readers) {
    const known = await idsOf(reader, [...new Set(rest.map(({ id }) => id))])
    rest = rest.filter(({ id }) => known.has(id))
  }
  return rest
}

const tasksOf = async (work: Work, ids: readonly string[]) =>
  new Set((await tasksSeen(work, ids)).map(({ id }) => id))
const aimsOf = async (work: Work, ids: readonly string[]) => new Set((await knownAims(work, ids)).keys())

async function decisions(
  [work, other]: readonly Work[],
  ids: readonly string[],
  { personId, from, to }: Span,
): Promise<DecisionHappening[]> {
  if (work === undefined || other === undefined) return []
  const theirs = new Set((await decisionsSeen(other, ids)).map(({ id }) => id))
  const rows = (await decisionsSeen(work, ids)).filter(({ id, restricted }) => theirs.has(id) && !restricted)
  return rows.flatMap(
    ({ id, question, decider, decidedOn, decideByOn, choice, state }): DecisionHappening[] => {
      const told = { id, question, by: decider.name }
      if (decidedOn === null) {
        if (state === 'expired') return []
        const kind = decider.id === personId ? 'waits_for_you' : 'waits'
        return [{ ...told, kind, on: decideByOn, choice: null }]
      }
      // What they decided themselves they know.
      if (decider.id === personId || decidedOn < from || decidedOn > to) return []
      return [{ ...told, kind: 'decided', on: decidedOn, choice }]
    },
  )
}

/** Who stood in, as everybody may read it: the cover that an absence names, and who acts in a post of theirs. */
function coversOf(
  personId: string,
  absences: readonly Absence[],
  chart: OrgChart,
  { from, to }: Pick<Span, 'from' | 'to'>,
): string[] {
  const named = absences
    .filter(
      each => each.coverState === 'accepted' && each.from <= to && (each.to === null || each.to >= from),
    )
    .map(({ coverId }) => coverId)
  const acting = chart.teamsLedBy(personId).map(teamId => chart.leadsOf(teamId).acting)
  return [...new Set([...named, ...acting])].filter(id => id !== null && id !== personId) as string[]
}
