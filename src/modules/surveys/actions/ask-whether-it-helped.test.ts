import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { anyDefinition } from '../definition/any-definition.factory.ts'
import { everyKind } from '../definition/clarity.factory.ts'
import { Definition, questionsOf } from '../definition/definition.ts'
import { definitionProblems } from '../definition/problems.ts'
import { askedAbout, asksWhetherItHelped, askWhetherItHelped, helpedCode } from './ask-whether-it-helped.ts'

const action = (unit: number, weDid: string | null = 'A lamp on the quay.') => ({
  ...{ id: newId(), unit, weDid, youSaid: 'It is dark.', weDecided: 'We light it.' },
})
const lastOf = (definition: Definition) => definition.sections.at(-1)

describe('the draft of the next wave', () => {
  it('asks of each action for everybody whether it helped, as a question that is followed and may not apply', () => {
    const one = action(0)
    const asked = askWhetherItHelped(everyKind(), [one])
    expect(lastOf(asked)?.questions).toMatchObject([
      {
        ...{
          kind: 'scale',
          code: helpedCode(one),
          trend: helpedCode(one),
          notApplicable: true,
          required: false,
        },
        text: { en: 'You said: It is dark.\nWe did: A lamp on the quay.\nDid it help?' },
      },
    ])
    expect(definitionProblems(asked)).toEqual([])
  })

  it('asks of what single groups were told with one question that names none of it', () => {
    const asked = askWhetherItHelped(everyKind(), [action(3), action(4), action(0)])
    expect(lastOf(asked)?.questions.map(({ code }) => code)).toEqual([
      expect.stringContaining('helped_'),
      'helped_here',
    ])
    expect(JSON.stringify(lastOf(asked)?.questions.at(-1))).not.toContain('dark')
  })

  it('asks of the latest five at most, and notes only those', () => {
    const many = Array.from({ length: 8 }, () => action(0))
    expect(lastOf(askWhetherItHelped(everyKind(), many))?.questions).toHaveLength(5)
    expect(askedAbout(many)).toEqual(many.slice(0, 5))
  })

  it('takes out what the wave before asked so', () => {
    const before = askWhetherItHelped(everyKind(), [action(0), action(2)])
    expect(askWhetherItHelped(before, []).sections).toEqual(everyKind().sections)
    const again = askWhetherItHelped(before, [action(0)])
    expect(again.scales.filter(({ code }) => code === 'did_it_help')).toHaveLength(1)
    expect(lastOf(again)?.questions).toHaveLength(1)
  })

  it('has questions that are known as such, and no others are', () => {
    const asked = askWhetherItHelped(everyKind(), [action(0), action(3)])
    const known = questionsOf(asked).filter(({ code }) => asksWhetherItHelped(code))
    expect(known).toEqual(lastOf(asked)?.questions)
    expect(['helped', 'helped_me', 'it_helped_here'].filter(asksWhetherItHelped)).toEqual([])
  })

  it('stays as it was without actions', () => {
    expect(askWhetherItHelped(everyKind(), [])).toEqual(everyKind())
  })
})

test('every definition stays one that can be launched, in its own language', () => {
  fc.assert(
    fc.property(
      anyDefinition,
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 9 }),
      (definition, units) => {
        const before = definitionProblems(definition).length
        const asked = askWhetherItHelped(
          definition,
          units.map(unit => action(unit)),
        )
        expect(Definition.safeParse(asked).success || definition.sections.length >= 30).toBe(true)
        if (questionsOf(asked).length <= 120) expect(definitionProblems(asked).length).toBe(before)
      },
    ),
    { numRuns: 40 },
  )
})
