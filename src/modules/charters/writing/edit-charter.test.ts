import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { agreed, complete, drafted, goalIn } from '../charter.factory.ts'
import type { CharterContent } from '../contract.ts'
import { readCharter } from '../reading/read-charter.ts'
import { editCharter } from './edit-charter.ts'
import { offerCharter } from './offer-charter.ts'

let org: Organisation
let id: string
let aimId: string
let rev: number

beforeAll(async () => {
  org = await organisation()
  aimId = await goalIn(org)
  const draft = await drafted(org, { aimId })
  id = draft.id
  rev = draft.rev
})

const read = () => org.as('Linus', work => readCharter(work, id))
async function write(over: Partial<CharterContent>) {
  const saved = await org.as('Linus', work => editCharter(work, id, { ...complete(aimId, over), rev }))
  rev = saved.rev
  return saved
}
const refusal = async (over: Partial<CharterContent>) =>
  (
    await rejected(org.as('Linus', work => editCharter(work, id, { ...complete(aimId, over), rev })))
  ).items.map(({ field, code }) => `${field}: ${code}`)

describe('what is written is what both read', () => {
  test('every field of it, in the order in which it was written', async () => {
    await write({
      decidesAlone: ['z', 'a', 'm'],
      recommends: ['b', 'a'],
      isTold: ['d', 'c'],
      notMine: ['f', 'e'],
      success: ['h', 'g'],
      standards: ['j', 'i'],
      worksWith: [
        { who: 'Tugs', gives: 'times', gets: 'a tow' },
        { who: 'Harbour office', gives: '', gets: '' },
      ],
      reviewOn: '2026-05-04',
    })
    expect((await read()).content).toMatchObject({
      ...{ decidesAlone: ['z', 'a', 'm'], recommends: ['b', 'a'], isTold: ['d', 'c'], notMine: ['f', 'e'] },
      ...{ success: ['h', 'g'], standards: ['j', 'i'], reviewOn: '2026-05-04' },
      worksWith: [
        { who: 'Tugs', gives: 'times', gets: 'a tow' },
        { who: 'Harbour office', gives: '', gets: '' },
      ],
      purposeAim: { id: aimId, title: 'Berth every ship within an hour' },
    })
  })

  test('nothing at all, while it is a draft', async () => {
    await write({
      ...{ purpose: '', purposeAimId: null, responsibilities: [], decidesAlone: [], recommends: [] },
      ...{ isTold: [], notMine: [], success: [], worksWith: [], standards: [], reviewOn: null },
    })
    const { content, missing } = await read()
    expect(content).toMatchObject({ purpose: '', purposeAim: null, responsibilities: [], reviewOn: null })
    expect(missing).toHaveLength(5)
  })

  test.each([
    ['what looks like a statement to the database', "'; drop table charters_charters; --"],
    ['what looks like markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['what looks like a placeholder', '{team} {x} $1 :id %s \\u0041'],
    ['letters of other scripts, and pictures', 'لنا بوينغ 船 🚢👩‍✈️ é'],
    ['quotes and backslashes', '"\'`\\"\\\\'],
    ['what looks like JSON', '[{"id": null}]'],
  ])('%s, letter by letter', async (_, text) => {
    await write({
      purpose: text,
      decidesAlone: [text],
      success: [text, 'Two'],
      worksWith: [{ who: text, gives: text, gets: text }],
      responsibilities: [{ title: text.slice(0, 100), standard: text, aimId: null }],
    })
    const { content } = await read()
    expect(content).toMatchObject({
      ...{ purpose: text, decidesAlone: [text], success: [text, 'Two'] },
      worksWith: [{ who: text, gives: text, gets: text }],
      responsibilities: [{ title: text.slice(0, 100), standard: text }],
    })
  })

  test('a responsibility stays the same one with its id, wherever it moves, and is a new one without', async () => {
    await write({})
    const [first, second] = (await read()).content.responsibilities
    const kept = { id: second?.id, title: 'Keep the tide log', standard: 'by noon', aimId: null }
    await write({ responsibilities: [kept, { title: 'Ring the bell', standard: '', aimId: null }] })
    const now = (await read()).content.responsibilities
    expect(now.map(({ title }) => title)).toEqual(['Keep the tide log', 'Ring the bell'])
    expect(now[0]?.id).toBe(second?.id)
    expect([first?.id, second?.id]).not.toContain(now[1]?.id)
  })
})

describe('what cannot be written', () => {
  const one = { title: 'Keep the tide log', standard: '', aimId: null }
  test('is a responsibility with an id that this charter does not have', async () => {
    expect(await refusal({ responsibilities: [one, { ...one, id: newId() }] })).toEqual([
      'responsibilities.1.id: unknown_responsibility',
    ])
  })

  test('is the same responsibility twice', async () => {
    await write({})
    const known = (await read()).content.responsibilities[0]?.id
    const twice = [1, 2].map(() => ({ ...one, id: known }))
    expect(await refusal({ responsibilities: twice })).toEqual([
      'responsibilities.1.id: unknown_responsibility',
    ])
  })

  test('is an aim that does not exist, or one that the writer cannot see, wherever it is named', async () => {
    const elsewhere = await goalIn(await organisation())
    for (const aim of [newId(), elsewhere])
      expect(await refusal({ purposeAimId: aim, responsibilities: [one, { ...one, aimId: aim }] })).toEqual([
        'purposeAimId: unknown_aim',
        'responsibilities.1.aimId: unknown_aim',
      ])
  })

  test('and everything that is wrong is said at once', async () => {
    expect(await refusal({ purposeAimId: newId(), responsibilities: [{ ...one, id: newId() }] })).toEqual([
      'responsibilities.0.id: unknown_responsibility',
      'purposeAimId: unknown_aim',
    ])
  })
})

describe('offering what is not complete', () => {
  test('is refused with everything that is missing, and the page has said so before', async () => {
    await write({ purpose: '', success: ['One'], reviewOn: '2026-03-02' })
    const { missing } = await read()
    const refused = await rejected(org.as('Linus', work => offerCharter(work, id, rev)))
    expect(refused.status).toBe(422)
    expect(refused.items.map(({ code }) => code)).toEqual([
      'purpose_missing',
      'too_few_successes',
      'review_past',
    ])
    expect(missing).toEqual(refused.items.map(({ message, fix }) => `${message} ${fix}`))
    expect((await read()).state).toBe('draft')
  })
})

test('the version in force says the same while the next one is written over and over', async () => {
  const other = await organisation()
  const first = await agreed(other)
  const before = await other.as('Linus', work => readCharter(work, first.id))
  await drafted(other, { over: { purpose: 'Something else.', decidesAlone: [], responsibilities: [] } })
  const after = await other.as('Linus', work => readCharter(work, first.id))
  expect(after.content).toEqual(before.content)
  expect(after.may).toEqual(['show'])
})
