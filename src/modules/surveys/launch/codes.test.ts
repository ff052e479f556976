import { describe, expect, it, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { codeHash, codeText, readLink } from '../answering/ballot-link.ts'
import {
  act,
  ballotOf,
  handInBy,
  largeHarbour,
  launched,
  pageOf,
  rowsOf,
} from '../harbour-surveys.factory.ts'

const ORG = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('a printed code', () => {
  it('has twelve letters and digits that are not taken for each other', () => {
    expect(codeText(Uint8Array.from({ length: 12 }, (_, at) => at * 20))).toBe('0M8W-G4RC-0M8W')
  })

  it.each(['7KQ2-M0XD-1RBT', '7kq2 moxd irbt', '7KQ2MOXDLRBT', ' 7kq2-m0xd-1rbt'])(
    'is read as typed: %s',
    typed => {
      expect(readLink(`${ORG}.${typed}`)).toEqual({ orgId: ORG, hash: codeHash('7KQ2-M0XD-1RBT') })
    },
  )

  it.each(['', '7KQ2', '7KQ2-M0XD-1RB', '7KQ2-M0XD-1RBT-7KQ2', '7KQ2-M0XD-1R_T'])(
    'is nothing else: %s',
    async typed => {
      expect(await thrown(() => readLink(`${ORG}.${typed}`))).toMatchObject({ code: 'not_found' })
    },
  )
})

describe('codes for people without e-mail', () => {
  const printed = async (count = 2) => {
    const org = await largeHarbour()
    const id = await launched(org, { breakdowns: ['Site'] })
    const answer = await act(org, id, 'codes', {})
    const print = (more: object) =>
      org.http.post(
        `/api/surveys/${id}/codes`,
        { unitId: org.team.Pilots, count, ...more },
        { as: 'Margaret' },
      )
    return { org, id, answer, print }
  }

  it('are one ballot each, counted in their unit and nowhere else', async () => {
    const { org, id, print } = await printed()
    expect((await pageOf(org, id)).codes).toEqual([
      { unitId: org.team.Pilots, name: 'Pilots', people: 2, used: 0 },
    ])
    const { codes, unit } = (await print({})).body
    expect([unit, codes.length]).toEqual(['Pilots', 2])
    expect((await ballotOf(org, codes[0].link)).groups).toMatchObject([
      { kind: 'everybody' },
      { title: 'Pilots' },
    ])
    expect((await handInBy(org, codes[0].link.toLowerCase())).status).toBe(200)
    expect((await handInBy(org, codes[0].link)).status).toBe(409)
    const [ballot] = await rowsOf(org, 'surveys_ballots')
    expect([ballot?.['unit'], Object(ballot?.['levels']).length, ballot?.['personId']]).toEqual([2, 0, null])
    expect((await pageOf(org, id)).codes).toMatchObject([{ used: 1 }])
    const { body } = await org.http.get(`/api/surveys/${id}/participation`, { as: 'Margaret' })
    expect(body).toEqual({ invited: 14, answered: 1 })
  })

  it('used twice at the same moment are one ballot', async () => {
    const { org, print } = await printed()
    const { codes } = (await print({})).body
    const both = await Promise.all([handInBy(org, codes[1].link), handInBy(org, codes[1].link)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('are never more than people, so that nobody answers twice', async () => {
    const { org, id, print } = await printed()
    expect((await print({ count: 3 })).status).toBe(422)
    const { codes } = (await print({})).body
    await handInBy(org, codes[0].link)
    expect((await print({})).status).toBe(422)
    expect((await print({ unitId: org.team.People, count: 1 })).status).toBe(422)
    expect((await print({ unitId: id, count: 1 })).status).toBe(404)
    // Printed anew, a lost sheet is worth nothing; who has answered stays counted.
    const anew = (await print({ count: 1 })).body.codes
    expect((await handInBy(org, codes[1].link)).status).toBe(404)
    expect((await handInBy(org, anew[0].link)).status).toBe(200)
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(2)
  })

  it('are kept only as hashes', async () => {
    const { org, print } = await printed()
    const { codes } = (await print({})).body
    const kept = JSON.stringify(await rowsOf(org, 'surveys_codes'))
    for (const { code } of codes) expect(kept).not.toContain(code.replaceAll('-', ''))
    expect(await org.eventsOfType('survey.codes_printed')).toBe(1)
  })
})

test('who answers by code has no link of their own', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  const links = await rowsOf(org, 'surveys_links')
  const byCode = (await rowsOf(org, 'surveys_invitations')).filter(({ byCode: is }) => is)
  expect(byCode.map(({ personId }) => personId).toSorted()).toEqual([org.crew[4], org.crew[5]].toSorted())
  expect(links.filter(({ personId }) => byCode.some(each => each['personId'] === personId))).toEqual([])
  expect(id).toBeDefined()
})
