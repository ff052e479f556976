import type { Enter } from '#platform/jobs/worker.ts'
import type { Work } from '#platform/work.ts'
import { happened } from '../events.ts'
import type { Population } from '../release/population.ts'
import type { Released } from '../release/release-plan.ts'
import { type Ballots, readBallots } from '../store/ballots.ts'
import { insertPlan, isPlanned } from '../store/plans.ts'
import { type Asked, askedOf, type Survey, surveyById } from '../store/surveys.ts'
import type { ReleasedGroup } from '../store/tables.ts'
import { needsPlan } from '../survey.ts'
import { planAside } from '../thread/plan-aside.ts'

// Cells looked at in the audits of one plan: about a second, since somebody waits for it.
const PATIENCE = 2e6

type ToPlan = Pick<Survey, 'id' | 'least'>

/**
 * Works out, once, what may be told of a survey: from who answered and where they stood, never from an answer. Answers how many groups
 * are released.
 */
export async function planClosed(work: Work, survey: ToPlan): Promise<number> {
  const plan = await planFor(survey, await populationOf(work, survey))
  await insertPlan(work, survey.id, plan)
  return plan.released.length
}

/**
 * The same between two units of work: nothing of a closed survey changes meanwhile that it depends on, and of a million it takes
 * minutes. Does nothing for one that has its plan, or needs none; what was interrupted begins again.
 */
export async function planLater(enter: Enter, id: string): Promise<void> {
  const found = await enter(async work => {
    const survey = await surveyById(work, id)
    if (survey === undefined || !needsPlan(survey) || (await isPlanned(work, id))) return null
    return { survey, population: await populationOf(work, survey) }
  })
  if (found === null) return
  const plan = await planFor(found.survey, found.population)
  await enter(async work => {
    if (await insertPlan(work, id, plan)) await work.publish(happened('survey.planned', id, {}))
  })
}

async function planFor({ least }: ToPlan, population: Population) {
  const { released, shownAs } = await planAside(population, least, PATIENCE)
  return { least, released: released.flatMap(groupOf), instead: [...shownAs] }
}

async function populationOf(work: Work, { id }: ToPlan): Promise<Population> {
  const asked = await askedOf(work, id)
  return respondents(await readBallots(work, id, asked.attributes.length, false), asked)
}

/** Those who answered as the release plan sees them, in the order in which ballots are read. */
function respondents(
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
