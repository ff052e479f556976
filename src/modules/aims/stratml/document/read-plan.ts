import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { readXml } from '../xml/read-xml.ts'
import { writeFragment } from '../xml/write-xml.ts'
import type { XmlLimits } from '../xml/xml-limits.ts'
import type { XmlDocument } from '../xml/xml-tree.ts'
import { partOf, ROOT } from './namespaces.ts'
import type { PlanDocument } from './plan-document.ts'
import { type PlanContent, planShape } from './plan-shape.ts'
import { readFields } from './read-fields.ts'
import { restoreKept } from './restore-kept.ts'

/** Reads a StratML plan, Part 1 or 2. Throws `malformed` or `too_large` with items that name the place and what to do. */
export function readPlan(source: string | Uint8Array, limits?: XmlLimits): PlanDocument {
  return planFrom(readXml(source, limits))
}

/** The plan of a document that is read already. */
export function planFrom({ root, prolog }: XmlDocument): PlanDocument {
  const part = partOf(root)
  const plan = hoisted(readFields(restoreKept(root, part), planShape, part))
  const missing = missingParts(plan, `/${ROOT[part]}`)
  if (missing.length > 0) throw new AppError('malformed', { items: missing })
  return { part, prolog: prolog.map(writeFragment), plan }
}

/** Part 1 has its Submitter inside AdministrativeInformation; in the model it is always beside it. */
function hoisted(plan: PlanContent): PlanContent {
  const submitter = plan.administration?.submitter
  if (submitter === undefined || plan.submitter !== undefined) return plan
  const { submitter: _moved, ...administration } = plan.administration ?? {}
  return { ...plan, administration, submitter }
}

function missingParts(plan: PlanContent, root: string): ErrorItem[] {
  const missing: ErrorItem[] = []
  const core = `${root}/StrategicPlanCore`
  if (plan.name === undefined) missing.push(lacks(`${root}/Name`, 'The plan has no name.', 'Give it one'))
  if (plan.core === undefined)
    missing.push(
      lacks(
        core,
        'The plan has no core: no vision, mission or goals.',
        'Add the core with at least one Goal',
      ),
    )
  else if (plan.core.goals.length === 0)
    missing.push(lacks(`${core}/Goal`, 'The plan has no goal.', 'Add at least one Goal with a Name'))
  plan.core?.goals.forEach((goal, index) => {
    if (goal.name !== undefined || goal.description !== undefined) return
    const path = `${core}/Goal[${index + 1}]/Name`
    missing.push(
      lacks(path, `Goal ${index + 1} has neither a name nor a description.`, 'Name it, or remove the goal'),
    )
  })
  return missing
}

function lacks(path: string, message: string, fix: string): ErrorItem {
  return {
    field: path,
    code: 'missing_part',
    message: `${message} (${path})`,
    fix: `${fix}, then import the file again.`,
  }
}
