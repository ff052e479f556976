import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Overlap } from '../contract.ts'
import { ownersOfKey, sharedDecisions } from '../store/overlaps.ts'
import { decisionKey } from './decision-key.ts'

/**
 * Decisions that several people have as theirs alone, as far as `me` may know: one of the owners sees all of them; somebody else
 * sees those owners that they are above, when they are above two at least.
 */
export async function overlapsFor(work: Work, chart: OrgChart, me: string): Promise<Overlap[]> {
  const shared = await sharedDecisions(work)
  return shared.flatMap(({ text, personIds }) => {
    const owners = ownersShown(personIds, me, chart)
    return owners.length < 2
      ? []
      : [
          {
            text,
            owners: owners.map(id => ({
              id,
              name: chart.person(id)?.name ?? 'Somebody',
              title: chart.placementOf(id)?.title ?? null,
            })),
          },
        ]
  })
}

/** Which of the people with the same decision somebody is shown; fewer than two means nothing is shown. */
function ownersShown(personIds: readonly string[], me: string, chart: OrgChart): string[] {
  const here = personIds.filter(id => chart.isActive(id))
  return here.includes(me) ? here : here.filter(id => chart.isInChain(me, id))
}

/** Ids of everybody whose charter in force has this decision as theirs alone, compared as overlaps are; one statement. */
export async function ownersOfDecision(work: Work, text: string): Promise<readonly string[]> {
  const key = decisionKey(text)
  return key === null ? [] : await ownersOfKey(work, key)
}
