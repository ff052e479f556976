import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { AnswersFile } from './answers-file.ts'
import { importAnswers } from './import-answers.ts'

const FOLDER =
  process.env['FAIRLEAD_TEST_DATA'] ?? new URL('../../../../../shared/data', import.meta.url).pathname
const TABLE = join(FOLDER, 'fevs2018_test_set.csv.gz')
const FILE = AnswersFile.parse(JSON.parse(readFileSync(new URL('fevs-2018.json', import.meta.url), 'utf8')))

// Reckoned apart from this code, in Python: % positive as OPM counts it, unweighted and by POSTWT; (Σw)²/Σw² = 76,576.63.
const EXPECTED = {
  engagement: [0.6985096992, 0.6871176394],
  leaders: [0.5871673816, 0.5768198031],
  supervisors: [0.7744427322, 0.7604254128],
  experience: [0.733918984, 0.724107702],
  satisfaction: [0.66565404737, 0.65146587521],
}

test.skipIf(!existsSync(TABLE))(
  'the Federal Employee Viewpoint Survey is brought in whole, and its indices come out weighted and not',
  async () => {
    const org = await organisation()
    const { surveyId, ...counts } = await org.system(work => importAnswers(work, TABLE, FILE))
    expect(counts).toMatchObject({ rows: 101_881, questions: 71, units: 280, attributes: 5, weighted: true })
    const { body: report } = await org.http.get(`/api/surveys/${surveyId}/report`, { as: 'Margaret' })
    const told = report.factors.map((factor: (typeof report.factors)[number]) => [
      factor.code,
      factor.score.shown.percent,
      factor.weighted.shown.percent,
      factor.weighted.size,
    ])
    expect(told).toEqual(
      Object.entries(EXPECTED).map(([code, [plain = 0, weighted = 0]]) => [
        ...[code, Math.round(100 * plain), Math.round(100 * weighted), 76_577],
      ]),
    )
    for (const { score, weighted } of report.factors) {
      expect(score.low).toBeLessThanOrEqual(score.shown.percent)
      expect(weighted.high).toBeGreaterThanOrEqual(weighted.shown.percent)
    }
  },
  300_000,
)
