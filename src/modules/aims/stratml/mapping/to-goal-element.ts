import type { LocalDate } from '#kernel/local-date.ts'
import type { Goal, Indicator, Objective } from '../document/plan-shape.ts'
import type { CurrentAim, CurrentDirection } from './current-direction.ts'
import { isGoal, nameOf, withParent } from './objective-parent.ts'
import { newIndicator, updatedIndicator } from './to-indicator.ts'
import { measured, toGoalWords, toIndicatorWords, toStrategy } from './to-plan.ts'

/** What the elements of one strategy are written from. */
export interface Direction extends CurrentDirection {
  readonly today: LocalDate
  readonly byId: ReadonlyMap<string, CurrentAim>
  readonly childrenOf: ReadonlyMap<string | null, readonly CurrentAim[]>
}

/** A strategy and the goals below it as a Goal element: the imported one with what has changed since, or a new one. */
export function goalElement(strategy: CurrentAim, direction: Direction): Goal {
  const source = sourceGoal(strategy, direction)
  const objectives = objectivesBelow(strategy, source, direction)
  if (source === undefined) {
    return { ...newWords(strategy), identifier: identifierOf(strategy), stakeholders: [], objectives }
  }
  return { ...source, ...changedWords(strategy, source, toStrategy(source)), objectives }
}

function sourceGoal(aim: CurrentAim, direction: CurrentDirection): Goal | undefined {
  const plan = direction.plans.get(aim.kept?.planId ?? '')?.plan
  return plan?.core?.goals[aim.kept?.place?.goal ?? -1]
}

/** Own aims are found again by this when the file comes back. */
export const identifierOf = (aim: CurrentAim): string => `_${aim.id}`

interface Words {
  readonly name?: string
  readonly description?: string
  readonly otherInformation?: string
}

function newWords(aim: CurrentAim): Words {
  return {
    name: aim.title,
    ...(aim.what === '' ? {} : { description: aim.what }),
    ...(aim.why === '' ? {} : { otherInformation: aim.why }),
  }
}

/** Title and text where they differ from what the element itself gives. */
function changedWords(aim: CurrentAim, source: Words, before: { title: string; what: string }): Words {
  return {
    ...(aim.title === before.title ? {} : { name: aim.title }),
    ...(aim.what === before.what ? {} : { description: aim.what }),
    ...(aim.why === '' || source.otherInformation !== undefined ? {} : { otherInformation: aim.why }),
  }
}

interface Written {
  readonly aim: CurrentAim | null
  readonly objective: Objective
}

/** Objectives of the source in its order, without those that moved away or are gone; then the others, parents first. */
function objectivesBelow(strategy: CurrentAim, source: Goal | undefined, direction: Direction): Objective[] {
  const below = goalsBelow(strategy, direction)
  const folded = new Set(below.filter(goal => isFolded(goal, direction)))
  const whole = below.filter(goal => !folded.has(goal))
  const write = (aim: CurrentAim): Written => ({ aim, objective: objectiveElement(aim, direction) })
  const kept = (source?.objectives ?? []).flatMap((objective, index): Written[] => {
    const aim = whole.find(goal => sameElement(goal, strategy, index))
    if (aim !== undefined) return [write(aim)]
    return isGoal(objective) ? [] : [{ aim: null, objective }]
  })
  const others = whole.filter(goal => !kept.some(k => k.aim === goal)).map(write)
  return linked([...kept, ...others], direction)
}

const sameElement = (goal: CurrentAim, strategy: CurrentAim, objective: number): boolean =>
  goal.kept !== null &&
  goal.kept.planId === strategy.kept?.planId &&
  goal.kept.place?.goal === strategy.kept.place?.goal &&
  goal.kept.place?.objective === objective

function goalsBelow(aim: CurrentAim, direction: Direction): CurrentAim[] {
  const below = [...(direction.childrenOf.get(aim.id) ?? [])]
  for (const goal of below) below.push(...(direction.childrenOf.get(goal.id) ?? []))
  return below
}

/** A goal that came from a further indicator of its parent, and still stands there, is written as that indicator again. */
function isFolded(goal: CurrentAim, direction: Direction): boolean {
  const parent = direction.byId.get(goal.parentId ?? '')
  const [own, above] = [goal.kept?.place, parent?.kept?.place]
  if (own?.indicator === undefined || goal.kept?.planId !== parent?.kept?.planId) return false
  return above?.goal === own.goal && above.objective === own.objective && above.indicator === undefined
}

function linked(written: readonly Written[], direction: Direction): Objective[] {
  const indexById = new Map(written.map(({ aim }, index) => [aim?.id, index]))
  return written.map(({ aim, objective }) => {
    if (aim === null) return objective
    const above = indexById.get(nearestWhole(aim, direction)) ?? -1
    const parent = written[above]
    return withParent(objective, parent === undefined ? null : nameOf(parent.objective, above))
  })
}

/** The goal above that is an objective of its own. */
function nearestWhole(aim: CurrentAim, direction: Direction): string | undefined {
  const parent = direction.byId.get(aim.parentId ?? '')
  return parent !== undefined && isFolded(parent, direction) ? (parent.parentId ?? undefined) : parent?.id
}

function objectiveElement(aim: CurrentAim, direction: Direction): Objective {
  const source =
    aim.kept?.place?.indicator === undefined
      ? sourceGoal(aim, direction)?.objectives[aim.kept?.place?.objective ?? -1]
      : undefined
  if (source === undefined) {
    const indicator = newIndicator(aim)
    return {
      ...newWords(aim),
      identifier: identifierOf(aim),
      stakeholders: [],
      indicators: indicator === null ? [] : [indicator],
    }
  }
  return {
    ...source,
    ...changedWords(aim, source, toGoalWords(source)),
    indicators: indicatorsOf(aim, source, direction),
  }
}

function indicatorsOf(aim: CurrentAim, source: Objective, direction: Direction): Indicator[] {
  const inNumbers = measured(source, direction.today)
  const folded = (direction.childrenOf.get(aim.id) ?? []).filter(a => isFolded(a, direction))
  const updated = source.indicators.flatMap((indicator, index): Indicator[] => {
    const order = inNumbers.findIndex(({ i }) => i === index)
    if (order === -1) return [indicator]
    if (order === 0) return [updatedIndicator(indicator, aim, aim.title, direction.today)]
    const goal = folded.find(f => f.kept?.place?.indicator === index)
    return goal === undefined
      ? []
      : [updatedIndicator(indicator, goal, toIndicatorWords(indicator).title, direction.today)]
  })
  const added = inNumbers.length === 0 ? newIndicator(aim) : null
  return added === null ? updated : [...updated, added]
}
