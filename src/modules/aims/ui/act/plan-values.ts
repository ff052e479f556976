import type { AimPage } from '../../contract.ts'
import { toLines } from './lines.ts'

/** A milestone as edited; a kept id keeps what is done. */
export interface EditedMilestone {
  readonly id?: string
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

/** What is sent: milestones without a title are left out, and coverage by milestones that were taken away. */
export function planBody(values: PlanValues) {
  const milestones = values.milestones.filter(each => each.title.trim() !== '')
  const kept = new Set(milestones.map(each => each.id))
  return {
    how: values.how,
    resources: values.resources,
    risks: toLines(values.risks),
    milestones: milestones.map(({ dueOn, ...each }) => ({
      ...each,
      title: each.title.trim(),
      dueOn: dueOn === '' ? null : dueOn,
    })),
    coverage: values.coverage.map(({ criterionId, coveredBy, notCoveredWhy }) => ({
      criterionId,
      coveredBy: coveredBy.map(coverOf).filter(by => by.kind !== 'milestone' || kept.has(by.id)),
      notCoveredWhy: notCoveredWhy.trim() === '' || coveredBy.length > 0 ? null : notCoveredWhy.trim(),
    })),
  }
}

function coverOf(key: string): { kind: 'task' | 'aim' | 'milestone'; id: string } {
  const [kind, id = ''] = key.split(':')
  return { kind: kind === 'task' || kind === 'aim' ? kind : 'milestone', id }
}
