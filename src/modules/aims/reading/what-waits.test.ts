import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { editBrief } from '../drafting/edit-brief.ts'
import { closeAim } from '../ending/close-aim.ts'
import { acceptPlan } from '../planning/accept-plan.ts'
import { submitPlan } from '../planning/submit-plan.ts'
import { BRIEF, goal } from '../story.factory.ts'
import { getAim } from './get-aim.ts'
import { getMine } from './get-mine.ts'

test('a proposed closing waits only while it can be confirmed: not while a new brief has to be answered', async () => {
  const org = await organisation()
  const live = await goal(org)
  const lesson = { outcome: 'dropped', lesson: 'We chose too much.' } as const
  const awaited = async (as: 'Ada' | 'Grace') =>
    (await org.as(as, work => getMine(work))).awaiting.map(({ what }) => what)
  const proposed = await org.as('Grace', work => closeAim(work, live.id, { ...lesson, rev: live.rev }))
  expect(await awaited('Ada')).toEqual(['confirm_closing'])
  const { criteria } = (await org.as('Ada', work => getAim(work, live.id))).brief
  const brief = { ...BRIEF, criteria: criteria.map(({ id, text }) => ({ id, text })), why: 'Tides turn.' }
  const edited = await org.as('Ada', work =>
    editBrief(work, live.id, { ...brief, constraints: [], notThis: [], authority: null, rev: proposed.rev }),
  )
  expect([await awaited('Ada'), await awaited('Grace')]).toEqual([[], ['write_plan']])
  const answered = await org.as('Grace', work => submitPlan(work, live.id, edited.rev))
  expect(await awaited('Ada')).toEqual(['accept_plan'])
  await org.as('Ada', work => acceptPlan(work, live.id, answered.rev))
  expect(await awaited('Ada')).toEqual(['confirm_closing'])
})
