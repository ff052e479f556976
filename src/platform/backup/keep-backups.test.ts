import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { keepBackups } from './keep-backups.ts'

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']

test('the newest backups stay, older ones go, and a file of somebody else is left alone', async () => {
  const org = await organisation()
  const folder = join(mkdtempSync(join(tmpdir(), 'fairlead-kept-')), 'backups')
  for (const day of DAYS) {
    const file = await keepBackups(
      org.database,
      [org.orgId],
      { folder, keep: 2 },
      new Date(`${day}T03:00:00Z`),
    )
    expect(file).toBe(join(folder, `fairlead-${day}.fairlead`))
    writeFileSync(join(folder, 'notes.txt'), 'mine')
  }
  expect(readdirSync(folder).sort()).toEqual([
    'fairlead-2026-03-03.fairlead',
    'fairlead-2026-03-04.fairlead',
    'notes.txt',
  ])
})

test('a second backup on one day takes the place of the first', async () => {
  const org = await organisation()
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-kept-'))
  for (const hour of ['03', '15'])
    await keepBackups(org.database, [org.orgId], { folder, keep: 7 }, new Date(`2026-03-01T${hour}:00:00Z`))
  expect(readdirSync(folder)).toEqual(['fairlead-2026-03-01.fairlead'])
})

test.each([
  ['keeping none', 0, 1],
  ['having no organisation', 7, 0],
])('%s writes nothing', async (_, keep, organisations) => {
  const org = await organisation()
  const folder = join(mkdtempSync(join(tmpdir(), 'fairlead-kept-')), 'never-made')
  const orgIds = [org.orgId].slice(0, organisations)
  expect(
    await keepBackups(org.database, orgIds, { folder, keep }, new Date('2026-03-01T03:00:00Z')),
  ).toBeNull()
  expect(() => readdirSync(folder)).toThrow(/ENOENT/)
})
