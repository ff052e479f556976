import type { PlanDocument } from '../document/plan-document.ts'
import type { CurrentAim, CurrentDirection } from './current-direction.ts'
import { toPlan } from './to-plan.ts'

/** The Monday of the story. */
export const TODAY = '2026-03-02'

const nothing = {
  parentId: null,
  title: '',
  what: '',
  why: '',
  mission: '',
  values: [],
  startOn: null,
  dueOn: null,
  measure: null,
  checkIns: [],
  kept: null,
} as const

/** An aim that says nothing but what is given. */
export function currentAim(given: Partial<CurrentAim> & Pick<CurrentAim, 'id' | 'kind'>): CurrentAim {
  return { ...nothing, ...given }
}

/** What an import of the document leaves behind: every aim with its key as id. */
export function asImported(document: PlanDocument): CurrentDirection {
  const plan = toPlan(document, TODAY)
  const kept = (key: string, place: NonNullable<CurrentAim['kept']>['place']) => ({
    kept: { planId: 'plan', key, place },
  })
  const { key, ...vision } = plan.vision
  const strategies = plan.strategies.map(({ key: id, place, ...rest }) =>
    currentAim({ id, kind: 'strategy', parentId: key, ...rest, ...kept(id, place) }),
  )
  const goals = plan.goals.map(({ key: id, parentKey, place, criterion: _criterion, measure, ...rest }) =>
    currentAim({
      ...rest,
      id,
      kind: 'goal',
      parentId: parentKey,
      measure: measure === null ? null : { ...measure, type: 'number', low: null, high: null },
      ...kept(id, place),
    }),
  )
  return {
    organization: 'Harbour Works',
    vision: currentAim({ id: key, kind: 'vision', ...vision, ...kept(key, null) }),
    aims: [...strategies, ...goals],
    plans: new Map([['plan', document]]),
  }
}

/** The direction after somebody changed one aim, found by its title. */
export function withAim(
  direction: CurrentDirection,
  title: string,
  change: Partial<CurrentAim>,
): CurrentDirection {
  const apply = (aim: CurrentAim): CurrentAim => (aim.title === title ? { ...aim, ...change } : aim)
  return { ...direction, vision: apply(direction.vision), aims: direction.aims.map(apply) }
}
