import type { LocalDate } from '#kernel/local-date.ts'
import type { Aside, PlanDocument } from '../document/plan-document.ts'
import type { Goal, Indicator, Objective, PlanContent } from '../document/plan-shape.ts'
import { keptAside } from './kept-aside.ts'
import { isGoal, parentIndexes } from './objective-parent.ts'
import { bodyFrom, LONGEST, oneLine, shortened, titleFrom } from './plain-text.ts'
import type { Place, Plan, PlanGoal, PlanStrategy, PlanVision } from './plan-nouns.ts'
import { day, type Reading, readIndicator } from './plan-results.ts'

/** Most values a vision holds; further ones stay in the kept plan. */
export const MOST_VALUES = 20

/** A document in our nouns: Goal → strategy, Objective → goal, its first indicator in numbers → measure, further ones → goals below. */
export function toPlan(document: PlanDocument, today: LocalDate): Plan {
  const { plan } = document
  const key = documentKey(plan)
  const vision = toVision(plan, key)
  const keys = new Keys(key, vision.key)
  const strategies: PlanStrategy[] = []
  const goals: PlanGoal[] = []
  plan.core?.goals.forEach((goal, index) => {
    const strategy = { ...toStrategy(goal), key: keys.of(goal, `Goal[${index + 1}]`), place: { goal: index } }
    strategies.push(strategy)
    goals.push(...toGoals(goal, strategy, plan, today, keys))
  })
  const parts = { key, title: titleFrom('Plan', plan.name), vision, strategies, goals }
  return { ...parts, kept: keptAside(document, parts, today), warnings: warningsOf(plan, goals, today) }
}

function documentKey(plan: PlanContent): string {
  const vision = plan.core?.vision?.identifier
  const organization = plan.core?.organizations[0]?.identifier
  return vision ?? organization ?? oneLine(plan.name ?? '')
}

/** What elements are called across versions of a file: by Identifier, or by place when it has none or shares it. */
class Keys {
  readonly #document: string
  readonly #taken: Set<string>

  constructor(document: string, ...taken: readonly string[]) {
    this.#document = document
    this.#taken = new Set(taken)
  }

  of(element: { readonly identifier?: string }, place: string): string {
    const byPlace = `${this.#document}#${place}`
    const key =
      element.identifier === undefined || this.#taken.has(element.identifier) ? byPlace : element.identifier
    this.#taken.add(key)
    return key
  }
}

/** The vision of a plan; a plan without one lends its name. */
export function toVision(plan: PlanContent, key: string): PlanVision {
  const core = plan.core
  const statement = core?.vision?.description
  const title = titleFrom('Vision', statement, plan.name)
  return {
    key: core?.vision?.identifier ?? `${key}#Vision`,
    title,
    what: statement === undefined || oneLine(statement) === title ? '' : bodyFrom(statement),
    mission: bodyFrom(core?.mission?.description),
    values: (core?.values ?? []).slice(0, MOST_VALUES).map(value => ({
      name: shortened(oneLine(value.name ?? value.description ?? ''), LONGEST.title),
      meaning: value.name === undefined ? '' : bodyFrom(value.description),
    })),
    startOn: day(plan.administration?.startDate),
    dueOn: day(plan.administration?.endDate),
  }
}

/** The words of a strategy. */
export const toStrategy = (goal: Goal): { title: string; what: string } => words('Strategy', goal)

/** The words of a goal. */
export const toGoalWords = (objective: Objective): { title: string; what: string } => words('Goal', objective)

/** The words of a goal below that an indicator became. */
export const toIndicatorWords = (indicator: Indicator): { title: string; what: string } => ({
  title: titleFrom('Measure', indicator.dimension, indicator.unit),
  what: '',
})

/** A title; and the full description, unless the title says it all. */
function words(
  kind: string,
  element: { readonly name?: string; readonly description?: string },
): { title: string; what: string } {
  const title = titleFrom(kind, element.name, element.description)
  const repeats = element.name === undefined && oneLine(element.description ?? '') === title
  const long = oneLine(element.name ?? '')
  const full = long.length > LONGEST.title ? `${long}\n\n${element.description ?? ''}` : element.description
  return { title, what: repeats ? '' : bodyFrom(full) }
}

