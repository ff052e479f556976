import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { archiveAim } from './drafting/archive-aim.ts'
import { aimsOffers } from './offers.ts'
import { BRIEF, goal } from './story.factory.ts'

let org: Organisation
let id: string
beforeAll(async () => {
  org = await organisation()
  id = (await goal(org)).id
})

type Who = 'Ada' | 'Grace' | 'Linus' | null

/** What the worker would tell of one event about an aim. */
async function told(type: string, by: Who, subjectId = id, there = org) {
  const event: LedgerEvent = {
    ...{ id: newId(), at: there.now(), actorKind: by === null ? 'system' : 'person' },
    ...{ actorId: by === null ? null : there.id[by], type, subjectKind: 'aim', subjectId, data: {} },
  }
  return (await there.system(work => aimsOffers.notices?.[type]?.(work, event) ?? Promise.resolve([]))) ?? []
}

const TITLE = `“${BRIEF.title}”`

describe('people are told of their aims', () => {
  test.each<[string, 'Ada' | 'Grace' | 'Linus', 'Ada' | 'Grace', (by: string) => string, boolean]>([
    ['aim.briefed', 'Ada', 'Grace', by => `${by} briefed you on ${TITLE}. Your plan comes next.`, false],
    ['aim.plan_submitted', 'Grace', 'Ada', by => `${by} answered with a plan for ${TITLE}.`, false],
    ['aim.accepted', 'Ada', 'Grace', by => `${by} accepted your plan for ${TITLE}.`, true],
    ['aim.plan_returned', 'Ada', 'Grace', by => `${by} returned your plan for ${TITLE}, and says why.`, true],
    ['aim.asked_back', 'Grace', 'Ada', by => `${by} asks you something about ${TITLE}.`, false],
    ['aim.asked_back', 'Ada', 'Grace', by => `${by} asks you something about ${TITLE}.`, false],
    ['aim.ask_back_answered', 'Ada', 'Grace', by => `${by} answered a question about ${TITLE}.`, false],
    ['aim.ask_back_answered', 'Grace', 'Ada', by => `${by} answered a question about ${TITLE}.`, false],
    ['aim.closing_proposed', 'Grace', 'Ada', by => `${by} proposes to close ${TITLE}.`, false],
    ['aim.closing_returned', 'Ada', 'Grace', by => `${by} does not close ${TITLE} yet, and says why.`, false],
    ['aim.closed', 'Ada', 'Grace', by => `${by} closed ${TITLE}.`, false],
    ['aim.reassigned', 'Ada', 'Grace', by => `${by} gave you ${TITLE}.`, false],
    ['aim.perspective_given', 'Linus', 'Grace', by => `${by} gave a perspective on ${TITLE}.`, false],
    ['aim.commented', 'Linus', 'Grace', by => `${by} commented on ${TITLE}.`, false],
  ])('%s by %s, to %s', async (type, by, to, words, immediate) => {
    const [notice, ...more] = await told(type, by)
    const name = await nameOf(by)
    expect(more).toEqual([])
    expect(notice).toEqual({
      ...{ to: [org.id[to]], text: words(name), link: `/aims/${id}` },
      ...(immediate ? { immediate } : {}),
    })
  })

  test('every kind of notice is one sentence or two of at most 280 characters, in plain words', async () => {
    for (const type of Object.keys(aimsOffers.notices ?? {}))
      for (const { text, link } of await told(type, 'Ada')) {
        expect(text.length, type).toBeLessThanOrEqual(280)
        expect(text, type).toMatch(/^\S.*[.]$/)
        expect(link).toBe(`/aims/${id}`)
      }
  })

  test('what the system did is told in the name of the house', async () => {
    expect((await told('aim.closed', null))[0]?.text).toBe(`Fairlead closed ${TITLE}.`)
  })

  test('nothing is told twice to one person who briefed it, owns the aim above and leads its owner', async () => {
    expect((await told('aim.plan_submitted', 'Grace'))[0]?.to).toEqual([org.id.Ada])
  })

  test('the same event, told again, says the same', async () => {
    expect(await told('aim.closed', 'Ada')).toEqual(await told('aim.closed', 'Ada'))
  })

  test('nothing is told of an aim that is not there, nor of one of another organisation', async () => {
    expect(await told('aim.closed', 'Ada', newId())).toEqual([])
    const other = await organisation()
    expect(await told('aim.closed', 'Ada', id, other)).toEqual([])
  })

  test('nothing is told of a draft that was archived meanwhile', async () => {
    const there = await organisation()
    const draft = await goal(there, 'draft')
    expect(await told('aim.commented', 'Linus', draft.id, there)).toHaveLength(1)
    await there.as('Ada', work => archiveAim(work, draft.id, draft.rev))
    expect(await told('aim.commented', 'Linus', draft.id, there)).toEqual([])
  })
})

async function nameOf(by: 'Ada' | 'Grace' | 'Linus'): Promise<string> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{
      name: string
    }>`select name from people_persons where id = ${org.id[by]}`.execute(db)
    return rows[0]?.name ?? ''
  })
}
