import { expect, test } from 'vitest'
import { considered } from '../rules/considered.ts'
import { fact } from '../rules/source.ts'
import { isSame, keptSignal } from './signal-rows.ts'

const judged = (scope: readonly string[]) =>
  considered(
    { id: 'H09', hat: 'lead' },
    {
      ...{ wearerId: 'Ada', subject: { kind: 'change', id: 'merger' }, scope, fires: true },
      sources: [fact(true, 'The purpose is incomplete.')],
    },
  )

function kept(scope: readonly string[]) {
  const { hat, strength, sources } = judged(scope)
  const before = { id: 'signal', hat, strength, evidence: sources }
  return keptSignal(before, { case: judged(scope), state: 'open', calmSince: null }, 0)
}
test('a card that is about other teams than before is stored anew, in whatever order they come', () => {
  expect(isSame(kept(['Pilots', 'People']), kept(['People', 'Pilots']))).toBe(true)
  expect(isSame(kept(['Pilots']), kept(['People', 'Pilots']))).toBe(false)
  expect(isSame(kept([]), kept(['Pilots']))).toBe(false)
})
