import { describe, expect, test } from 'vitest'
import { groupsApart } from './find-apart.ts'

const score = (percent: number, low: number, high: number) => ({
  ...{ shown: { kind: 'percent' as const, percent }, low, high },
})
const row = (
  name: string,
  cells: readonly (ReturnType<typeof score> | null)[],
  kind: 'unit' | 'level' = 'unit',
) => ({
  ...{ kind, key: name, name, attribute: null, n: 20, cells: [...cells] },
})
const factors = ['Energy', 'Direction'].map(title => ({ code: title, title }))
const whole = row('Harbour Works', [score(70, 68, 72), score(60, 58, 62)])
const found = (...rows: ReturnType<typeof row>[]) =>
  groupsApart({ factors, rows: [whole, ...rows] }).map(({ name, theme, way }) => `${name} ${theme} ${way}`)

describe('a group stands apart', () => {
  test('where its interval and that of the whole do not meet', () => {
    expect(found(row('Pilots', [score(40, 30, 50), score(80, 70, 90)]))).toEqual(['Pilots Energy low'])
    expect(found(row('Pilots', [score(40, 20, 69), null]))).toEqual([])
  })

  test('not when it is only a few points away, however sure', () => {
    expect(found(row('Pilots', [score(61, 60, 62), score(69, 68, 70)]))).toEqual([])
  })

  test('once, with its furthest theme; the furthest group first', () => {
    const near = row('Quay', [score(84, 80, 88), null])
    const far = row('Pilots', [score(20, 10, 30), score(20, 10, 30)])
    expect(found(near, far)).toEqual(['Pilots Energy low', 'Quay Energy high'])
  })

  test('never as a level of an attribute, which is no group that somebody leads', () => {
    expect(found(row('Under a year', [score(20, 10, 30), null], 'level'))).toEqual([])
    expect(groupsApart({ factors, rows: [] })).toEqual([])
  })
})
