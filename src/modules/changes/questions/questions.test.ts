import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { announced, asked, pageOf, shaped, touching } from '../change.factory.ts'
import { answerQuestion } from './answer-question.ts'

const answer = (over: object = {}) => ({ rev: 1, answer: 'Grace does.', notKnownBy: null, ...over })

test('of an anonymous question nobody is stored anywhere: no person, no event, no moment', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const before = await org.system(work =>
    sql<{ n: number }>`select count(*)::int as n from platform_events`.execute(work.sql),
  )
  org.at('2026-03-02T13:37:21Z')
  const { id: questionId } = await asked(org, 'Radia', id, true)
  const { rows } = await org.system(work =>
    sql<{ row: string; events: number }>`
      select to_jsonb(q)::text as row, (select count(*)::int from platform_events) as events
        from changes_questions q where q.id = ${questionId}`.execute(work.sql),
  )
  expect(rows[0]?.row).not.toContain(org.id.Radia)
  expect(rows[0]?.row).not.toContain('13:37')
  expect(rows[0]?.events).toBe(before.rows[0]?.n)
  // The first 48 bits of an id are its milliseconds: those of midnight.
  const moment = Number.parseInt(questionId.replaceAll('-', '').slice(0, 12), 16)
  expect(new Date(moment).toISOString()).toBe('2026-03-02T00:00:00.000Z')
  for (const as of ['Ada', 'Grace', 'Radia'] as const)
    expect((await pageOf(org, as, id)).questions).toMatchObject([{ id: questionId, askedBy: null }])
})

test('a named one shows who asked, and tells the sponsor by event', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  await asked(org, 'Linus', id)
  expect((await pageOf(org, 'Alan', id)).questions).toMatchObject([{ askedBy: { name: 'Linus Torres' } }])
  expect(await org.eventsOfType('change.question_asked')).toBe(1)
})

test('an answer is due within five working days of the organisation, and late after that', async () => {
  const org = await organisation()
  org.at('2026-03-05T09:00:00Z')
  const { id } = await touching(org)
  await asked(org, 'Linus', id)
  expect((await pageOf(org, 'Ada', id)).questions).toMatchObject([{ dueOn: '2026-03-12', late: false }])
  org.at('2026-03-13T09:00:00Z')
  const page = await pageOf(org, 'Ada', id)
  expect(page.questions).toMatchObject([{ late: true }])
  expect(page.warnings).toContainEqual({ code: 'questions_late', count: 1 })
})

test('an answer is everybody’s to read, and can be made better', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const question = await asked(org, 'Linus', id)
  await org.as('Grace', work => answerQuestion(work, id, question.id, answer()))
  expect(await pageOf(org, 'Alan', id)).toMatchObject({
    openQuestions: 0,
    questions: [
      { answer: 'Grace does.', answeredBy: { name: 'Grace Hopper' }, answeredOn: '2026-03-02', rev: 2 },
    ],
  })
  await org.as('Ada', work => answerQuestion(work, id, question.id, answer({ rev: 2, answer: 'Ada does.' })))
  expect((await pageOf(org, 'Alan', id)).questions).toMatchObject([{ answer: 'Ada does.', rev: 3 }])
})

test('“not known, by” names a day ahead, and is late once that day has passed', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const question = await asked(org, 'Linus', id)
  const today = answer({ notKnownBy: '2026-03-02' })
  const refused = await rejected(org.as('Ada', work => answerQuestion(work, id, question.id, today)))
  expect(refused.items).toMatchObject([{ field: 'notKnownBy', code: 'not_ahead' }])
  await org.as('Ada', work => answerQuestion(work, id, question.id, answer({ notKnownBy: '2026-03-20' })))
  expect((await pageOf(org, 'Ada', id)).questions).toMatchObject([{ notKnownBy: '2026-03-20', late: false }])
  org.at('2026-03-21T09:00:00Z')
  expect((await pageOf(org, 'Ada', id)).questions).toMatchObject([{ late: true }])
})

test('of two who answer at once the second is shown what the first said', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const question = await asked(org, 'Linus', id)
  await org.as('Ada', work => answerQuestion(work, id, question.id, answer()))
  const stale = await rejected(
    org.as('Grace', work => answerQuestion(work, id, question.id, answer({ answer: 'Nobody.' }))),
  )
  expect([stale.code, stale.current]).toMatchObject(['stale_rev', { answer: 'Grace does.', rev: 2 }])
})

test('whom it does not touch asks nothing, and nobody answers but who leads or manages it', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  expect((await rejected(asked(org, 'Alan', id))).code).toBe('forbidden')
  const question = await asked(org, 'Linus', id)
  const refused = await rejected(org.as('Linus', work => answerQuestion(work, id, question.id, answer())))
  expect(refused.items[0]?.fix).toBe('Ask the sponsor.')
})

test('while it is shaped, helpers put the questions that people will have', async () => {
  const org = await organisation()
  const { id } = await shaped(org, { helperIds: [org.id.Alan] })
  await asked(org, 'Alan', id)
  expect((await rejected(asked(org, 'Linus', id))).code).toBe('not_found')
  expect((await pageOf(org, 'Ada', id)).warnings).toEqual([])
})

test('who shapes it asks without a team on the map', async () => {
  const org = await organisation()
  const { id } = await announced(org)
  await asked(org, 'Ada', id)
  expect((await rejected(asked(org, 'Radia', id))).code).toBe('forbidden')
})
