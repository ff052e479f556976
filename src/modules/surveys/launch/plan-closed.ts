import type { Work } from '#platform/work.ts'
import type { Population } from '../release/population.ts'
import type { Released } from '../release/release-plan.ts'
import { type Ballots, readBallots } from '../store/ballots.ts'
import { insertPlan } from '../store/plans.ts'
import { type Asked, askedOf, type Survey } from '../store/surveys.ts'
import type { ReleasedGroup } from '../store/tables.ts'
import { planAside } from '../thread/plan-aside.ts'

// Cells looked at in the audits of one plan: about a second, since somebody waits for it.
const PATIENCE = 2e6

/**
 * Works out, once, what may be told of a survey: from who answered and where they stood, never from an answer. Answers how many groups
 * are released.
 */
export async function planClosed(work: Work, { id, least }: Pick<Survey, 'id' | 'least'>): Promise<number> {
  const asked = await askedOf(work, id)
  const ballots = await readBallots(work, id, asked.attributes.length, false)
  const { released, shownAs } = await planAside(populationOf(ballots, asked), least, PATIENCE)
  const groups = released.flatMap(groupOf)
  await insertPlan(work, id, { least, released: groups, instead: [...shownAs] })
  return groups.length
}

/** Those who answered as the release plan sees them, in the order in which ballots are read. */
function populationOf(
  { count, units, levels, weights }: Ballots,
  { units: tree, attributes }: Asked,
): Population {
  const width = attributes.length
  return {
    parents: tree.map(({ parent }) => parent),
    nodeOf: units,
    attributes: attributes.map((attribute, place) => ({
      levels: attribute.levels.length,
      levelOf: Uint8Array.from({ length: count }, (_, at) => levels[at * width + place] ?? 0),
    })),
    filters: [],
    weights,
  }
}

function groupOf({ group, size }: Released): ReleasedGroup[] {
  switch (group.kind) {
    case 'node':
      return [{ unit: group.node, attribute: null, level: null, n: size }]
    case 'breakdown':
      return [{ unit: group.node, attribute: group.attribute, level: group.level, n: size }]
    case 'filter':
      return []
  }
}
