import { describe, expect, it } from 'vitest'
import { briefBody, NO_BRIEF } from '../act/brief-values.ts'
import { checkInBody, checkInValues, wrongWay } from '../act/check-in-values.ts'
import { fromValues, toLines, toValues } from '../act/lines.ts'
import { measureBody, measureValues } from '../act/measure-values.ts'
import { coversFresh, planBody, withIds } from '../act/plan-values.ts'
import { newAimBody, newAimValues, stepOf } from './new-aim-values.ts'

const ada = { id: 'ada', label: 'Ada Lovelace' }
const measure = {
  ...measureValues(undefined),
  type: 'number' as const,
  unit: 'minutes',
  start: 90,
  target: 30,
}

describe('a new aim', () => {
  it('carries only what its kind has', () => {
    const parent = { id: 'turn', label: 'Turn ships' }
    const values = {
      ...newAimValues(parent, ada),
      title: ' Berth waiting ',
      measure,
      mission: 'Ships on time',
      dueOn: '2026-12-01',
    }
    expect(newAimBody('goal', values)).toMatchObject({
      parentId: 'turn',
      link: 'supports',
      ownerId: 'ada',
      measure: { direction: 'down' },
      dueOn: '2026-12-01',
    })
    expect(newAimBody('goal', values).brief).toMatchObject({ title: 'Berth waiting' })
    expect(newAimBody('goal', values).brief).not.toHaveProperty('mission')
    expect(newAimBody('vision', values)).toMatchObject({
      parentId: null,
      link: null,
      measure: null,
      brief: { mission: 'Ships on time' },
    })
    expect(newAimBody('strategy', values)).toMatchObject({ parentId: 'turn', link: null, measure: null })
  })

  it('belongs to a team only when it is a team’s', () => {
    const values = { ...newAimValues(null, ada), teamId: { id: 'pilots', label: 'Pilots' } }
    expect(newAimBody('goal', values).teamId).toBeNull()
    expect(newAimBody('goal', { ...values, scope: 'team' }).teamId).toBe('pilots')
  })

  it.each([
    ['goal', 'brief.title', 0],
    ['goal', 'brief.criteria[1].text', 1],
    ['goal', 'measure.target', 3],
    ['vision', 'brief.mission', 2],
    ['vision', 'somewhere', 0],
  ] as const)('of kind %s shows an error of %s on step %d', (kind, field, step) => {
    expect(stepOf(kind, field)).toBe(step)
  })
})

describe('the forms of an aim', () => {
  it('keep the ids of criteria, which keep what covers them, and leave out empty ones', () => {
    const criteria = [{ id: 'c1', text: ' On time ' }, { text: '' }, { text: 'Nobody waits' }]
    expect(briefBody({ ...NO_BRIEF, title: 'A', criteria }, 'goal').criteria).toEqual([
      { id: 'c1', text: 'On time' },
      { text: 'Nobody waits' },
    ])
  })

  it('read lists from lines, and values from lines with a colon', () => {
    expect(toLines(' No overtime \n\n Not at night')).toEqual(['No overtime', 'Not at night'])
    const values = [
      { name: 'Care', meaning: 'nobody is left waiting: ever' },
      { name: 'Calm', meaning: '' },
    ]
    expect(toValues(fromValues(values))).toEqual(values)
  })

  it('send only the numbers that the kind of measure has, and tell the direction from them', () => {
    expect(measureBody(measure)).toMatchObject({ start: 90, target: 30, direction: 'down', low: null })
    expect(measureBody({ ...measure, target: 120 })).toMatchObject({ direction: 'up' })
    expect(measureBody({ ...measure, type: 'band', low: 1, high: 2 })).toMatchObject({
      start: null,
      target: null,
      low: 1,
      high: 2,
      direction: null,
    })
    expect(measureBody({ ...measure, type: 'yesno' })).toMatchObject({ unit: '', start: null })
    expect(measureBody(measureValues(undefined))).toBeNull()
  })

  it('forget coverage by a milestone that was taken away, and a reason that is no longer needed', () => {
    const body = planBody({
      how: 'By night',
      resources: '',
      risks: '',
      milestones: [
        { id: 'm1', title: 'Crew', dueOn: '', weight: 1 },
        { id: 'm2', title: ' ', dueOn: '', weight: 1 },
      ],
      coverage: [
        {
          criterionId: 'c1',
          coveredBy: ['milestone:m1', 'milestone:gone', 'task:t1'],
          notCoveredWhy: 'old reason',
        },
        { criterionId: 'c2', coveredBy: [], notCoveredWhy: 'later' },
      ],
    })
    expect(body.milestones).toEqual([{ id: 'm1', title: 'Crew', dueOn: null, weight: 1 }])
    expect(body.coverage).toEqual([
      {
        criterionId: 'c1',
        coveredBy: [
          { kind: 'milestone', id: 'm1' },
          { kind: 'task', id: 't1' },
        ],
        notCoveredWhy: null,
      },
      { criterionId: 'c2', coveredBy: [], notCoveredWhy: 'later' },
    ])
  })

  it('let a new milestone cover a criterion as soon as the server has named it', () => {
    const values = {
      how: '',
      resources: '',
      risks: '',
      milestones: [
        { id: 'm1', title: 'Crew', dueOn: '', weight: 1 },
        { id: 'mine', fresh: true, title: 'Lights', dueOn: '2026-10-01', weight: 1 },
      ],
      coverage: [{ criterionId: 'c1', coveredBy: ['milestone:mine', 'milestone:m1'], notCoveredWhy: '' }],
    }
    expect(coversFresh(values)).toBe(true)
    expect(planBody(values).milestones[1]).toEqual({ title: 'Lights', dueOn: '2026-10-01', weight: 1 })
    expect(planBody(values).coverage[0]?.coveredBy).toEqual([{ kind: 'milestone', id: 'm1' }])
    const named = withIds(values, ['m2'])
    expect(coversFresh(named)).toBe(false)
    expect(planBody(named).coverage[0]?.coveredBy.map(by => by.id)).toEqual(['m2', 'm1'])
  })

  it('ask whether a value is real only when it moved away from the target', () => {
    const up = { type: 'number' as const, direction: 'up' as const }
    const down = { type: 'number' as const, direction: 'down' as const }
    expect([
      wrongWay(20, 25, up),
      wrongWay(30, 25, up),
      wrongWay(30, 25, down),
      wrongWay(null, 25, up),
      wrongWay(20, null, up),
    ]).toEqual([true, false, true, false, false])
    expect(wrongWay(20, 25, { type: 'band', direction: null })).toBe(false)
  })

  it('send reached as 1 and not yet as 0', () => {
    const values = { ...checkInValues(undefined), chance: '30' as const }
    expect(checkInBody({ ...values, reached: 'yes' }, 'yesno')).toEqual({ value: 1, chance: 30, note: '' })
    expect(checkInBody({ ...values, reached: 'no' }, 'yesno').value).toBe(0)
    expect(checkInBody({ ...values, value: 12 }, 'milestones').value).toBeNull()
    expect(checkInBody({ ...values, value: 12, decrease: 'real' }, 'number')).toMatchObject({
      value: 12,
      decrease: 'real',
    })
  })
})
