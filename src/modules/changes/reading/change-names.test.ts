import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { shaped, touching } from '../change.factory.ts'
import { changeNames } from './change-names.ts'

test('everybody may name what is announced, and only who shapes it what is not', async () => {
  const org = await organisation()
  const { id: announced } = await touching(org)
  const { id: early } = await shaped(org)
  const known = async (by: 'Ada' | 'Linus') =>
    [...(await org.as(by, work => changeNames(work, [announced, early]))).keys()].toSorted()
  expect(await known('Ada')).toEqual([announced, early].toSorted())
  expect(await known('Linus')).toEqual([announced])
  expect((await org.as('Ada', work => changeNames(work, []))).size).toBe(0)
})
