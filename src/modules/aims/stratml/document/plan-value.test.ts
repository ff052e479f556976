import { describe, expect, it } from 'vitest'
import { HAS_SCHEMAS, schemaErrorsOf } from '../plan-files.factory.ts'
import { NAMESPACE, type Part, ROOT } from './namespaces.ts'
import { isAllowed } from './plan-value.ts'
import type { ValueKind } from './shape.ts'

const allowed: [ValueKind, string, Part][] = [
  ['string', '', 1],
  ['date', '2026-03-02', 1],
  ['date', '2024-02-29', 1],
  ['date', '2000-02-29Z', 2],
  ['date', '2026-12-31+14:00', 2],
  ['date', '', 2],
  ['decimal', '-12.50', 2],
  ['decimal', '+.5', 2],
  ['decimal', '7.', 2],
  ['decimal', '', 2],
  ['uri', 'https://harbour.example/plan?a=1&b=2#top', 1],
  ['uri', 'plans/2026.xml', 1],
  ['id', '_b9806f30-b1a1-11ea-a710-051b2b83ea00', 1],
  ['id', 'é.1', 1],
  [['Performer', 'Beneficiary'], 'Performer', 2],
]
const refused: [ValueKind, string, Part][] = [
  ['date', '', 1],
  ['date', '2025-02-29', 2],
  ['date', '1900-02-29', 2],
  ['date', '2026-13-01', 2],
  ['date', '2026-00-10', 2],
  ['date', '0000-01-01', 2],
  ['date', '02.03.2026', 2],
  ['date', '2026-03-02+15:00', 2],
  ['decimal', '1e3', 2],
  ['decimal', '1,200', 2],
  ['decimal', '.', 2],
  ['decimal', 'NaN', 2],
  ['id', '1st', 1],
  ['id', 'a b', 1],
  ['id', 'a:b', 1],
  ['id', '', 1],
  [['Performer', 'Beneficiary'], 'performer', 2],
]
const doubtful: [ValueKind, string, Part][] = [
  ['uri', 'http://[oops', 1],
  ['uri', '100%', 1],
  ['uri', 'a#b#c', 1],
  ['uri', 'two words', 1],
  ['uri', '//host', 1],
]

describe('a value of the standard', () => {
  it.each(allowed)('%s may be “%s” in Part %s', (kind, value, part) => {
    expect(isAllowed(value, kind, part)).toBe(true)
  })

  it.each([...refused, ...doubtful])('%s may not be “%s” in Part %s', (kind, value, part) => {
    expect(isAllowed(value, kind, part)).toBe(false)
  })

  it.skipIf(!HAS_SCHEMAS).each([1, 2] as const)('is judged as the XSD of Part %s judges it', async part => {
    const cases = [...allowed, ...refused].filter(([, , of]) => of === part)
    const errors = await schemaErrorsOf(
      cases.map(([kind, value]) => holding(kind, value, part)),
      part,
    )
    const valid = cases.filter((_, index) => errors[index]?.length === 0)
    expect(valid).toEqual(cases.filter(each => allowed.includes(each)))
  })
})

/** A document with that value where its kind is asked for. */
function holding(kind: ValueKind, value: string, part: Part): string {
  const type = part === 2 ? ' Type="Strategic_Plan"' : ''
  const goal = `<Goal><Name>G</Name><Description/>${inGoal(kind, value)}</Goal>`
  const core = `<Name>P</Name><StrategicPlanCore>${goal}</StrategicPlanCore>${inAdministration(kind, value)}`
  return `<${ROOT[part]} xmlns="${NAMESPACE[part]}"${type}>${core}</${ROOT[part]}>`
}

function inAdministration(kind: ValueKind, value: string): string {
  const name = kind === 'date' ? 'StartDate' : kind === 'uri' ? 'Source' : null
  const text = value.replaceAll('&', '&amp;')
  return name === null
    ? ''
    : `<AdministrativeInformation><${name}>${text}</${name}></AdministrativeInformation>`
}

function inGoal(kind: ValueKind, value: string): string {
  if (kind === 'id') return `<Identifier>${value}</Identifier>`
  if (kind === 'decimal')
    return `<Objective><PerformanceIndicator><MeasurementDimension/><UnitOfMeasurement/><MeasurementInstance><TargetResult><NumberOfUnits>${value}</NumberOfUnits></TargetResult></MeasurementInstance></PerformanceIndicator></Objective>`
  if (typeof kind !== 'string')
    return `<Stakeholder><Name>S</Name><Role><Name>R</Name><RoleType>${value}</RoleType></Role></Stakeholder>`
  return ''
}
