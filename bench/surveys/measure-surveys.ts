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

const PEOPLE = 100_000

/** Surveys of 100,000 people in 12,000 units with 60 questions and 12 attributes, and what becomes of them at other sizes. */
export async function measureSurveys(database: Database, place: Scratch): Promise<Figure[]> {
  const made = madeUp(PEOPLE)
  const plans = await measurePlans(made)
  const counting = await measureCounting(made, place)
  const growth = [10_000, PEOPLE, 1_000_000].flatMap(people => measureGrowth(madeUp(people)))
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
  return [...counting, ...growth, ...plans, ...reports, ...intake]
}
