import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { KNOWN_NAMESPACES, NAMESPACE } from './namespaces.ts'
import { readPlan } from './read-plan.ts'

const plan = (uri: string, inside: string, root = 'StrategicPlan'): string =>
  `<${root} xmlns="${uri}">${inside}</${root}>`
const MINIMAL =
  '<Name>Plan</Name><StrategicPlanCore><Goal><Name>Reach</Name><Description/></Goal></StrategicPlanCore>'

describe('reading a plan', () => {
  it.each(KNOWN_NAMESPACES)('knows the namespace %s with and without a prefix', uri => {
    const prefixed = plan(uri, MINIMAL)
      .replaceAll(/<(\/?)(?=\w)/g, '<$1s:')
      .replace('xmlns=', 'xmlns:s=')
    expect(readPlan(plan(uri, MINIMAL)).plan.core?.goals[0]?.name).toBe('Reach')
    expect(readPlan(prefixed)).toEqual(readPlan(plan(uri, MINIMAL)))
  })

  it.each(['urn:example:other', '', `${NAMESPACE[1]}x`])(
    'refuses the namespace "%s", naming those it knows',
    uri => {
      const error = thrown(() => readPlan(plan(uri, MINIMAL)))
      expect(error.status).toBe(400)
      expect(error.items[0]?.code).toBe('unknown_namespace')
      for (const known of KNOWN_NAMESPACES) expect(error.items[0]?.fix).toContain(known)
    },
  )

  it('refuses another root element', () => {
    expect(thrown(() => readPlan(plan(NAMESPACE[1], MINIMAL, 'Budget'))).items[0]?.code).toBe('unknown_root')
  })

  it.each([
    ['a name', MINIMAL.replace('<Name>Plan</Name>', ''), '/StrategicPlan/Name'],
    ['a name that says something', MINIMAL.replace('Plan<', ' <'), '/StrategicPlan/Name'],
    ['a core', '<Name>Plan</Name>', '/StrategicPlan/StrategicPlanCore'],
    [
      'a goal',
      '<Name>Plan</Name><StrategicPlanCore><Vision><Description>V</Description></Vision></StrategicPlanCore>',
      '/StrategicPlan/StrategicPlanCore/Goal',
    ],
    ['a goal that says something', MINIMAL.replace('Reach', ''), '/StrategicPlan/StrategicPlanCore'],
    [
      'a name of a goal',
      MINIMAL.replace('<Name>Reach</Name>', '<Identifier>_a</Identifier>'),
      '/StrategicPlan/StrategicPlanCore/Goal[1]/Name',
    ],
  ])('misses %s by its path', (_, inside, path) => {
    const [missing] = thrown(() => readPlan(plan(NAMESPACE[1], inside))).items
    expect(missing).toMatchObject({ field: path, code: 'missing_part' })
    expect(missing?.message).toContain(path)
    expect(missing?.fix).toContain('import the file again')
  })

  it('takes empty elements for absent ones', () => {
    const empty = '<Vision><Description/></Vision><Value><Name> </Name></Value><Goal>'
    const document = readPlan(plan(NAMESPACE[1], MINIMAL.replace('<Goal>', empty)))
    expect(document.plan.core?.vision).toBeUndefined()
    expect(document.plan.core?.values).toEqual([])
  })
})
