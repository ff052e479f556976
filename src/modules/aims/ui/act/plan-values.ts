import { newId } from '#kernel/id.ts'
import { parseLocalDate } from '#kernel/local-date.ts'
import type { AimPage } from '../../contract.ts'
import { toLines } from './lines.ts'

/** A milestone as edited; a kept id keeps what is done, a `fresh` one has an id of the form's own until it is saved. */
export interface EditedMilestone {
  readonly id: string
  readonly fresh?: boolean
  readonly title: string
  readonly dueOn: string
  readonly weight: number
}

/** What covers one criterion, as edited: milestones and goals below as `kind:id`, or why nothing does. */
export interface EditedCoverage {
  readonly criterionId: string
  readonly coveredBy: readonly string[]
  readonly notCoveredWhy: string
}

/** A plan as its form holds it. */
export interface PlanValues {
  readonly how: string
  readonly resources: string
  readonly risks: string
  readonly milestones: readonly EditedMilestone[]
  readonly coverage: readonly EditedCoverage[]
}

/** The plan of a page as its form holds it. */
export function planValues({ plan, brief }: Pick<AimPage, 'plan' | 'brief'>): PlanValues {
  return {
    how: plan.how,
    resources: plan.resources,
    risks: plan.risks.join('\n'),
    milestones: plan.milestones.map(({ id, title, dueOn, weight }) => ({
      id,
      title,
      dueOn: dueOn ?? '',
      weight,
    })),
    coverage: brief.criteria.map(criterion => ({
      criterionId: criterion.id,
      coveredBy: criterion.coveredBy.map(by => `${by.kind}:${by.id}`),
      notCoveredWhy: criterion.notCoveredWhy ?? '',
    })),
  }
}

/** The same plan with a milestone to be named for each of these days, such as `2026-03-20,2026-04-03`, in the order of their dates. */
export function withDays(values: PlanValues, days: string | undefined): PlanValues {
  const told = (days ?? '').split(',').filter(day => parseLocalDate(day) !== null)
  if (told.length === 0) return values
  const proposed = told.map(dueOn => ({ id: newId(), fresh: true, title: '', dueOn, weight: 1 }))
  const placed = [...values.milestones, ...proposed].toSorted((a, b) => {
    const [first, second] = [a.dueOn || '9999', b.dueOn || '9999']
    return first < second ? -1 : first > second ? 1 : 0
  })
  return { ...values, milestones: placed }
}

/** What is sent: milestones without a title are left out, and coverage by milestones the server does not know. */
export function planBody(values: PlanValues) {
  const milestones = titled(values)
  const known = new Set(milestones.filter(each => each.fresh !== true).map(each => each.id))
  return {
    how: values.how,
    resources: values.resources,
    risks: toLines(values.risks),
    milestones: milestones.map(({ id, fresh, title, dueOn, weight }) => ({
      ...(fresh === true ? {} : { id }),
      title: title.trim(),
      dueOn: dueOn === '' ? null : dueOn,
      weight,
    })),
    coverage: values.coverage.map(({ criterionId, coveredBy, notCoveredWhy }) => ({
      criterionId,
      coveredBy: coveredBy.map(coverOf).filter(by => by.kind !== 'milestone' || known.has(by.id)),
      notCoveredWhy: notCoveredWhy.trim() === '' || coveredBy.length > 0 ? null : notCoveredWhy.trim(),
    })),
  }
}

/** Whether some criterion is covered by a milestone that the server does not know yet. */
export function coversFresh(values: PlanValues): boolean {
  const fresh = new Set(titled(values).flatMap(each => (each.fresh === true ? [`milestone:${each.id}`] : [])))
  return values.coverage.some(each => each.coveredBy.some(by => fresh.has(by)))
}

/** The same plan without coverage of criteria that somebody took out of the brief meanwhile. */
export function coveringOnly(values: PlanValues, criteria: readonly { readonly id: string }[]): PlanValues {
  const known = new Set(criteria.map(criterion => criterion.id))
  return { ...values, coverage: values.coverage.filter(each => known.has(each.criterionId)) }
}

/** Coverage as a person compares it: a line for each criterion, with the titles of what covers it or why nothing does. */
export function coverageInWords(
  value: unknown,
  { brief, plan, children }: Pick<AimPage, 'brief' | 'plan' | 'children'>,
): string {
  const coverage = value as PlanValues['coverage']
  const titles = new Map<string, string>([
    ...plan.milestones.map(each => [`milestone:${each.id}`, each.title] as const),
    ...children.map(each => [`aim:${each.id}`, each.title] as const),
  ])
  return brief.criteria
    .map(({ id, text }) => {
      const { coveredBy = [], notCoveredWhy = '' } = coverage.find(each => each.criterionId === id) ?? {}
      return `${text}: ${coveredBy.map(key => titles.get(key) ?? '–').join(', ') || notCoveredWhy || '–'}`
    })
    .join('\n')
}

/** The same plan once the server has given its fresh milestones these ids, in their order. */
export function withIds(values: PlanValues, ids: readonly string[]): PlanValues {
  const given = new Map(
    titled(values)
      .filter(each => each.fresh === true)
      .map((each, index) => [each.id, ids[index] ?? each.id]),
  )
  const rename = (key: string) => {
    const id = given.get(key.replace('milestone:', ''))
    return id === undefined ? key : `milestone:${id}`
  }
  return {
    ...values,
    milestones: titled(values).map(({ fresh: _, ...each }) => ({
      ...each,
      id: given.get(each.id) ?? each.id,
    })),
    coverage: values.coverage.map(each => ({ ...each, coveredBy: each.coveredBy.map(rename) })),
  }
}

function titled(values: PlanValues): readonly EditedMilestone[] {
  return values.milestones.filter(each => each.title.trim() !== '')
}

function coverOf(key: string): { kind: 'task' | 'aim' | 'milestone'; id: string } {
  const [kind, id = ''] = key.split(':')
  return { kind: kind === 'task' || kind === 'aim' ? kind : 'milestone', id }
}
