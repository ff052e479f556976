import { expect, test } from 'vitest'
import type { DeedRow } from '#platform/offers.ts'
import { endOfPush } from './end-of-push.ts'
import { shownBy } from './shown-by.ts'
import { standingOf } from './step-standing.ts'

const aim = { id: 'goal', dueOn: '2026-04-30' }
const targets = {
  ...{ subject: new Set(['goal']), named: new Set<string>(), these: new Set(['goal', 'Linus']) },
  ...{ above: new Map(), teams: [], people: ['Linus'] },
}
const deed = (kind: string, over: Partial<DeedRow> = {}): DeedRow => ({
  ...{
    kind,
    id: kind,
    on: '2026-05-07',
    done: false,
    about: ['Linus'],
    label: kind,
    link: `/${kind}`,
    ...over,
  },
})
const rest = deed('task_apart', { about: ['Grace'], done: true })
const kinds = (...deeds: DeedRow[]) => endOfPush(aim, deeds, targets).map(({ kind }) => kind)

test('a push ends with a session on its day or later, and with a task after it', () => {
  expect(kinds(deed('alignment', { on: '2026-04-30' }), rest)).toEqual(['retrospective', 'recovery_week'])
  expect(kinds(deed('alignment', { on: '2026-04-29' }))).toEqual([])
  expect(kinds(deed('alignment', { about: ['Ada'] }))).toEqual([])
  expect(kinds({ ...rest, on: '2026-04-30' }, { ...rest, on: '2026-05-15' }, deed('one_to_one'))).toEqual([])
  expect(endOfPush({ ...aim, dueOn: null }, [rest], targets)).toEqual([])
  expect(endOfPush(null, [rest], targets)).toEqual([])
})

test('the step is done once both are set, and begun with one of them however many', () => {
  const shown = shownBy('H08', 'end') ?? { deeds: [], of: 'any', least: 1 }
  const standing = (...deeds: DeedRow[]) => standingOf(shown, endOfPush(aim, deeds, targets), targets)
  expect(standing()).toMatchObject({ state: 'open', count: { done: 0, of: 2 } })
  const two = [deed('alignment', { id: 'a' }), deed('alignment', { id: 'b' })]
  expect(standing(...two)).toMatchObject({ state: 'begun', deed: { kind: 'retrospective', id: 'a' } })
  expect(standing(rest)).toMatchObject({ state: 'begun', deed: { kind: 'recovery_week' } })
  expect(standing(...two, rest)).toMatchObject({ state: 'done', count: { done: 2, of: 2 } })
})
