import { AppError, type ErrorItem, forbidden, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mayDo, rolesIn } from '../access.ts'
import type { Improvement, NewImprovement, Savings } from '../contract.ts'
import { named } from '../procedures/procedure-view.ts'
import {
  allImprovements,
  type ImprovementRecord,
  improvementById,
  insertImprovements,
  updateImprovement,
} from '../store/improvements.ts'
import { procedureById } from '../store/procedures.ts'
import { requireTransition, savingsProblems } from './improvement.ts'

/** Every improvement of the organisation, the newest first; nobody and nothing is ranked by what it saved. */
export async function listImprovements(work: Work): Promise<{ improvements: Improvement[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  return { improvements: (await allImprovements(work)).map(record => viewOf(record, chart, me)) }
}

/** Proposes an improvement; anybody may, for any team. */
export async function proposeImprovement(work: Work, wish: NewImprovement): Promise<Improvement> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const { teamId, procedureId, title, idea, estimate } = wish
  if (chart.team(teamId) === null) throw notFound('team')
  const procedure = procedureId === null ? null : await procedureById(work, procedureId)
  if (procedureId !== null && procedure === null) throw notFound('procedure')
  refuse(savingsProblems(estimate, 'estimate'))
  const record = {
    ...{ id: newId(work.now.getTime()), teamId, procedureId, title, idea, state: 'proposed' as const },
    ...{
      estimatedHours: estimate.hours,
      estimatedMoney: estimate.money,
      realisedHours: null,
      realisedMoney: null,
    },
    ...{ byId: me, at: work.now, realisedAt: null },
  }
  await insertImprovements(work, [record])
  await step(work, record, null, 'proposed')
  const about = { procedureTitle: procedure?.title ?? null, ownerId: procedure?.ownerId ?? null }
  return viewOf({ ...record, ...about }, chart, me)
}

/** Takes an improvement on, or declines it with a reason. */
export async function answerImprovement(
  work: Work,
  id: string,
  answer: { readonly accept: true } | { readonly accept: false; readonly why: string },
): Promise<Improvement> {
  const { record, chart, me } = await openFor(work, id)
  const to = answer.accept ? 'accepted' : 'declined'
  requireTransition(record.state, to)
  await updateImprovement(work, id, { state: to })
  await step(work, record, record.state, to, answer.accept ? null : answer.why)
  return viewOf({ ...record, state: to }, chart, me)
}

/** Says what it saved. It may have cost more than it saved: that is worth knowing too. */
export async function realiseImprovement(work: Work, id: string, saved: Savings): Promise<Improvement> {
  const { record, chart, me } = await openFor(work, id)
  requireTransition(record.state, 'realised')
  refuse(savingsProblems(saved, ''))
  const change = {
    state: 'realised' as const,
    ...{ realisedHours: saved.hours, realisedMoney: saved.money, realisedAt: work.now },
  }
  await updateImprovement(work, id, change)
  await step(work, record, record.state, 'realised')
  return viewOf({ ...record, ...change }, chart, me)
}

async function openFor(work: Work, id: string) {
  const me = actingPerson(work)
  const record = await improvementById(work, id)
  if (record === null) throw notFound('improvement')
  const chart = await chartOn(work, work.today)
  if (!mayDo(rolesIn(chart, me, record), 'decide'))
    throw forbidden('decide on this improvement', 'who leads the team, or owns the procedure')
  return { record, chart, me }
}

function viewOf(record: ImprovementRecord, chart: OrgChart, me: string): Improvement {
  const { id, title, idea, teamId, procedureId, procedureTitle, state, byId, at } = record
  const decides = mayDo(rolesIn(chart, me, record), 'decide')
  return {
    ...{ id, title, idea, state, at: at.toISOString() },
    team: { id: teamId, name: chart.team(teamId)?.name ?? 'A team' },
    procedure: procedureId === null ? null : { id: procedureId, title: procedureTitle ?? '' },
    by: byId === null ? null : named(chart, byId),
    estimated: { hours: record.estimatedHours, money: record.estimatedMoney },
    realised: state === 'realised' ? { hours: record.realisedHours, money: record.realisedMoney } : null,
    may: [
      ...(decides && state === 'proposed' ? (['answer'] as const) : []),
      ...(decides && state === 'accepted' ? (['realise'] as const) : []),
    ],
  }
}

async function step(
  work: Work,
  { id, teamId }: Pick<ImprovementRecord, 'id' | 'teamId'>,
  from: Improvement['state'] | null,
  to: Improvement['state'],
  why: string | null = null,
): Promise<void> {
  await takeSteps(work, {
    subject: { kind: 'improvement', id },
    ...{ from, to, why, event: `improvement.${to}`, data: { teamId } },
  })
}

function refuse(problems: readonly ErrorItem[]): void {
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
}
