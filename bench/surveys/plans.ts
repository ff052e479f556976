import { auditGroups, membersOf, type Population, planRelease } from '#modules/surveys/public.ts'
import { breakdowns, releasedInOrder } from '#modules/surveys/release/candidates.ts'
import { treeAtoms } from '#modules/surveys/release/tree-atoms.ts'
import { planAside } from '#modules/surveys/thread/plan-aside.ts'
import { surveyThread } from '#modules/surveys/thread/survey-thread.ts'
import { type Figure, shown } from '../report.ts'
import { type MadeUp, madeUp, populationOf } from './made-up.ts'

const K = 6
const PART = 'surveys'
const PATIENCE = 2e6

/** Release plans of companies of three sizes, and what the exact audit admits in a small one. */
export async function measurePlans(largest: MadeUp): Promise<Figure[]> {
  // The thread begins before the first plan, as in a server that runs.
  await planned(madeUp(2000))
  const smaller = [await planned(madeUp(10_000)), await planned(madeUp(30_000))]
  const whole = await planned(largest)
  await surveyThread.end()
  const before = smaller.at(-1)
  const growth = before === undefined ? Number.NaN : whole.ms / before.ms / (largest.people / before.people)
  return [
    {
      ...{
        part: PART,
        what: `release plan of ${largest.people} people, 12 attributes`,
        value: whole.ms / 1000,
        unit: 's',
      },
      bound: { at: 'most', value: 10 },
      against: `${whole.words}; ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    },
    {
      ...{ part: PART, what: 'the same: time a person of that of 30,000', value: growth, unit: '×' },
      bound: { at: 'most', value: 1.5 },
      against: smaller.map(({ people, ms }) => `${people}: ${shown(ms / 1000)} s`).join(', '),
    },
    audited(60, 100 * PATIENCE),
    audited(300, 2 * PATIENCE),
  ]
}

/** In the thread, as the product does; by the clock. */
async function planned(made: MadeUp) {
  const population = populationOf(made)
  const from = performance.now()
  const { released } = await planAside(population, K, PATIENCE, 0)
  const ms = performance.now() - from
  const nodes = released.filter(({ group }) => group.kind === 'node').length
  const company = released.filter(({ group }) => group.kind === 'breakdown' && group.node === 0).length
  const words = `${released.length} of ${candidatesOf(population)} groups admitted, ${nodes} by atoms alone; ${company} of the whole company`
  return { people: made.people, ms, words, released }
}

/** A company in which the exact audit can be asked of everything: how many groups each rule admits, and that nobody is found. */
function audited(people: number, patience: number): Figure {
  const population = populationOf(madeUp(people))
  const atoms = planRelease({ ...population, attributes: [] }, K, 0).released.length
  const anchors = planRelease(population, K, 0).released.length
  const plan = planRelease(population, K, PATIENCE).released
  const exact = planRelease(population, K, patience).released
  const groups = exact.map(({ group }) => membersOf(population, group))
  const { found } = auditGroups(groups, people, K - 1)
  if (found !== 'none') throw new Error(`The audit of the plan of ${people} people says ${found}.`)
  return {
    ...{ part: PART, what: `groups admitted of ${people} people at the close`, value: plan.length, unit: '' },
    against: `of ${candidatesOf(population)}: atoms alone ${atoms}, anchors ${anchors}, the exact audit with ${patience / PATIENCE} × the patience ${exact.length}, in which it finds nobody`,
  }
}

function candidatesOf(population: Population): number {
  const tree = treeAtoms(population.parents, population.nodeOf, K)
  const order = releasedInOrder(tree)
  const asked = [...breakdowns(population, order, K).values()]
  return population.parents.length + asked.reduce((sum, { length }) => sum + length, 0)
}
