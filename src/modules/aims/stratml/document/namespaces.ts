import { AppError } from '#kernel/errors.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** 1: strategic plan (ISO 17469-1). 2: performance plan or report. */
export type Part = 1 | 2

/** What we write: the namespaces of the schemas of 2014-04-01 and 2016-02-16. */
export const NAMESPACE: Readonly<Record<Part, string>> = {
  1: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
  2: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
}

export const ROOT: Readonly<Record<Part, string>> = { 1: 'StrategicPlan', 2: 'PerformancePlanOrReport' }

/** What we read: today's two, and the ones of the drafts before the ISO standard, still found on the web. */
export const KNOWN_NAMESPACES: readonly string[] = [
  NAMESPACE[1],
  NAMESPACE[2],
  'http://www.stratml.net',
  'http://www.stratml.net/PerformancePlanOrReport',
  'http://stratml.hyperbase.com/PerformancePlanOrReport',
]

/** Which part a document is by its root element; refuses every other root and namespace, naming the known ones. */
export function partOf(root: XmlElement): Part {
  if (!KNOWN_NAMESPACES.includes(root.uri)) throw unknownNamespace(root.uri)
  if (root.local === ROOT[1]) return 1
  if (root.local === ROOT[2]) return 2
  throw new AppError('malformed', {
    items: [
      {
        field: 'xml',
        code: 'unknown_root',
        message: `The file begins with <${root.local}>, which is not a plan.`,
        fix: `Import a file that begins with <${ROOT[1]}> (Part 1) or <${ROOT[2]}> (Part 2).`,
      },
    ],
  })
}

function unknownNamespace(uri: string): AppError {
  const said =
    uri === '' ? 'The file names no namespace' : `The file is in the namespace "${uri}", which we do not know`
  return new AppError('malformed', {
    items: [
      {
        field: 'xml',
        code: 'unknown_namespace',
        message: `${said}, so we cannot tell that it is a StratML plan.`,
        fix: `Import a plan in one of these namespaces: ${KNOWN_NAMESPACES.join(', ')}.`,
      },
    ],
  })
}
