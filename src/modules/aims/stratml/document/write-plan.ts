import { readXml } from '../xml/read-xml.ts'
import { writeXml } from '../xml/write-xml.ts'
import type { XmlDocument, XmlNode } from '../xml/xml-tree.ts'
import { NAMESPACE, type Part, ROOT } from './namespaces.ts'
import type { Aside, PlanDocument } from './plan-document.ts'
import { type PlanContent, planShape } from './plan-shape.ts'
import { writeFields } from './write-fields.ts'

export interface WrittenPlan {
  readonly xml: string
  /** What this part of the standard cannot hold and is therefore not in the file. */
  readonly leftOut: readonly Aside[]
}

/** Writes a plan so that it is valid by the schema of that part. `prefix` writes `<prefix:Goal>`, else the default namespace. */
export function writePlan(document: PlanDocument, part: Part, prefix?: string): WrittenPlan {
  const { tree, leftOut } = planTree(document, part)
  return {
    xml: writeXml(tree, { uri: NAMESPACE[part], indent: true, ...(prefix === undefined ? {} : { prefix }) }),
    leftOut,
  }
}

/** The same as a tree. */
export function planTree(
  document: PlanDocument,
  part: Part,
): { tree: XmlDocument; leftOut: readonly Aside[] } {
  const leftOut: Aside[] = []
  const writing = { part, identifiers: new Set<string>(), leftOut }
  const plan = part === 1 ? lowered(document.plan) : document.plan
  const root = writeFields(ROOT[part], plan, planShape, writing, `/${ROOT[part]}`)
  return { tree: { root, prolog: document.prolog.flatMap(parsed) }, leftOut }
}

function lowered(plan: PlanContent): PlanContent {
  const { submitter, ...rest } = plan
  if (submitter === undefined || rest.administration?.submitter !== undefined) return plan
  return { ...rest, administration: { ...rest.administration, submitter } }
}

/** A comment or instruction beside the root, from its text. */
function parsed(xml: string): readonly XmlNode[] {
  return readXml(`${xml}<a/>`).prolog
}
