import { describe, expect, it } from 'vitest'
import type { Objective } from '../document/plan-shape.ts'
import { parentIndexes, parentName, withParent } from './objective-parent.ts'

const objective = (name: string, above: string | null = null, identifier?: string): Objective =>
  withParent(
    { name, stakeholders: [], indicators: [], ...(identifier === undefined ? {} : { identifier }) },
    above,
  )

describe('objectives below one another', () => {
  it.each([
    ['by identifier', [objective('a', null, '_a'), objective('b', '_a')], [-1, 0]],
    ['by position', [objective('a'), objective('b', '[1]'), objective('c', '[2]')], [-1, 0, 1]],
    ['whatever their order', [objective('b', '_a'), objective('a', null, '_a')], [1, -1]],
    ['not below nothing', [objective('a', '_gone')], [-1]],
    ['not below themselves', [objective('a', '_a', '_a')], [-1]],
    [
      'not in a circle',
      [objective('a', '_b', '_a'), objective('b', '_a', '_b'), objective('c', '_b')],
      [-1, -1, -1],
    ],
    [
      'not below one that says nothing',
      [{ stakeholders: [], indicators: [], identifier: '_a' }, objective('b', '_a')],
      [-1, -1],
    ],
  ])('are found %s', (_, objectives, expected) => {
    expect(parentIndexes(objectives)).toEqual(expected)
  })

  it('keep what else was noted about them when they move', () => {
    const noted: Objective = {
      ...objective('a', '_x'),
      extras: [...(objective('a', '_x').extras ?? []), { kind: 'comment', at: 1, xml: 'note' }],
    }
    expect(parentName(withParent(noted, '_y'))).toBe('_y')
    expect(withParent(noted, null).extras).toEqual([{ kind: 'comment', at: 1, xml: 'note' }])
    expect(withParent(noted, '_x')).toBe(noted)
    expect(withParent(objective('a', '_x'), null)).not.toHaveProperty('extras')
  })
})
