import type { ChangeFact } from '#modules/changes/public.ts'
import type { PeopleFacts } from '#modules/people/public.ts'
import { groupFavourable } from '#modules/surveys/public.ts'
import type { Work } from '#platform/work.ts'
import { answersForTeam } from './answers-for.ts'
import { FACTORS, type GroupFact } from './facts.ts'

/**
 * What those who wear a hat may already read of the teams it is about: who answers for a team, of it; the sponsor of a change, of the
 * teams it touches; who sees to a change in a team, of that team. Asked of the surveys' own door, each as that reader; what it does not tell does not exist for any rule.
 */
export async function readGroups(
  work: Work,
  { chart }: Pick<PeopleFacts, 'chart'>,
  changes: readonly ChangeFact[],
): Promise<GroupFact[]> {
  const pairs = new Map<string, { readerId: string; teamId: string }>()
  const ask = (readerId: string | null, teamId: string) => {
    if (readerId !== null) pairs.set(`${readerId} ${teamId}`, { readerId, teamId })
  }
  for (const { id } of chart.teams()) ask(answersForTeam(chart, id), id)
  for (const { sponsorId, impacts } of changes)
    for (const { teamId, ownerId } of impacts) {
      ask(sponsorId, teamId)
      ask(ownerId, teamId)
    }
  const asked = [...pairs.values()]
  const found: GroupFact[] = []
  for (const factor of FACTORS) {
    const told = await groupFavourable(work, factor, asked)
    for (const [at, group] of told.entries()) {
      const pair = asked[at]
      if (group === null || pair === undefined) continue
      const { favourable: shown, n, change } = group
      const [least, most] = shown.kind === 'percent' ? [shown.percent, shown.percent] : [shown.from, shown.to]
      found.push({
        ...{ factor, ...pair, n, change, least: least / 100, favourable: most / 100 },
        shown: shown.kind === 'percent' ? `${least}%` : `between ${least}% and ${most}%`,
      })
    }
  }
  return found
}
