import { describe, expect, it } from 'vitest'
import { HAS_SCHEMAS, schemaErrorsOf } from '../plan-files.factory.ts'
import { readXml } from '../xml/read-xml.ts'
import { checkStructure } from './check-structure.ts'
import { NAMESPACE } from './namespaces.ts'

const goal = '<Goal><Name>G</Name><Description/></Goal>'
const plan = (inside: string, type = ' Type="Strategic_Plan"') =>
  `<PerformancePlanOrReport xmlns="${NAMESPACE[2]}"${type}>${inside}</PerformancePlanOrReport>`
const whole = (core: string) => plan(`<Name>P</Name><StrategicPlanCore>${core}</StrategicPlanCore>`)

const wrong: [string, string, string, string][] = [
  [
    'a missing name',
    plan(`<StrategicPlanCore>${goal}</StrategicPlanCore>`),
    '/PerformancePlanOrReport/Name',
    'is missing',
  ],
  [
    'a missing type',
    plan(`<Name>P</Name><StrategicPlanCore>${goal}</StrategicPlanCore>`, ''),
    '/PerformancePlanOrReport/@Type',
    'is missing',
  ],
  [
    'an unknown type',
    plan(`<Name>P</Name><StrategicPlanCore>${goal}</StrategicPlanCore>`, ' Type="Wish"'),
    '/PerformancePlanOrReport/@Type',
    'cannot be "Wish"',
  ],
  ['no goal', whole(''), '/PerformancePlanOrReport/StrategicPlanCore/Goal', 'is missing'],
  [
    'a goal without description',
    whole('<Goal><Name>G</Name></Goal>'),
    '/PerformancePlanOrReport/StrategicPlanCore/Goal/Description',
    'is missing',
  ],
  [
    'two visions',
    whole(`<Vision/><Vision/>${goal}`),
    '/PerformancePlanOrReport/StrategicPlanCore/Vision',
    'is there 2 times, 1 allowed',
  ],
  [
    'a vision after the goals',
    whole(`${goal}<Vision/>`),
    '/PerformancePlanOrReport/StrategicPlanCore/Vision',
    'should come before Goal',
  ],
  [
    'an unknown element',
    whole(`${goal}<Budget/>`),
    '/PerformancePlanOrReport/StrategicPlanCore/Budget',
    'is not in the standard',
  ],
  [
    'an element of another namespace',
    whole(`${goal.replace('</Goal>', '<Identifier xmlns="urn:x">a</Identifier></Goal>')}`),
    '/PerformancePlanOrReport/StrategicPlanCore/Goal/Identifier',
    'is not in the standard',
  ],
  [
    'an unknown attribute',
    whole(goal.replace('<Goal>', '<Goal mood="good">')),
    '/PerformancePlanOrReport/StrategicPlanCore/Goal/@mood',
    'is not in the standard',
  ],
  [
    'stray text',
    whole(`${goal}words`),
    '/PerformancePlanOrReport/StrategicPlanCore',
    'text is not allowed here',
  ],
  [
    'markup in a text',
    whole(goal.replace('G</Name>', '<b>G</b></Name>')),
    '/PerformancePlanOrReport/StrategicPlanCore/Goal/Name',
    'may only hold plain text',
  ],
  [
    'one identifier twice',
    whole(
      ['1', '2'].map(n => `<Goal><Name>${n}</Name><Description/><Identifier>_a</Identifier></Goal>`).join(''),
    ),
    '/PerformancePlanOrReport/StrategicPlanCore/Goal[2]/Identifier',
    '"_a" is the identifier of something else already',
  ],
]

describe('the structure of a plan', () => {
  it.each(wrong)('%s is found', (_, xml, path, message) => {
    expect(checkStructure(readXml(xml).root, 2)).toContainEqual({ path, message })
  })

  it.skipIf(!HAS_SCHEMAS)('all of that is an error for the XSD too', async () => {
    // The validator at hand does not compare identifiers, though xsd:ID asks for it.
    const cases = wrong.filter(([what]) => what !== 'one identifier twice')
    const errors = await schemaErrorsOf(
      cases.map(([, xml]) => xml),
      2,
    )
    expect(cases.filter((_, index) => errors[index]?.length === 0)).toEqual([])
  })

  it('nothing is found in a document that keeps to it', () => {
    expect(checkStructure(readXml(whole(goal)).root, 2)).toEqual([])
  })

  it('a document of the other part is told by its namespace and root', () => {
    expect(checkStructure(readXml(whole(goal)).root, 1).map(d => d.path)).toContain(
      '/PerformancePlanOrReport',
    )
  })
})
