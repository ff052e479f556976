import { isDeepStrictEqual } from 'node:util'
import type { LocalDate } from '#kernel/local-date.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Core, PlanContent } from '../document/plan-shape.ts'
import type { CurrentAim, CurrentDirection } from './current-direction.ts'
import { goalElement, identifierOf } from './to-goal-element.ts'
import { MOST_VALUES, toVision } from './to-plan.ts'

/**
 * The direction as a document. What was imported is written as it came, with only the changes made since; aims of our own are
 * added with identifiers by which a later import finds them again.
 */
export function toDocument(direction: CurrentDirection, today: LocalDate): PlanDocument {
  const { vision, aims } = direction
  const source = direction.plans.get(vision.kept?.planId ?? '')
  const base = source ?? ownDocument(direction)
  const byId = new Map([vision, ...aims].map(aim => [aim.id, aim]))
  const childrenOf = Map.groupBy(aims, aim => aim.parentId)
  const strategies = aims.filter(aim => aim.kind === 'strategy')
  const all = { ...direction, today, byId, childrenOf }
  const goals = strategies.map(strategy => goalElement(strategy, all))
  const plan = withVision(base.plan, vision, source === undefined)
  return { ...base, plan: { ...plan, core: { ...coreOf(plan), goals } } }
}

function ownDocument({ organization, aims }: CurrentDirection): PlanDocument {
  const reported = aims.some(aim => aim.checkIns.length > 0)
  const type = reported ? 'Performance_Report' : 'Performance_Plan'
  const core: Core = { organizations: [{ name: organization, stakeholders: [] }], values: [], goals: [] }
  return { part: 2, prolog: [], plan: { type, name: `Direction of ${organization}`, core } }
}

const coreOf = (plan: PlanContent): Core => plan.core ?? { organizations: [], values: [], goals: [] }

function withVision(plan: PlanContent, vision: CurrentAim, isOwn: boolean): PlanContent {
  const before = toVision(plan, '')
  const core = coreOf(plan)
  const same = !isOwn && vision.title === before.title && vision.what === before.what
  const identifier = isOwn ? { identifier: identifierOf(vision) } : {}
  const statement = { ...core.vision, ...identifier, description: vision.what || vision.title }
  const mission =
    vision.mission === before.mission ? {} : { mission: { ...core.mission, description: vision.mission } }
  const values = isDeepStrictEqual(vision.values, before.values) ? core.values : valuesOf(core, vision)
  return {
    ...plan,
    ...withDates(plan, vision, before),
    core: { ...core, ...(same ? {} : { vision: statement }), ...mission, values },
  }
}

/** The values as they are now; one of the same name keeps what else it had, and those beyond our limit stay. */
function valuesOf(core: Core, vision: CurrentAim): Core['values'] {
  const now = vision.values.map(({ name, meaning }) => {
    const { description: _description, ...known } = core.values.find(value => value.name === name) ?? {}
    return { ...known, name, ...(meaning === '' ? {} : { description: meaning }) }
  })
  return [...now, ...core.values.slice(MOST_VALUES)]
}

function withDates(
  plan: PlanContent,
  vision: CurrentAim,
  before: { startOn: LocalDate | null; dueOn: LocalDate | null },
): Pick<PlanContent, 'administration'> {
  const start = vision.startOn === before.startOn ? {} : { startDate: vision.startOn ?? '' }
  const end = vision.dueOn === before.dueOn ? {} : { endDate: vision.dueOn ?? '' }
  const changed = { ...start, ...end }
  if (Object.keys(changed).length === 0)
    return plan.administration === undefined ? {} : { administration: plan.administration }
  const filled = Object.entries({ ...plan.administration, ...changed }).filter(([, value]) => value !== '')
  return { administration: Object.fromEntries(filled) }
}
