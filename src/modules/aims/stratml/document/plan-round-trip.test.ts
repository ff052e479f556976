import { describe, expect, it } from 'vitest'
import {
  FIXTURES,
  fixture,
  HAS_SCHEMAS,
  REAL_PLANS,
  realPlan,
  schemaErrorsOf,
} from '../plan-files.factory.ts'
import { readXml } from '../xml/read-xml.ts'
import { writeXml } from '../xml/write-xml.ts'
import { canonical } from './canonical.factory.ts'
import { checkStructure } from './check-structure.ts'
import type { Part } from './namespaces.ts'
import { readPlan } from './read-plan.ts'
import { planTree, writePlan } from './write-plan.ts'

const names = Object.keys(FIXTURES) as (keyof typeof FIXTURES)[]
const own = names.map(name => [FIXTURES[name], fixture(name)] as const)
const real = REAL_PLANS.map(name => [name, realPlan(name)] as const)
const parts: readonly Part[] = [1, 2]

describe.each([...own, ...real])('%s', (_, xml) => {
  const document = readPlan(xml)

  it.skipIf(xml === fixture('strange'))('says the same after reading and writing', () => {
    expect(canonical(writePlan(document, document.part).xml)).toEqual(canonical(xml))
  })

  it.each([undefined, 'stratml'])('is the same document after writing (prefix %s) and reading', prefix => {
    expect(readPlan(writePlan(document, document.part, prefix).xml)).toEqual(document)
  })

  it.each(parts)('keeps to the structure of Part %s when written', part => {
    expect(checkStructure(readXml(writePlan(document, part).xml).root, part)).toEqual([])
  })

  it.skipIf(!HAS_SCHEMAS).each(parts)('is valid by the XSD of Part %s when written', async part => {
    const written = [writePlan(document, part).xml, writePlan(document, part, 'stratml').xml]
    expect(await schemaErrorsOf(written, part)).toEqual([[], []])
  })
})

describe('between the parts', () => {
  it('Part 1 becomes Part 2 and back without a loss', () => {
    const document = readPlan(fixture('plain'))
    const asPart2 = writePlan(document, 2)
    expect(asPart2.leftOut).toEqual([])
    expect(writePlan(readPlan(asPart2.xml), 1).xml).toBe(
      writePlan({ ...document, plan: { ...document.plan } }, 1).xml,
    )
  })

  it('Part 2 as Part 1 names what it leaves out', () => {
    const { xml, leftOut } = writePlan(readPlan(fixture('rich')), 1)
    expect(xml).not.toContain('PerformanceIndicator>')
    expect(leftOut.map(aside => aside.path)).toEqual([
      '/StrategicPlan/StrategicPlanCore/Organization[1]/Stakeholder[1]/Role',
      '/StrategicPlan/StrategicPlanCore/Goal[1]/Objective[1]/Stakeholder[1]/Role',
      '/StrategicPlan/StrategicPlanCore/Goal[1]/Objective[1]/PerformanceIndicator',
      '/StrategicPlan/StrategicPlanCore/Goal[1]/Objective[2]/PerformanceIndicator',
      '/StrategicPlan/StrategicPlanCore/Goal[2]/Objective[1]/PerformanceIndicator',
      '/StrategicPlan/AdministrativeInformation/Identifier',
      '/StrategicPlan/AdministrativeInformation/Submitter/Identifier',
    ])
  })
})

describe('a file that is not what the schema says', () => {
  const document = readPlan(fixture('strange'))
  const written = writePlan(document, 2).xml

  it.each([
    'hopeful',
    'but',
    'Another.',
    'stray words',
    'currency',
    '1000',
    'inside',
    'x-do',
    'on two lines',
    'Robot',
    'Machine',
    'Wish_List',
    'Magic',
    'Spring 2027',
    'about 12',
    '2025-02-30',
    '12 ab',
    'http://[not an address',
  ])('keeps “%s” and writes it again', text => expect(written).toContain(text))

  it('reads values in order even when the elements are not', () => {
    expect(document.plan.core?.goals[0]).toMatchObject({
      name: 'Upside down',
      description: 'Out of order ?> and with % signs: 100%25',
    })
  })

  it('takes an objective inside an objective out, naming its parent', () => {
    const objectives = document.plan.core?.goals[0]?.objectives ?? []
    expect(objectives.map(o => o.name)).toEqual(['Outer', 'Inner', 'Innermost', 'Twin'])
    expect(objectives[1]?.extras).toEqual([{ kind: 'instruction', at: 0, xml: 'fairlead-parent [1]' }])
    expect(objectives[2]?.extras).toEqual([{ kind: 'instruction', at: 0, xml: 'fairlead-parent [2]' }])
  })

  it('drops the full form of a text somebody has changed since, but not from the file', () => {
    const renamed = writePlan({ ...document, plan: { ...document.plan, name: 'Renamed' } }, 2).xml
    const again = readPlan(renamed)
    expect(again.plan.name).toBe('Renamed')
    expect(renamed).toContain('Strange')
    expect(readPlan(writePlan(again, 2).xml)).toEqual(again)
  })

  it('finds each difference from the schema', () => {
    const found = checkStructure(
      readXml(fixture('strange').replaceAll('http://www.stratml.net/P', 'urn:ISO:std:iso:17469:tech:xsd:P'))
        .root,
      2,
    )
    expect(found.map(f => f.message)).toEqual(
      expect.arrayContaining([
        'text is not allowed here',
        'is not in the standard',
        'cannot be "Wish_List"',
        'should come before Identifier',
        'cannot be "about 12"',
        'is missing',
      ]),
    )
  })
})

it('a tree prints the same with its namespace as default and with a prefix', () => {
  const { tree } = planTree(readPlan(fixture('rich')), 2)
  const uri = tree.root.uri
  expect(canonical(writeXml(tree, { uri, prefix: 'p' }))).toEqual(
    canonical(writeXml(tree, { uri, indent: true })),
  )
})
