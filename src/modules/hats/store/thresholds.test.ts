import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { addEdit, editsInForce } from './thresholds.ts'

const edit = (version: number, key: string, value: number) => ({
  ...{ version, key, value, reason: 'Our teams are small.', byId: null },
})

test('the latest edit of each number is in force, and the version is that of the latest of all', async () => {
  const org = await organisation()
  expect(await org.system(work => editsInForce(work))).toEqual({ version: 0, edits: [] })
  await org.system(async work => {
    for (const each of [edit(1, 'H01.reports', 12), edit(2, 'H13.late', 0.3), edit(3, 'H01.reports', 8)])
      expect(await addEdit(work, each)).toBe(true)
  })
  const { version, edits } = await org.system(work => editsInForce(work))
  expect(version).toBe(3)
  expect(edits.map(each => [each.key, each.value, each.version])).toEqual([
    ['H01.reports', 8, 3],
    ['H13.late', 0.3, 2],
  ])
})

test('of two edits under one number the second is refused, also of another key, and changes nothing', async () => {
  const org = await organisation()
  await org.system(work => addEdit(work, edit(1, 'H01.reports', 12)))
  expect(await org.system(work => addEdit(work, edit(1, 'H01.reports', 9)))).toBe(false)
  expect(await org.system(work => addEdit(work, edit(1, 'H13.late', 0.3)))).toBe(false)
  expect((await org.system(work => editsInForce(work))).edits.map(each => each.value)).toEqual([12])
})

test('no organisation judges by the numbers of another', async () => {
  const [ours, theirs] = [await organisation(), await organisation()]
  await ours.system(work => addEdit(work, edit(1, 'H01.reports', 12)))
  expect(await theirs.system(work => editsInForce(work))).toEqual({ version: 0, edits: [] })
  expect(await theirs.system(work => addEdit(work, edit(1, 'H01.reports', 6)))).toBe(true)
  expect((await ours.system(work => editsInForce(work))).edits[0]?.value).toBe(12)
})
