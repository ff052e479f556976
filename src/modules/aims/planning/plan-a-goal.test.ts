import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { editBrief } from '../drafting/edit-brief.ts'
import { checkIn } from '../following/check-in.ts'
import { getAim } from '../reading/get-aim.ts'
import { BRIEF, goal, plan } from '../story.factory.ts'
import { acceptPlan } from './accept-plan.ts'
import { answerAskBack } from './answer-ask-back.ts'
import { askBack } from './ask-back.ts'
import { issueBrief } from './issue-brief.ts'
import { returnPlan } from './return-plan.ts'
import { submitPlan } from './submit-plan.ts'

describe('from brief to live', () => {
  test('the leader briefs, the owner plans, the leader accepts, and each step is in the history', async () => {
    const org = await organisation()
    const live = await goal(org)
    expect(live.state).toBe('live')
    const page = await org.as('Grace', work => getAim(work, live.id))
    expect(page.states.map(s => [s.state, s.by?.name])).toEqual([
      ['draft', 'Ada Lovelace'],
      ['briefed', 'Ada Lovelace'],
      ['planned', 'Grace Hopper'],
      ['live', 'Ada Lovelace'],
    ])
    expect(page.line.map(l => l.kind)).toEqual(['goal', 'strategy', 'vision'])
    expect(page).toMatchObject({
      state: 'live',
      startOn: '2026-03-02',
      originalDueOn: null,
      waitingFor: 'nobody',
    })
    expect(page.brief).toMatchObject({ issuedBy: { name: 'Ada Lovelace' }, version: 1 })
    expect(await org.eventsOfType('aim.accepted')).toBe(1)
  })

  test('a brief cannot be issued without what, why, criterion and owner, and nothing is written then', async () => {
    const org = await organisation()
    const brief = { ...BRIEF, what: '', why: '', criteria: [], constraints: [], notThis: [], authority: null }
    const drafted = await goal(org, 'draft', { ownerId: null, brief })
    const error = await rejected(org.as('Ada', work => issueBrief(work, drafted.id, 1)))
    expect(error.items.map(item => item.code)).toEqual([
      'what_missing',
      'why_missing',
      'criterion_missing',
      'owner_missing',
    ])
    expect(await org.as('Ada', work => getAim(work, drafted.id))).toMatchObject({ state: 'draft', rev: 1 })
  })

  test('a plan cannot be submitted without how, steps and coverage', async () => {
    const org = await organisation()
    const briefed = await goal(org, 'briefed')
    const error = await rejected(org.as('Grace', work => submitPlan(work, briefed.id, briefed.rev)))
    expect(error.items.map(item => item.code)).toEqual([
      'how_missing',
      'steps_missing',
      'criterion_uncovered',
    ])
  })

  test('the owner cannot accept their own plan', async () => {
    const org = await organisation()
    const planned = await goal(org, 'planned')
    expect(await rejected(org.as('Grace', work => acceptPlan(work, planned.id, planned.rev)))).toMatchObject({
      status: 403,
    })
  })

  test('an accepted plan cannot be accepted again: 409 names what is legal', async () => {
    const org = await organisation()
    const live = await goal(org)
    expect(await rejected(org.as('Ada', work => acceptPlan(work, live.id, live.rev)))).toMatchObject({
      code: 'illegal_transition',
      current: { state: 'live', legal: ['closed', 'planned'] },
    })
  })

  test('a stale rev is refused with the current state', async () => {
    const org = await organisation()
    const planned = await goal(org, 'planned')
    const error = await rejected(org.as('Ada', work => acceptPlan(work, planned.id, planned.rev - 1)))
    expect(error).toMatchObject({ code: 'stale_rev', current: { rev: planned.rev, state: 'planned' } })
  })
})

