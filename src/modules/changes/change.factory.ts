import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { setMeasure } from './adoption/set-measure.ts'
import { DecideGo, NewChange, SetImpact, SetMeasure, SetMilestone } from './contract/bodies.ts'
import type { ChangePage, Saved, SavedPart } from './contract/views.ts'
import { moveChange } from './frame/move-change.ts'
import { startChange } from './frame/start-change.ts'
import { writePurpose } from './frame/write-purpose.ts'
import { askQuestion } from './questions/ask-question.ts'
import { readChange } from './reading/read-change.ts'
import { decideGo } from './rollout/decide-go.ts'
import { setImpact } from './rollout/set-impact.ts'
import { setMilestone } from './rollout/set-milestone.ts'

/** Words that stand in a change and in no event, mail or stranger's answer. */
export const SECRET = 'The south quay is sold'

/** A purpose in its four parts. */
export const PURPOSE = {
  whyNow: 'Ships wait too long.',
  whatChanges: SECRET,
  whatStays: 'Every pilot keeps their boat.',
  notKnown: 'Who buys the crane.',
  notKnownBy: '2026-04-01',
} as const

/** Ada leads a change that Grace manages; nobody else knows of it. */
export async function shaped(org: Organisation, over: Partial<NewChange> = {}): Promise<Saved> {
  const wanted = NewChange.parse({
    ...{ name: 'One quay', kind: 'process', sponsorId: org.id.Ada, managerId: org.id.Grace },
    ...{ withTemplate: false },
    ...over,
  })
  return await org.as('Ada', work => startChange(work, wanted))
}

/** The same, announced. */
export async function announced(org: Organisation, over: Partial<NewChange> = {}): Promise<Saved> {
  const { id } = await shaped(org, over)
  const { rev } = await org.as('Ada', work => writePurpose(work, id, { rev: 1, ...PURPOSE }))
  return await org.as('Ada', work => moveChange(work, id, { rev, to: 'announced', why: '' }))
}

/** The same with an impact on the Pilots, which nobody answers for unless `over` says who. */
export async function touching(org: Organisation, over: Partial<SetImpact> = {}): Promise<Saved> {
  const { id } = await announced(org)
  await impactOn(org, id, over)
  return { id, rev: 4, state: 'announced' }
}

/** Grace puts an impact on the map. */
export async function impactOn(org: Organisation, id: string, over: Partial<SetImpact> = {}) {
  const { rev } = await pageOf(org, 'Grace', id)
  const wanted = { rev, teamId: org.team.Pilots, kind: 'tool', what: 'Another radio', size: 2, ...over }
  return await org.as('Grace', work => setImpact(work, id, SetImpact.parse(wanted)))
}

/** Grace decides whether the Pilots start; they are ready unless `over` says otherwise. */
export async function decided(
  org: Organisation,
  id: string,
  over: Partial<DecideGo> = {},
): Promise<SavedPart> {
  const { rev } = await pageOf(org, 'Grace', id)
  const wanted = {
    rev,
    answer: 'go',
    knowsWhy: true,
    knowsMeaning: true,
    hasNeeded: true,
    note: 'We talked.',
  }
  const decision = DecideGo.parse({ ...wanted, ...over })
  return await org.as('Grace', work => decideGo(work, id, org.team.Pilots, decision))
}

/** An announced change that the Pilots may begin: an owner, a go. */
export async function ready(org: Organisation): Promise<string> {
  const { id } = await touching(org, { ownerId: org.id.Linus })
  await decided(org, id)
  return id
}

/** Takes it a step on as who may. */
export async function moved(org: Organisation, by: Name, id: string, to: Saved['state'], why = '') {
  const { rev } = await pageOf(org, by, id)
  return await org.as(by, work => moveChange(work, id, { rev, to, why }))
}

/** Grace adds a milestone. */
export async function milestoneIn(org: Organisation, id: string, over: Partial<SetMilestone> = {}) {
  const { rev } = await pageOf(org, 'Grace', id)
  const wanted = SetMilestone.parse({ rev, title: 'Radios are here', dueOn: '2026-03-20', ...over })
  return await org.as('Grace', work => setMilestone(work, id, wanted))
}

/** Grace adds a measure: of ten pilots. */
export async function measureIn(org: Organisation, id: string, over: Partial<SetMeasure> = {}) {
  const { rev } = await pageOf(org, 'Grace', id)
  const span = { fromOn: '2026-03-02', toOn: '2026-05-31' }
  const wanted = SetMeasure.parse({ rev, name: 'Ships by radio', whole: 10, source: 'Log', ...span, ...over })
  return await org.as('Grace', work => setMeasure(work, id, wanted))
}

/** Asks as somebody. */
export async function asked(org: Organisation, by: Name, id: string, anonymous = false): Promise<SavedPart> {
  return await org.as(by, work => askQuestion(work, id, { text: 'Who decides?', anonymous }))
}

/** The page of a change as somebody sees it. */
export async function pageOf(org: Organisation, as: Name, id: string): Promise<ChangePage> {
  return await org.as(as, work => readChange(work, id))
}
