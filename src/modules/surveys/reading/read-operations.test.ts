import { describe, expect, it } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { act, handInBy, largeHarbour, launched, linusLink, mailedLinks } from '../harbour-surveys.factory.ts'

const URL = '/api/surveys/operations'

describe('what the people team sees to', () => {
  it('is nothing before there is a survey', async () => {
    const org = await organisation()
    expect((await org.http.get(URL, { as: 'Margaret' })).body).toEqual({ underWay: [], latest: null })
  })

  it('is each survey under way with how many of everybody answered, and who answered is not told', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await handInBy(org, await linusLink(org))
    const { body } = await org.http.get(URL, { as: 'Margaret' })
    expect(body).toEqual({
      underWay: [
        {
          ...{ id, title: 'Clarity in spring', state: 'open' },
          ...{ opensOn: '2026-03-02', closesOn: '2026-03-16', invited: 14, answered: 1 },
        },
      ],
      latest: null,
    })
    expect(JSON.stringify(body)).not.toContain('Linus')
  })

  it('is told to nobody else: not to a lead, not to who is asked, not to another organisation', async () => {
    const [org, other] = [await largeHarbour(), await organisation()]
    await launched(org)
    for (const as of ['Ada', 'Grace', 'Linus', 'Alan'] as const)
      expect((await org.http.get(URL, { as })).status).toBe(403)
    expect((await org.http.get(URL)).status).toBe(401)
    expect((await other.http.get(URL, { as: 'Margaret' })).body.underWay).toEqual([])
  })

  it('is not a survey that was called off', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await act(org, id, 'cancellation', { why: 'Storm.' })
    expect((await org.http.get(URL, { as: 'Margaret' })).body.underWay).toEqual([])
  })

  it.each([
    ['a broader one stands for both teams', [], { shown: 0, broader: 2, hidden: 0 }],
    ['nothing is shown of any', ['crew', 'ada'], { shown: 0, broader: 0, hidden: 2 }],
  ])('is how much the latest report keeps covered: %s', async (_, silent, counts) => {
    const org = await largeHarbour()
    const id = await launched(org, { breakdowns: [] })
    for (const [email, link] of await mailedLinks(org, 'Clarity in spring'))
      if (!silent.some(name => email.startsWith(name))) await handInBy(org, link)
    await act(org, id, 'closing')
    const { body } = await org.http.get(URL, { as: 'Margaret' })
    expect(body.latest).toEqual({ id, title: 'Clarity in spring', least: 6, ...counts })
    expect(body.underWay).toMatchObject([{ id, state: 'closed', invited: 14 }])
  })
})