describe('a returned plan', () => {
  test('goes back to briefed with a question that the owner answers', async () => {
    const org = await organisation()
    const planned = await goal(org, 'planned')
    const returned = await org.as('Ada', work =>
      returnPlan(work, planned.id, { rev: planned.rev, askBack: 'Which tide windows do you mean?' }),
    )
    expect(returned.state).toBe('briefed')
    const askBackId = returned.ids?.[0] ?? ''
    const error = await rejected(org.as('Ada', work => answerAskBack(work, planned.id, askBackId, 'All.')))
    expect(error.status).toBe(403)
    await org.as('Grace', work => answerAskBack(work, planned.id, askBackId, 'Springs only.'))
    const again = await rejected(org.as('Grace', work => answerAskBack(work, planned.id, askBackId, 'All.')))
    expect(again).toMatchObject({ status: 409, current: { answer: 'Springs only.' } })
    const { askBacks } = await org.as('Grace', work => getAim(work, planned.id))
    expect(askBacks).toMatchObject([
      { answer: 'Springs only.', askedBy: { name: 'Ada Lovelace' }, yours: false },
    ])
  })

  test('the owner asks back and who briefs answers', async () => {
    const org = await organisation()
    const briefed = await goal(org, 'briefed')
    const asked = await org.as('Grace', work => askBack(work, briefed.id, 'Does "alongside" mean moored?'))
    const seen = await org.as('Ada', work => getAim(work, briefed.id))
    expect(seen.askBacks).toMatchObject([{ question: 'Does "alongside" mean moored?', yours: true }])
    await org.as('Ada', work => answerAskBack(work, briefed.id, asked.ids?.[0] ?? '', 'First line ashore.'))
    expect(await org.eventsOfType('aim.ask_back_answered')).toBe(1)
  })
})

describe('a changed brief', () => {
  const changed = { ...BRIEF, why: 'The pilots asked for it.', constraints: [], notThis: [], authority: null }

  test('what or why of a live goal sends it back to planned, and only a new answer can be accepted', async () => {
    const org = await organisation()
    const live = await goal(org)
    const page = await org.as('Ada', work => getAim(work, live.id))
    const criteria = page.brief.criteria.map(({ id, text }) => ({ id, text }))
    const edited = await org.as('Ada', work =>
      editBrief(work, live.id, { ...changed, criteria, rev: live.rev }),
    )
    expect(edited.state).toBe('planned')
    const early = await rejected(org.as('Ada', work => acceptPlan(work, live.id, edited.rev)))
    expect(early.items.map(item => item.code)).toEqual(['plan_outdated'])
    const waiting = await org.as('Grace', work => getAim(work, live.id))
    expect(waiting).toMatchObject({ waitingFor: 'owner', brief: { version: 2 }, plan: { answersVersion: 1 } })
    const answered = await org.as('Grace', work => submitPlan(work, live.id, edited.rev))
    const accepted = await org.as('Ada', work => acceptPlan(work, live.id, answered.rev))
    expect(accepted.state).toBe('live')
    const twice = await rejected(org.as('Grace', work => submitPlan(work, live.id, accepted.rev)))
    expect(twice.code).toBe('illegal_transition')
  })

  test('a new title, constraint or criterion leaves a live goal live', async () => {
    const org = await organisation()
    const live = await goal(org)
    const brief = {
      ...changed,
      why: BRIEF.why,
      title: 'Berth ships within the hour',
      criteria: [{ text: 'No ship over two hours' }],
    }
    const edited = await org.as('Ada', work => editBrief(work, live.id, { ...brief, rev: live.rev }))
    expect(edited.state).toBe('live')
    const page = await org.as('Ada', work => getAim(work, live.id))
    expect(page.brief.criteria.map(c => c.text)).toEqual(['No ship over two hours'])
  })

  test('a criterion of another aim is refused and nothing is written', async () => {
    const org = await organisation()
    const live = await goal(org)
    const criteria = [{ id: live.id, text: 'Not mine' }]
    const error = await rejected(
      org.as('Ada', work => editBrief(work, live.id, { ...changed, criteria, rev: live.rev })),
    )
    expect(error.items[0]?.code).toBe('unknown_criterion')
    expect((await org.as('Ada', work => getAim(work, live.id))).brief.criteria).toHaveLength(1)
  })

  test('what was checked in before stays', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Grace', work => checkIn(work, live.id, { value: 75, chance: 70, note: '' }))
    await org.as('Ada', work =>
      editBrief(work, live.id, { ...changed, criteria: [{ text: 'c' }], rev: live.rev }),
    )
    const page = await org.as('Grace', work => getAim(work, live.id))
    expect(page.checkIns.map(c => c.value)).toEqual([75])
    expect(page.standing.health).toBeNull()
  })
})

test('a plan rewritten keeps what is named, adds the new and takes out the rest', async () => {
  const org = await organisation()
  const briefed = await goal(org, 'briefed')
  await org.as('Grace', work => plan(work, briefed))
  const { plan: written } = await org.as('Grace', work => getAim(work, briefed.id))
  expect(written.milestones).toMatchObject([
    { title: 'Second boat crewed', dueOn: '2026-04-01', doneOn: null },
  ])
})
