import { notFound, ruleBroken } from '#kernel/errors.ts'
import { organisationOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { checkStructure } from './document/check-structure.ts'
import type { Part } from './document/namespaces.ts'
import { planTree, type WrittenPlan, writePlan } from './document/write-plan.ts'
import { toDocument } from './mapping/to-document.ts'
import { directionBelow } from './store/known-aims.ts'
import { planDocuments } from './store/plan-store.ts'

export interface ExportOptions {
  /** Another vision than the live one. */
  readonly visionId?: string | undefined
  /** Write `<prefix:Goal>` instead of `<Goal>`. */
  readonly prefix?: string | undefined
}

/**
 * The live direction as a strategic plan that is valid by the schema of that part, with everything an import kept: an imported plan
 * comes out as it came in, with what has changed since. Without a live vision, the one imported last. Goals of single people and
 * drafts of our own are left out. Errors: `not_found`, `rule_broken` while there is no vision or no strategy.
 */
export async function exportPlan(work: Work, part: Part, options: ExportOptions = {}): Promise<WrittenPlan> {
  const [vision, ...aims] = await directionBelow(work, options.visionId ?? null)
  if (vision === undefined && options.visionId !== undefined) throw notFound('vision')
  if (vision === undefined) throw nothingYet('There is no vision yet.', 'Draft a vision, or import a plan.')
  if (!aims.some(aim => aim.kind === 'strategy')) {
    throw nothingYet(
      'The vision has no strategy yet, and a plan needs at least one.',
      'Add a strategy below the vision, then export again.',
    )
  }
  const planIds = [vision, ...aims].flatMap(aim => (aim.kept === null ? [] : [aim.kept.planId]))
  const plans = await planDocuments(work, [...new Set(planIds)])
  const organization = (await organisationOf(work)).name
  const document = toDocument({ organization, vision, aims, plans }, work.today)
  requireValid(checkStructure(planTree(document, part).tree.root, part))
  return writePlan(document, part, options.prefix)
}

const nothingYet = (message: string, fix: string) => ruleBroken('', 'nothing_to_export', message, fix)

/** A difference would be a mistake of ours, not of the person who exports. */
function requireValid(differences: readonly { readonly path: string; readonly message: string }[]): void {
  const [first] = differences
  if (first !== undefined) throw new Error(`The export would not be valid: ${first.path} ${first.message}`)
}
