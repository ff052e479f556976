import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import { addTaskRows } from '#modules/tasks/public.ts'
import { gather, type Offers } from '#platform/offers.ts'
import { organisation } from '#test/organisation.ts'
import { GUIDANCE, listed, said, THANKS } from './feedback.factory.ts'
import { feedbackForgets, feedbackOffers } from './offers.ts'

const ONLY: readonly Offers[] = [feedbackOffers]

test('no word of recognition or guidance stands in the ledger, in reasons of steps or in mail', async () => {
  const org = await organisation()
  await said(org, 'Grace', ['Linus'])
  const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
  await org.http.put(`/api/feedback/${id}/answer`, { answer: 'talk' }, { as: 'Linus' })
  const told = await org.system(async work => {
    const { rows } = await sql<{ text: string }>`
      select data::text as text from platform_events union all select coalesce(why, '') from platform_steps
      union all select subject || body from platform_mails`.execute(work.sql)
    return rows.map(({ text }) => text).join('\n')
  })
  for (const words of [THANKS.whatHappened, THANKS.ledTo, GUIDANCE.whatHappened, GUIDANCE.suggestion])
    expect(told).not.toContain(words)
})

test('guidance waits for its receiver until it is answered, then it is a topic of the two, and of nobody else', async () => {
  const org = await organisation()
  const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
  const waiting = (as: 'Grace' | 'Linus' | 'Radia') =>
    org.as(as, async work => {
      const asker = await askerOf(work)
      return await gather(work, each => each.waiting?.(work, asker), ONLY)
    })
  const topics = (as: 'Grace' | 'Linus' | 'Radia', other: 'Grace' | 'Linus') =>
    org.as(as, async work => {
      const asker = await askerOf(work)
      return await gather(work, each => each.between?.(work, asker, org.id[other]), ONLY)
    })
  expect(await waiting('Linus')).toEqual([
    {
      ...{ kind: 'guidance_answer', subject: 'Grace Hopper', link: `/feedback/${id}`, severity: 'minor' },
      ...{ dueOn: null, sinceOn: '2026-03-02', mine: true },
    },
  ])
  expect(await waiting('Grace')).toEqual([])
  await org.http.put(`/api/feedback/${id}/answer`, { answer: 'talk' }, { as: 'Linus' })
  expect(await waiting('Linus')).toEqual([])
  expect(await topics('Grace', 'Linus')).toEqual(await topics('Linus', 'Grace'))
  expect(await topics('Grace', 'Linus')).toMatchObject([{ tag: 'growth', text: GUIDANCE.whatHappened }])
  expect(await topics('Radia', 'Linus')).toEqual([])
})

test('the search finds recognition for whoever may read it, and never guidance', async () => {
  const org = await organisation()
  const { id } = await said(org, 'Grace', ['Linus'], { visibility: 'team' })
  await said(org, 'Grace', ['Linus'], {
    ...GUIDANCE,
    whatHappened: 'On the line with the Aurora you waited.',
  })
  const found = (as: 'Alan' | 'Radia' | 'Grace') =>
    org.as(as, async work => {
      const asker = await askerOf(work)
      return await gather(work, each => each.found?.(work, asker, '%aurora%', 5), ONLY)
    })
  expect(await found('Grace')).toMatchObject([{ kind: 'recognition', id, hint: 'Grace Hopper' }])
  expect(await found('Radia')).toHaveLength(1)
  expect(await found('Alan')).toEqual([])
})

test('a notice names who said something and not what; nothing is told of what was taken back', async () => {
  const org = await organisation()
  const thanks = await said(org, 'Grace', ['Linus', 'Radia'])
  const event = { subjectId: thanks.id } as Parameters<NonNullable<Offers['notices']>[string]>[1]
  const notices = () => org.system(async work => feedbackOffers.notices?.['recognition.given']?.(work, event))
  expect(await notices()).toEqual([
    {
      to: expect.arrayContaining([org.id.Linus, org.id.Radia]),
      ...{ text: 'Grace Hopper thanked you.', link: `/feedback/${thanks.id}` },
    },
  ])
  await org.http.post(`/api/feedback/${thanks.id}/withdrawal`, { rev: 1 }, { as: 'Grace' })
  expect(await notices()).toEqual([])
})

