import type { ChangeFact } from '#modules/changes/public.ts'
import type { OrgChart, PeopleFacts } from '#modules/people/public.ts'
import { favourableGroups, type WantedGroup } from '#modules/surveys/public.ts'
import type { Work } from '#platform/work.ts'
import { answersForTeam } from './answers-for.ts'
import { FIGURES, type Figure, type GroupFact } from './facts.ts'

type Wanted = WantedGroup & Pick<GroupFact, 'aboutId' | 'changeId'>

const READINESS = ['R1', 'R2'] as const
const OTHERS = ['engagement', 'clarity', 'D1', 'D2', 'E4', 'W2', 'W3'] as const
const FIGURE_OF = new Map(Object.entries(FIGURES).map(([figure, code]) => [code as string, figure as Figure]))

/**
 * What those who wear a hat could already read, on a date, of the groups it is about: who answers for a team, of it; the sponsor of a
 * change, of the teams it touches, and of a survey that asked just these; who sees to a change in a team, of that team. Asked of the
 * surveys' own door, each as that reader; what it does not tell does not exist for any rule.
 */
export async function readGroups(
  work: Work,
  people: Pick<PeopleFacts, 'on' | 'chart'>,
  changes: readonly ChangeFact[],
  wanted = wantedGroups(people.chart, changes),
): Promise<GroupFact[]> {
  return [
    ...(await groupsOf(
      work,
      people,
      OTHERS,
      wanted.filter(({ changeId }) => changeId === null),
    )),
    ...(await groupsOf(
      work,
      people,
      READINESS,
      wanted.filter(({ changeId }) => changeId !== null),
    )),
  ]
}

/** Who would read what of whom: readiness for a change, all else of teams. */
export function wantedGroups(chart: OrgChart, changes: readonly ChangeFact[]): Wanted[] {
  return [...wantedOfTeams(chart, changes), ...wantedOfChanges(chart, changes)]
}

async function groupsOf(
  work: Work,
  { on, chart }: Pick<PeopleFacts, 'on' | 'chart'>,
  figures: readonly Figure[],
  wanted: readonly Wanted[],
): Promise<GroupFact[]> {
  const found = await favourableGroups(work, {
    ...{ on, codes: figures.map(figure => FIGURES[figure]), wanted },
    teamsLedBy: personId => chart.teamsLedBy(personId),
  })
  return found.flatMap(
    ({ wanted: { readerId, aboutId, changeId }, code, favourable, interval, n, change }) => {
      const figure = FIGURE_OF.get(code)
      if (figure === undefined) return []
      const [least, most] =
        favourable.kind === 'percent'
          ? [favourable.percent, favourable.percent]
          : [favourable.from, favourable.to]
      return [
        {
          ...{ figure, readerId, aboutId, changeId, n, change, least: least / 100, favourable: most / 100 },
          shown: favourable.kind === 'percent' ? `${least}%` : `between ${least}% and ${most}%`,
          measured: [...intervalOf(interval, least, most), `${n} answered`].join(', '),
        },
      ]
    },
  )
}

/** Nothing where it says no more than the figure. */
function intervalOf({ low, high }: { low: number; high: number }, least: number, most: number): string[] {
  return low === least && high === most ? [] : [`${low}–${high}%`]
}

function wantedOfTeams(chart: OrgChart, changes: readonly ChangeFact[]): Wanted[] {
  const wanted = new Map<string, Wanted>()
  const ask = (readerId: string | null, teamId: string) => {
    if (readerId !== null)
      wanted.set(`${readerId} ${teamId}`, { readerId, teamId, aboutId: teamId, changeId: null })
  }
  for (const { id } of chart.teams()) ask(answersForTeam(chart, id), id)
  for (const { sponsorId, impacts } of changes)
    for (const { teamId, ownerId } of impacts) {
      ask(sponsorId, teamId)
      ask(ownerId, teamId)
    }
  return [...wanted.values()]
}

/** A survey that asked just the teams of another change is about that one. */
function wantedOfChanges(chart: OrgChart, changes: readonly ChangeFact[]): Wanted[] {
  const audiences = new Map(
    changes.map(({ id, impacts, createdOn }) => [
      id,
      { onlyTeamIds: impacts.map(({ teamId }) => teamId), since: createdOn },
    ]),
  )
  return changes.flatMap(({ id: changeId, sponsorId, impacts }) => {
    const wanted = new Map<string, Wanted>()
    const except = [...audiences].filter(([id]) => id !== changeId).map(([, audience]) => audience)
    const ask = (readerId: string | null, teamId: string) => {
      if (readerId !== null)
        wanted.set(`${readerId} ${teamId}`, { readerId, teamId, except, aboutId: teamId, changeId })
    }
    for (const { teamId, ownerId } of impacts) {
      ask(sponsorId, teamId)
      ask(ownerId, teamId)
      for (const below of chart.teamAndBelow(teamId)) ask(answersForTeam(chart, below), below)
    }
    const whole = audiences.get(changeId) ?? { onlyTeamIds: [], since: '' }
    return [...wanted.values(), { readerId: sponsorId, ...whole, aboutId: changeId, changeId }]
  })
}
