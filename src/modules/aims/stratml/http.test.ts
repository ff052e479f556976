import { beforeEach, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { fixture } from './plan-files.factory.ts'

let org: Organisation
beforeEach(async () => {
  org = await organisation()
})

const IMPORT = '/api/plans/import'
const EXPORT = '/api/plans/export.xml'
const latin1 = Buffer.from(
  fixture('plain').replace('UTF-8', 'ISO-8859-1').replace('–', '-').replace('Care', 'Soin é'),
  'latin1',
)

describe('POST /api/plans/import', () => {
  it('says what would happen unless told to do it', async () => {
    const dry = await org.http.post(IMPORT, { xml: fixture('rich') }, { as: 'Ada' })
    expect(dry.status).toBe(200)
    expect(dry.body).toMatchObject({ dryRun: true, created: { strategies: 2 } })
    const done = await org.http.post(IMPORT, { xml: fixture('rich'), dryRun: false }, { as: 'Ada' })
    expect(done.body).toMatchObject({ dryRun: false, created: { strategies: 2 } })
  })

  it('reads the encoding of the file itself from base64', async () => {
    const answer = await org.http.post(
      IMPORT,
      { base64: latin1.toString('base64'), dryRun: false },
      { as: 'Ada' },
    )
    expect(answer.status).toBe(200)
    expect((await org.http.get(EXPORT, { as: 'Linus' })).body).toContain('Soin é')
  })

  it.each([
    ['nothing', {}, 400],
    ['both forms', { xml: '<a/>', base64: 'PGEvPg==' }, 400],
    ['an unknown field', { xml: '<a/>', owner: 'me' }, 400],
    ['no base64', { base64: 'ä' }, 400],
    ['broken XML', { xml: '<a>' }, 400],
    ['too much XML', { xml: ' '.repeat(21 * 1024 * 1024) }, 413],
  ])('refuses %s', async (_, body, status) => {
    const answer = await org.http.post(IMPORT, body, { as: 'Ada' })
    expect(answer.status).toBe(status)
    expect(answer.body.error.items[0].fix).not.toBe('')
  })

  it('is for executives and the people team, signed in', async () => {
    expect((await org.http.post(IMPORT, { xml: fixture('plain') }, { as: 'Linus' })).status).toBe(403)
    expect((await org.http.post(IMPORT, { xml: fixture('plain') })).status).toBe(401)
  })
})

describe('GET /api/plans/export.xml', () => {
  it('answers a file of the part asked for', async () => {
    await org.http.post(IMPORT, { xml: fixture('rich'), dryRun: false }, { as: 'Ada' })
    const part2 = await org.http.get(EXPORT, { as: 'Linus' })
    expect(part2.headers['content-type']).toContain('application/xml')
    expect(part2.headers['content-disposition']).toContain('plan-part2.xml')
    expect(part2.body).toContain('<PerformancePlanOrReport')
    const part1 = await org.http.get(`${EXPORT}?part=1&prefix=true`, { as: 'Linus' })
    expect(part1.body).toContain('<stratml:StrategicPlan')
    expect(Number(part1.headers['x-fairlead-left-out'])).toBeGreaterThan(0)
  })

  it.each([
    ['', 422],
    ['?part=3', 400],
    ['?visionId=nobody', 400],
    ['?visionId=01890000-0000-7000-8000-000000000000', 404],
  ])('refuses %s while there is nothing', async (query, status) => {
    expect((await org.http.get(EXPORT + query, { as: 'Ada' })).status).toBe(status)
  })

  it('does not show another organisation’s vision, and needs a session', async () => {
    const done = await org.http.post(IMPORT, { xml: fixture('plain'), dryRun: false }, { as: 'Ada' })
    const other = await organisation()
    expect((await other.http.get(`${EXPORT}?visionId=${done.body.visionId}`, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.get(EXPORT)).status).toBe(401)
  })
})
