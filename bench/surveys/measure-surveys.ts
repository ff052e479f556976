import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#platform/db/database.ts'
import { startProduct } from '../program.ts'
import type { Figure } from '../report.ts'
import type { Scratch } from '../scratch-database.ts'
import { measureCounting, measureGrowth } from './counting.ts'
import { measureIntake } from './intake.ts'
import { keepCompany } from './kept.ts'
import { madeUp } from './made-up.ts'
import { measurePlans } from './plans.ts'
import { measureReports } from './reports.ts'
import { measureStored } from './stored.ts'

const PEOPLE = 100_000

/** Surveys of 100,000 people in 12,000 units with 60 questions and 12 attributes, and what becomes of them at other sizes. */
export async function measureSurveys(database: Database, place: Scratch): Promise<Figure[]> {
  const made = madeUp(PEOPLE)
  const plans = await measurePlans(made)
  const counting = await measureCounting(made, place)
  const growth = [10_000, PEOPLE, 1_000_000].flatMap(people => measureGrowth(madeUp(people)))
  const stored = [
    ...(await measureStored(database, place.url, madeUp(10_000))),
    ...(await measureStored(database, place.url, made)),
  ]
  const company = await keepCompany(database, made)
  const start = () =>
    startProduct({
      DATABASE_URL: place.url,
      FAIRLEAD_DATA: join(tmpdir(), 'fairlead-bench-files'),
    })
  const reports = await measureReports(database, company, made, start)
  const product = await start()
  const intake = await measureIntake(database, place, company, made, product)
  await product.stop()
  return [...counting, ...growth, ...plans, ...stored, ...reports, ...intake]
}

/** A survey that a million people answered, in the database. */
export async function measureMillion(database: Database, place: Scratch): Promise<Figure[]> {
  return await measureStored(database, place.url, madeUp(1_000_000))
}
