import { expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { type Asker, type Part, together } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { runBackground } from '#test/background.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { act, drafted, handInBy, largeHarbour, launched, linusLink } from './harbour-surveys.factory.ts'
import { surveyDates, surveysFound, surveysWaiting } from './store/offers.ts'

const offeredTo = <Row>(org: Organisation, as: Name, part: (work: Work, asker: Asker) => Part<Row>) =>
  org.as(as, async work => await together(work, [part(work, await askerOf(work))]))
const waits = (org: Organisation, as: Name) => offeredTo(org, as, surveysWaiting)
const dates = (org: Organisation, as: Name, to = '2026-03-31') =>
  offeredTo(org, as, (work, asker) => surveyDates(work, asker, '2026-03-01', to))

test('an open survey waits for those who have not answered, and stands in their calendar, until its last day', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  expect(await waits(org, 'Linus')).toEqual([
    {
      ...{ kind: 'survey_answer', subject: 'Clarity in spring', link: `/surveys/${id}/answer` },
      ...{ severity: 'minor', dueOn: '2026-03-16', sinceOn: '2026-03-02', mine: true },
    },
  ])
  expect(await dates(org, 'Linus')).toMatchObject([{ id, on: '2026-03-16', detail: 'Last day to answer' }])
  expect(await dates(org, 'Linus', '2026-03-15')).toEqual([])
  await handInBy(org, await linusLink(org))
  expect([await waits(org, 'Linus'), await dates(org, 'Linus')]).toEqual([[], []])
  org.at('2026-03-17T09:00:00Z')
  expect(await waits(org, 'Radia')).toEqual([])
})

test('a draft waits for nobody', async () => {
  const org = await largeHarbour()
  await drafted(org)
  for (const as of ['Margaret', 'Linus'] as const) expect(await waits(org, as)).toEqual([])
})

test('a survey is found by those who may know of it', async () => {
  const org = await largeHarbour()
  const audience = { personIds: [...org.crew, org.id.Linus, org.id.Radia, org.id.Grace, org.id.Ada] }
  const id = await launched(org, { audience })
  await drafted(org, { title: 'Clarity in autumn' })
  const found = async (as: Name) =>
    (await offeredTo(org, as, (work, asker) => surveysFound(work, asker, '%clarity%', 9)))
      .map(({ label, hint }) => `${label}: ${hint}`)
      .toSorted()
  expect(await found('Margaret')).toEqual(['Clarity in autumn: draft', 'Clarity in spring: open'])
  expect(await found('Linus')).toEqual(['Clarity in spring: open'])
  expect(await found('Alan')).toEqual([])
  await act(org, id, 'closing')
  await act(org, id, 'sharing', { ownerId: org.id.Ada })
  expect(await found('Alan')).toEqual(['Clarity in spring: shared'])
})

test('all who are invited hear that it opens, that it closes soon and that results are shared, whether they answered or not', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  const told = async (as: Name) =>
    (await org.http.get('/api/inbox/notices', { as })).body.notices.map(({ text }: { text: string }) => text)
  await handInBy(org, await linusLink(org))
  await runBackground(org)
  for (const as of ['Linus', 'Radia'] as const)
    expect(await told(as)).toEqual(['“Clarity in spring” asks for your view until 2026-03-16.'])
  org.at('2026-03-14T09:00:00Z')
  await runBackground(org)
  for (const as of ['Linus', 'Radia'] as const)
    expect((await told(as))[0]).toBe(
      '“Clarity in spring” closes after 2026-03-16; if you have answered, there is nothing to do.',
    )
  await act(org, id, 'closing')
  await act(org, id, 'sharing', { ownerId: org.id.Grace })
  await runBackground(org)
  expect((await told('Grace'))[0]).toBe('You answer for what follows from “Clarity in spring”.')
  expect((await told('Linus'))[0]).toBe('The results of “Clarity in spring” are shared.')
  for (const as of ['Grace', 'Linus'] as const) {
    const { body } = await org.http.get('/api/inbox/notices', { as })
    expect(body.notices[0].link).toBe(`/surveys/${id}/report`)
  }
})
