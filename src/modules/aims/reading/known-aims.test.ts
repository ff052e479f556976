import { expect, test } from 'vitest'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { createAim } from '../drafting/create-aim.ts'
import { goal, newGoal } from '../story.factory.ts'
import { knownAims } from './known-aims.ts'

test('aims are known by name to everybody, a goal of one person only to those who may know of it', async () => {
  const org = await organisation()
  const { id: open } = await goal(org)
  const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus })
  const { id: secret } = await org.as('Linus', work => createAim(work, own))
  const known = async (as: 'Linus' | 'Radia' | 'Grace' | 'Ada' | 'Margaret' | 'Alan') => {
    const aims = await org.as(as, work => knownAims(work, [open, secret, org.id.Ada]))
    return [...aims.keys()]
  }
  for (const as of ['Linus', 'Radia', 'Grace', 'Ada'] as const)
    expect((await known(as)).toSorted(), as).toEqual([open, secret].toSorted())
  for (const as of ['Margaret', 'Alan'] as const) expect(await known(as), as).toEqual([open])
  const aims = await org.as('Alan', work => knownAims(work, [open]))
  expect(aims.get(open)).toEqual({
    ...{ kind: 'goal', state: 'live', title: 'Berth every ship within an hour', ownerId: org.id.Grace },
  })
})

test('knowing them costs two statements, none for nothing, and nothing crosses to another organisation', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { id } = await goal(org)
  expect(await org.as('Alan', work => countStatements(work, at => knownAims(at, [id])))).toBeLessThanOrEqual(
    3,
  )
  expect(await org.as('Alan', work => countStatements(work, at => knownAims(at, [])))).toBe(0)
  expect((await other.as('Ada', work => knownAims(work, [id]))).size).toBe(0)
})