function toGoals(
  goal: Goal,
  strategy: PlanStrategy,
  plan: PlanContent,
  today: LocalDate,
  keys: Keys,
): PlanGoal[] {
  const above = parentIndexes(goal.objectives)
  const places = goal.objectives.map((_, i) => ({ goal: strategy.place.goal, objective: i }))
  const own = goal.objectives.map((o, i) => keys.of(o, `${pathOf(places[i] ?? strategy.place)}`))
  const goals = goal.objectives.flatMap((objective, index): PlanGoal[] => {
    const key = own[index]
    const place = places[index]
    if (!isGoal(objective) || key === undefined || place === undefined) return []
    const [main, ...others] = measured(objective, today)
    const parentKey = own[above[index] ?? -1] ?? strategy.key
    const below = others.map(({ indicator, i, reading }) => {
      const at = { ...place, indicator: i }
      return toGoal(
        { key: keys.of(indicator, pathOf(at)), parentKey: key, place: at, ...toIndicatorWords(indicator) },
        reading,
        plan,
      )
    })
    return [
      toGoal({ key, parentKey, place, ...toGoalWords(objective) }, main?.reading ?? null, plan),
      ...below,
    ]
  })
  return parentsFirst(goals)
}

/** The indicators of an objective that say something in numbers; the first one measures the goal itself. */
export function measured(
  objective: Objective,
  today: LocalDate,
): { indicator: Indicator; i: number; reading: Reading }[] {
  const all = objective.indicators.map((indicator, i) => ({
    indicator,
    i,
    reading: readIndicator(indicator, today),
  }))
  return all.filter(({ reading }) => reading.measure !== null)
}

function parentsFirst(goals: readonly PlanGoal[]): PlanGoal[] {
  const byParent = Map.groupBy(goals, goal => goal.parentKey)
  const own = new Set(goals.map(goal => goal.key))
  const ordered = goals.filter(goal => !own.has(goal.parentKey))
  for (const goal of ordered) ordered.push(...(byParent.get(goal.key) ?? []))
  return ordered
}

type Start = Pick<PlanGoal, 'key' | 'parentKey' | 'place' | 'title' | 'what'>

function toGoal(start: Start, reading: Reading | null, plan: PlanContent): PlanGoal {
  const measure = reading?.measure ?? null
  const dueOn = reading?.dueOn ?? day(plan.administration?.endDate)
  const subject = measure?.source || start.title
  const until = dueOn === null ? '' : ` by ${dueOn}`
  const aim = measure === null ? null : `: ${measure.target} ${measure.unit}`.trimEnd() + until
  return {
    ...start,
    criterion: aim === null ? null : shortened(subject, LONGEST.statement - aim.length) + aim,
    startOn: reading?.startOn ?? day(plan.administration?.startDate),
    dueOn,
    measure,
    checkIns: (reading?.checkIns ?? []).map(({ at: _at, ...checkIn }) => checkIn),
  }
}

function warningsOf(plan: PlanContent, goals: readonly PlanGoal[], today: LocalDate): Aside[] {
  const late = goals.filter(goal => goal.dueOn !== null && goal.dueOn < today)
  const warnings = late.map(goal => ({
    path: pathOf(goal.place),
    what: `“${goal.title}” was due on ${goal.dueOn}: it comes in as a draft. Give it a new date, or close it.`,
  }))
  for (const goal of goals) {
    const indicator = indicatorOf(plan, goal)
    if (indicator === undefined || readIndicator(indicator, today).startGiven) continue
    warnings.push({
      path: pathOf(goal.place),
      what: `“${goal.title}” has no starting value that differs from its target: it starts from 0.`,
    })
  }
  return warnings
}

function indicatorOf(plan: PlanContent, goal: PlanGoal): Indicator | undefined {
  const objective = plan.core?.goals[goal.place.goal]?.objectives[goal.place.objective ?? -1]
  if (goal.measure === null || objective === undefined) return undefined
  return objective.indicators[goal.place.indicator ?? measured(objective, goal.dueOn ?? '')[0]?.i ?? -1]
}

/** A place as a path, counted from 1. */
export function pathOf(place: Place): string {
  const objective = place.objective === undefined ? '' : `/Objective[${place.objective + 1}]`
  const indicator = place.indicator === undefined ? '' : `/PerformanceIndicator[${place.indicator + 1}]`
  return `/StrategicPlanCore/Goal[${place.goal + 1}]${objective}${indicator}`
}