test('the giver hears how guidance was answered', async () => {
  const org = await organisation()
  const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
  await org.http.put(`/api/feedback/${id}/answer`, { answer: 'thanks' }, { as: 'Linus' })
  const event = { subjectId: id } as Parameters<NonNullable<Offers['notices']>[string]>[1]
  const notices = await org.system(async work => feedbackOffers.notices?.['guidance.answered']?.(work, event))
  expect(notices).toEqual([
    { to: [org.id.Grace], text: 'Linus Torres thanks you for your guidance.', link: `/feedback/${id}` },
  ])
})

test('when somebody is erased, their words go and those for them alone; words for others stay', async () => {
  const org = await organisation()
  const byLinus = await said(org, 'Linus', ['Radia'])
  const forLinus = await said(org, 'Grace', ['Linus'])
  const forBoth = await said(org, 'Grace', ['Linus', 'Radia'])
  const erased = { subjectId: org.id.Linus } as Parameters<typeof feedbackForgets.handle>[1]
  for (let twice = 0; twice < 2; twice++) await org.system(work => feedbackForgets.handle(work, erased))
  expect(await listed(org, 'Ada', 'recognition')).toEqual([forBoth.id])
  const { body } = await org.http.get(`/api/feedback/${forBoth.id}`, { as: 'Ada' })
  expect(body.to.map(({ name }: { name: string }) => name)).toEqual(['Radia Perl'])
  const left = await org.system(async work => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from feedback_messages where id in (${byLinus.id}, ${forLinus.id})
        and (what_happened is not null or led_to is not null or suggestion is not null)`.execute(work.sql)
    return rows[0]?.n
  })
  expect(left).toBe(0)
})

test.each(['team', 'pair'] as const)(
  'what an erased receiver kept to the %s stays as small, also when the others wished nothing or take their wish back',
  async circle => {
    const org = await organisation()
    const { id } = await said(org, 'Grace', ['Linus', 'Radia'])
    const narrow = (as: 'Linus' | 'Radia', visibility: string) =>
      org.http.put(`/api/feedback/${id}/circle`, { visibility }, { as })
    await narrow('Linus', circle)
    const erased = { subjectId: org.id.Linus } as Parameters<typeof feedbackForgets.handle>[1]
    for (let twice = 0; twice < 2; twice++) await org.system(work => feedbackForgets.handle(work, erased))
    for (const as of ['Alan', 'Margaret'] as const) expect(await listed(org, as, 'recognition')).toEqual([])
    await narrow('Radia', 'organisation')
    expect((await org.http.get(`/api/feedback/${id}`, { as: 'Radia' })).body.visibility).toBe(circle)
    expect(await listed(org, 'Alan', 'recognition')).toEqual([])
  },
)

test('a wish of an erased receiver never makes a circle wider', async () => {
  const org = await organisation()
  const { id } = await said(org, 'Grace', ['Linus', 'Radia'], { visibility: 'pair' })
  await org.http.put(`/api/feedback/${id}/circle`, { visibility: 'team' }, { as: 'Linus' })
  const erased = { subjectId: org.id.Linus } as Parameters<typeof feedbackForgets.handle>[1]
  await org.system(work => feedbackForgets.handle(work, erased))
  expect((await org.http.get(`/api/feedback/${id}`, { as: 'Radia' })).body.visibility).toBe('pair')
})

test('a manager is shown who finished something and was not thanked, without a rank or a number of merit', async () => {
  const org = await organisation()
  const task = {
    ...{ teamId: org.team.Pilots, goalId: null, authorId: org.id.Grace, dueOn: null, estimateDays: 1 },
    ...{ state: 'done' as const, createdOn: '2026-01-05', endedOn: '2026-02-20' },
  }
  await org.system(work =>
    addTaskRows(work, [
      { ...task, id: newId(), assigneeId: org.id.Linus, title: 'Sort the buoys' },
      { ...task, id: newId(), assigneeId: org.id.Radia, title: 'Light the beacon', endedOn: '2026-01-02' },
    ]),
  )
  const unthanked = async (as: 'Grace' | 'Linus') =>
    (await org.http.get('/api/feedback/unthanked', { as })).body.entries
  expect(await unthanked('Grace')).toEqual([
    {
      person: { id: org.id.Linus, name: 'Linus Torres' },
      ...{ finished: ['Sort the buoys'], more: 0, lastOn: null },
    },
  ])
  expect(await unthanked('Linus')).toEqual([])
  await said(org, 'Radia', ['Linus'])
  expect(await unthanked('Grace')).toEqual([])
})
