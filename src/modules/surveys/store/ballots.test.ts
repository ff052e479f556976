import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { removeOrganisation } from '#platform/backup/remove-organisation.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import {
  drafted,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  rowsOf,
} from '../harbour-surveys.factory.ts'
import { type Ballots, insertBallots, readAllBallots, readBallots, shuffleBallots } from './ballots.ts'

const lotsOf = async (org: Organisation) =>
  (await rowsOf(org, 'surveys_ballots')).map(({ lot }) => Number(lot)).toSorted((one, other) => one - other)

/** So many ballots, each of which says a number of its own, and the unit of it. */
const ballots = (count: number): Ballots => ({
  count,
  units: Int32Array.from({ length: count }, (_, at) => Math.floor(at / 10)),
  levels: Uint8Array.from({ length: count }, (_, at) => at % 7),
  answers: Uint8Array.from({ length: count }, (_, at) => at),
  weights: Float64Array.from({ length: count }, (_, at) => 1 + at / 8),
})

test('ballots that are added are mixed, and each stays together with its unit, levels and weight', async () => {
  const org = await organisation()
  const id = await drafted(org)
  for (const _ of [1, 2]) await org.system(work => insertBallots(work, id, ballots(60)))
  expect(await lotsOf(org)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
  const mixed = async (inOrder: readonly number[]) => {
    const { answers, levels, units, weights } = await org.system(work => readBallots(work, id, 1))
    expect([...units]).toEqual(inOrder)
    for (const [at, said] of answers.entries())
      expect([said, levels[at], weights?.[at], units[at]]).toEqual([
        ...[said, said % 7, 1 + said / 8, Math.floor(said / 10)],
      ])
    return [...answers]
  }
  const once = Array.from({ length: 60 }, (_, at) => Math.floor(at / 10))
  const orders = [await mixed([...once, ...once])]
  for (const _ of [1, 2]) {
    await org.system(work => shuffleBallots(work, id))
    orders.push(await mixed(TWICE.map(said => Math.floor(said / 10))))
    expect(await lotsOf(org)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
  }
  // Of 120, twice each of 60: that they come in the same order twice by chance is out of the question.
  expect(new Set(orders.map(order => order.join())).size).toBe(3)
  for (const order of orders) expect(order.toSorted((one, other) => one - other)).toEqual(TWICE)
})
const TWICE = Array.from({ length: 120 }, (_, at) => Math.floor(at / 2))

test('ballots are read in the order of their lots, wherever they lie, several surveys at once', async () => {
  const org = await organisation()
  const [one, other, none] = [await drafted(org), await drafted(org), await drafted(org)]
  for (const id of [one, other, one]) await org.system(work => insertBallots(work, id, ballots(30)))
  const read = () =>
    org.system(work =>
      readAllBallots(
        work,
        [other, none, one].map(surveyId => ({ surveyId, width: 1 })),
      ),
    )
  const before = await read()
  expect(before.map(({ count }) => count)).toEqual([30, 0, 60])
  // What is written anew lies last.
  await org.system(work =>
    sql`update surveys_ballots set unit = unit where org_id = ${work.orgId}::uuid and lot % 7 < 3`.execute(
      work.sql,
    ),
  )
  expect(await read()).toEqual(before)
  const [counted] = await org.system(work => readAllBallots(work, [{ surveyId: other, width: 3 }], false))
  expect(counted).toEqual({ ...before[0], answers: counted?.answers, levels: counted?.levels })
  expect([counted?.answers.length, counted?.levels.length]).toEqual([0, 90])
  expect([...(counted?.levels.slice(0, 3) ?? [])]).toEqual([before[0]?.levels[0], 0, 0])
})

test('lots are drawn far apart, and no two the same', async () => {
  const org = await largeHarbour()
  await launched(org)
  for (const link of (await mailedLinks(org, 'Clarity in spring')).values()) await handInBy(org, link)
  const lots = await lotsOf(org)
  expect(new Set(lots).size).toBe(12)
  for (const [at, lot] of lots.slice(1).entries()) expect(lot - (lots[at] ?? 0)).toBeGreaterThan(1000)
})

test('a backup from before there were lots is restored, and each ballot draws one', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  await handInBy(org, await linusLink(org), { results: 4 })
  const file = join(mkdtempSync(join(tmpdir(), 'fairlead-lots-')), 'backup.gz')
  await writeBackup(org.database, [org.orgId], file, new Date('2026-03-02T09:00:00Z'))
  const [lot] = await lotsOf(org)
  const text = gunzipSync(readFileSync(file)).toString()
  const older = text.replace(`"lot":${lot}`, `"id":"${crypto.randomUUID()}"`)
  expect(older).not.toBe(text)
  for (const [kept, same] of [
    [text, true],
    [older, false],
  ] as const) {
    writeFileSync(file, gzipSync(kept))
    await removeOrganisation(org.database, org.orgId)
    expect(await lotsOf(org)).toEqual([])
    await restoreBackup(org.database, file, [])
    expect((await lotsOf(org)).map(each => each === lot)).toEqual([same])
    const { answers } = await org.system(work => readBallots(work, id, 0))
    expect([...answers]).toEqual([4, 0])
  }
})
