import { beforeAll, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { drafted, rowsOf } from '../harbour-surveys.factory.ts'
import {
  aboutFor,
  forgetSubject,
  hasAboutUnderWay,
  insertSubject,
  ratersOf,
  replaceRaters,
  saveSubject,
  subjectOf,
} from './about.ts'
import { insertBallots, readBallots } from './ballots.ts'
import { insertComments, readComments } from './comments.ts'
import { surveyById } from './surveys.ts'
import { saveDraft, type Ticket } from './tickets.ts'

let org: Organisation
let other: Organisation
beforeAll(async () => {
  org = await organisation()
  other = await organisation()
})

/** Views on Grace, proposed, with Linus and Radia as raters; Ada reads them. */
async function onGrace(): Promise<string> {
  const id = await drafted(org)
  await org.system(async work => {
    await insertSubject(work, { surveyId: id, subjectId: org.id.Grace, openDays: 14 })
    await saveSubject(work, {
      ...{
        surveyId: id,
        subjectId: org.id.Grace,
        openDays: 14,
        proposedAt: work.now,
        agreedById: org.id.Ada,
      },
      ...{ managerId: org.id.Ada, note: 'Ask more peers.', readers: [org.id.Ada] },
    })
    await replaceRaters(work, id, [
      { personId: org.id.Linus, category: 'reports' },
      { personId: org.id.Radia, category: 'peers' },
    ])
  })
  return id
}

test('a subject and raters are read as they were written, the latest list only, and in no other organisation', async () => {
  const id = await onGrace()
  expect(await org.system(work => subjectOf(work, id))).toMatchObject({
    ...{ subjectId: org.id.Grace, openDays: 14, managerId: org.id.Ada, readers: [org.id.Ada] },
  })
  expect(await org.system(work => ratersOf(work, id))).toMatchObject([
    { category: 'peers' },
    { category: 'reports' },
  ])
  expect(await other.system(work => subjectOf(work, id))).toBeUndefined()
  expect(await other.system(work => ratersOf(work, id))).toEqual([])
  await org.system(work => replaceRaters(work, id, [{ personId: org.id.Alan, category: 'others' }]))
  expect(await org.system(work => ratersOf(work, id))).toEqual([
    { personId: org.id.Alan, category: 'others' },
  ])
  await org.system(work => replaceRaters(work, id, []))
  expect(await org.system(work => ratersOf(work, id))).toEqual([])
})

test('a proposed list stands in the list of its subject and of who agrees, not of a reader before it is closed', async () => {
  const id = await onGrace()
  const listed = (me: string, reportIds: readonly string[], all = false, from = org) =>
    from.system(async work => (await aboutFor(work, me, reportIds, all)).some(line => line.id === id))
  expect(await listed(org.id.Grace, [])).toBe(true)
  expect(await listed(org.id.Ada, [org.id.Grace])).toBe(true)
  expect(await listed(org.id.Margaret, [], true)).toBe(true)
  expect(await listed(org.id.Ada, [])).toBe(false)
  expect(await listed(org.id.Linus, [org.id.Radia])).toBe(false)
  expect(await listed(org.id.Grace, [org.id.Grace], true, other)).toBe(false)
  expect(await org.system(work => hasAboutUnderWay(work, org.id.Grace))).toBe(true)
  expect(await org.system(work => hasAboutUnderWay(work, org.id.Ada))).toBe(false)
})

test('nothing that was said or begun about an erased person stays, and what was said of others does', async () => {
  const [id, beside] = [await onGrace(), await drafted(org)]
  const one = {
    count: 1,
    units: Int32Array.of(0),
    levels: new Uint8Array(),
    answers: Uint8Array.of(4, 4),
    weights: null,
  }
  const words = { question: 'results', unit: 0, language: 'en', body: 'She listens.', personId: null }
  await org.system(async work => {
    for (const surveyId of [id, beside]) {
      await insertBallots(work, surveyId, one)
      await insertComments(work, [{ ...words, surveyId }])
      await saveDraft(work, { surveyId, ticket: crypto.randomUUID() } as Ticket, { results: 1, keep: 'Fog.' })
    }
    await forgetSubject(work, org.id.Grace)
  })
  const left = async (surveyId: string) => [
    (await org.system(work => readBallots(work, surveyId, 0))).count,
    (await org.system(work => readComments(work, surveyId))).length,
    (await rowsOf(org, 'surveys_drafts')).filter(row => row['surveyId'] === surveyId).length,
  ]
  expect(await left(id)).toEqual([0, 0, 0])
  expect(await left(beside)).toEqual([1, 1, 1])
  expect(await org.system(work => surveyById(work, id))).toMatchObject({
    state: 'cancelled',
    title: 'Views on a person',
  })
  expect(await org.system(work => surveyById(work, beside))).toMatchObject({ state: 'draft' })
  expect(await org.system(work => subjectOf(work, id))).toMatchObject({ note: null, readers: [] })
  expect(await org.system(work => ratersOf(work, id))).toEqual([])
  expect(await org.system(work => hasAboutUnderWay(work, org.id.Grace))).toBe(false)
})

test('an erased rater leaves the lists they are on, and no more', async () => {
  const id = await onGrace()
  await org.system(work => forgetSubject(work, org.id.Radia))
  expect(await org.system(work => ratersOf(work, id))).toEqual([
    { personId: org.id.Linus, category: 'reports' },
  ])
  expect(await org.system(work => surveyById(work, id))).toMatchObject({ state: 'draft' })
})
