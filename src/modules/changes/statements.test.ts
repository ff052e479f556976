import { expect, test } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { asked, decided, measureIn, milestoneIn, pageOf, touching } from './change.factory.ts'
import { NewTeamTask, PlanChangeTalk, SetRollout } from './contract/bodies.ts'
import { moveChange } from './frame/move-change.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { askQuestion } from './questions/ask-question.ts'
import { listChanges } from './reading/list-changes.ts'
import { readChange } from './reading/read-change.ts'
import { addTeamTask } from './rollout/add-team-task.ts'
import { reachMilestone } from './rollout/reach-milestone.ts'
import { setRollout } from './rollout/set-rollout.ts'
import { giveDecision } from './talks/give-decision.ts'
import { planChangeTalk } from './talks/plan-change-talk.ts'

interface Ids {
  readonly id: string
  readonly rev: number
  readonly question: string
  readonly milestone: string
}

// The one that reads the organisation here stands for the one that reads it with the session there.
test.each<[string, number, 'Ada' | 'Grace', (work: Work, ids: Ids) => Promise<unknown>]>([
  ['a list', 4, 'Ada', work => listChanges(work, { state: 'any' })],
  ['a page with everything on it', 8, 'Ada', (work, { id }) => readChange(work, id)],
  ['a step', 6, 'Grace', (work, { id, rev }) => moveChange(work, id, { rev, to: 'rolling_out', why: '' })],
  ['a question', 5, 'Ada', (work, { id }) => askQuestion(work, id, { text: 'Why?', anonymous: false })],
  [
    'an answer',
    5,
    'Ada',
    (work, { id, question }) =>
      answerQuestion(work, id, question, { rev: 1, answer: 'So.', notKnownBy: null }),
  ],
  [
    'a milestone',
    6,
    'Grace',
    (work, { id, rev, milestone }) => reachMilestone(work, id, milestone, { rev, doneOn: '2026-03-02' }),
  ],
])('%s takes at most %i statements, however many parts it has', async (_, most, by, act) => {
  const org = await organisation()
  const { id } = await touching(org, { ownerId: org.id.Linus })
  const goalId = await goalIn(org)
  const rollout = async () => {
    const { rev } = await pageOf(org, 'Grace', id)
    return await org.as('Grace', work => setRollout(work, id, SetRollout.parse({ rev, goalId })))
  }
  await rollout()
  await decided(org, id)
  for (const name of ['First', 'Second', 'Third']) {
    await measureIn(org, id, { name })
    await milestoneIn(org, id, { title: name })
    const task = NewTeamTask.parse({ teamId: org.team.Pilots, title: name })
    await org.as('Ada', work => addTeamTask(work, id, task))
    const decision = { question: `${name} day?`, options: ['Monday'], teamId: org.team.Pilots }
    await org.as('Ada', work => giveDecision(work, id, decision))
    const talk = { title: name, startsAt: '2026-03-05T09:00:00Z', teamIds: [org.team.Pilots] }
    await org.as('Ada', work => planChangeTalk(work, id, PlanChangeTalk.parse(talk)))
    await asked(org, 'Linus', id)
  }
  const { rev, questions, milestones, talks, teams } = await pageOf(org, 'Ada', id)
  expect([talks.length, teams[0]?.tasks.length]).toEqual([3, 3])
  const ids = { id, rev, question: questions[0]?.id ?? '', milestone: milestones[0]?.id ?? '' }
  const count = await org.as(by, async work => {
    await chartOn(work, work.today)
    return await countStatements(work, counted => act(counted, ids))
  })
  expect(count).toBeLessThanOrEqual(most)
})
