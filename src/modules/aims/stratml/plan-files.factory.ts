import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { validateXML } from 'xmllint-wasm'
import type { Part } from './document/namespaces.ts'

/** The plan fixtures of this room, by what they are good for. */
export const FIXTURES = {
  rich: 'harbour-city-water.part2.xml',
  plain: 'harbour-city-water.part1.xml',
  strange: 'strange.part2.xml',
} as const

export function fixture(name: keyof typeof FIXTURES): string {
  return readFileSync(new URL(`fixtures/${FIXTURES[name]}`, import.meta.url), 'utf8')
}

// Schemas and real plans lie beside the checkout on some machines; what needs them is skipped elsewhere.
const SHARED = resolve(process.env['FAIRLEAD_SHARED'] ?? '../shared', 'data/stratml')
const XSD = { 1: 'StrategicPlanISOVersion20140401.xsd', 2: 'PerformancePlanOrReport20160216.xsd' } as const

/** Real plans written by others, when present. */
export const REAL_PLANS = ['oecd-ai.xml', 'office-of-american-innovation.xml'].filter(name =>
  existsSync(resolve(SHARED, name)),
)
export const realPlan = (name: string): string => readFileSync(resolve(SHARED, name), 'utf8')

export const HAS_SCHEMAS = existsSync(resolve(SHARED, XSD[2]))

/** What the XSD of that part says against the document; empty when it is valid. */
export async function schemaErrors(xml: string, part: Part): Promise<string[]> {
  return (await schemaErrorsOf([xml], part))[0] ?? []
}

/** The same of many documents, in one run of the validator: starting it takes far longer than reading a plan. */
export async function schemaErrorsOf(documents: readonly string[], part: Part): Promise<string[][]> {
  const schema = readFileSync(resolve(SHARED, XSD[part]), 'utf8')
  const xml = documents.map((contents, index) => ({
    fileName: `plan-${String(index).padStart(4, '0')}.xml`,
    contents,
  }))
  const { errors } = await validateXML({ xml, schema })
  // A message names its document, with a line or without; one that names none counts against every document.
  const speaksOf = (message: string, name: string): boolean =>
    message.startsWith(name) || !/^plan-\d+\.xml/.test(message)
  return xml.map(({ fileName }) =>
    errors.filter(({ rawMessage }) => speaksOf(rawMessage, fileName)).map(({ message }) => message),
  )
}
