import { describe, expect, it } from 'vitest'
import { type MadeRow, waitsOf } from './waits-for.ts'

const row = (sourceId: string, ...waitsFor: string[]): MadeRow => ({
  row: Number(sourceId.slice(1)),
  sourceId,
  taskId: `new ${sourceId}`,
  waitsFor,
})

describe('what the rows of a file wait for', () => {
  it('are each other, and tasks that are here', () => {
    const { dependencies, problems } = waitsOf(
      [row('r2', 'r3', 'r3'), row('r3', 'here')],
      new Set(['here', 'also here']),
    )
    expect(problems).toEqual([])
    expect(dependencies).toEqual([
      { task: 'new r2', dependsOn: 'new r3' },
      { task: 'new r3', dependsOn: 'here' },
    ])
  })

  it.each([
    ['is nowhere', [row('r2', 'nowhere')], ['2 unknown']],
    ['is itself', [row('r2', 'r2')], ['2 cycle']],
    [
      'waits for it in turn',
      [row('r2', 'r3'), row('r3', 'r4'), row('r4', 'r2'), row('r5', 'r2')],
      ['2', '3', '4'],
    ],
    ['is too much', [row('r2', ...Array.from({ length: 51 }, (_, i) => `t${i}`))], ['2 too_many']],
  ])('is a problem when it %s', (_case, rows, wanted) => {
    const seen = new Set(Array.from({ length: 51 }, (_, i) => `t${i}`))
    const found = waitsOf(rows, seen).problems.map(({ row: at, code }) => `${at} ${code}`)
    expect(found).toEqual(wanted.map(each => (each.includes(' ') ? each : `${each} cycle`)))
  })

  it('a row without an id of its own can wait, but nothing can wait for it', () => {
    const { dependencies, problems } = waitsOf(
      [{ ...row('r2', 'r3'), sourceId: null }, row('r3', 'r2')],
      new Set(),
    )
    expect(dependencies).toEqual([{ task: 'new r2', dependsOn: 'new r3' }])
    expect(problems).toMatchObject([{ row: 3, column: 'Waits for', code: 'unknown' }])
  })
})
