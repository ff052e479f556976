import { beforeAll, describe, expect, it } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { exportPlan } from './export-plan.ts'
import { importPlan } from './import-plan.ts'
import { fixture } from './plan-files.factory.ts'

const IMPORT = '/api/plans/import'
const EXPORT = '/api/plans/export.xml'
/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  await org.http.post(IMPORT, { xml: fixture('rich'), dryRun: false }, { as: 'Ada' })
})

describe('a strategic plan over HTTP', () => {
  it.each([
    ['Ada', 'the head', 200],
    ['Margaret', 'the people team', 200],
    ['Grace', 'a manager', 403],
    ['Linus', 'a pilot', 403],
    ['Alan', 'an administrator', 403],
  ] as const)('may be tried and imported by %s, %s: %i', async (as, _, status) => {
    for (const dryRun of [true, false]) {
      const answer = await org.http.post(IMPORT, { xml: fixture('rich'), dryRun }, { as })
      expect(answer.status).toBe(status)
      if (status === 403) expect(answer.body.error.items[0].fix).toContain('executive level')
    }
  })

  it.each(['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const)(
    'may be exported by %s, as everybody may see the direction',
    async as => {
      const answer = await org.http.get(EXPORT, { as })
      expect([answer.status, answer.body.includes('Lose less water')]).toEqual([200, true])
    },
  )

  it('of another organisation is neither changed nor found by the same file', async () => {
    const other = await organisation()
    const answer = await other.http.post(IMPORT, { xml: fixture('rich'), dryRun: false }, { as: 'Ada' })
    expect(answer.body).toMatchObject({ created: { visions: 1, strategies: 2, goals: 4 }, unchanged: 0 })
    const again = await org.http.post(IMPORT, { xml: fixture('rich') }, { as: 'Ada' })
    expect(again.body).toMatchObject({ created: { visions: 0 }, unchanged: 7 })
  })

  it('that cannot be read answers with its place, and what to do', async () => {
    const { status, body } = await org.http.post(IMPORT, { xml: '<a>\n  R & D</a>' }, { as: 'Ada' })
    expect(status).toBe(400)
    expect(body.error.items).toEqual([
      {
        field: 'xml',
        code: 'malformed_xml',
        message: 'This is not well-formed XML: a “&” stands alone. (line 2, column 6)',
        fix: 'Write “&amp;” at line 2, column 6 and import it again.',
      },
    ])
  })
})

describe('statements of an endpoint', () => {
  const again = fixture('rich').replace('Find leaks early', 'Find leaks sooner')
  const ENDPOINTS: [string, (work: Work) => Promise<unknown>][] = [
    ['a dry run', work => importPlan(work, fixture('rich'), { dryRun: true })],
    ['a first import', work => importPlan(work, fixture('plain').replace('2028', '2031'), { dryRun: false })],
    ['a later import', work => importPlan(work, again, { dryRun: false })],
    ['an export', work => exportPlan(work, 2)],
    ['an export as Part 1', work => exportPlan(work, 1)],
  ]

  it.each(ENDPOINTS)(`%s: at most ${MOST}`, async (_, act) => {
    expect(await org.as('Ada', work => countStatements(work, act))).toBeLessThanOrEqual(MOST)
  })
})
