import { aimAuthority, createAim, NewAim } from '#modules/aims/public.ts'
import { NewDecision, proposeDecision } from '#modules/decisions/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Approval, Saved } from '../contract.ts'
import { type OpenedIdea, openFor } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { answer } from './answer.ts'

/** Says yes: the idea becomes a draft aim or a proposed decision, which it links to from then on. */
export async function approveIdea(work: Work, id: string, approval: Approval): Promise<Saved> {
  const opened = await openFor(work, id, 'approve', 'answer this idea', approval.rev)
  const parentId = approval.aimId === undefined ? opened.idea.aimId : approval.aimId
  const becameId =
    approval.becomes === 'aim'
      ? await draftFrom(work, opened, parentId, approval.proposerOwns)
      : await questionFrom(work, opened, parentId)
  const became = { becameKind: approval.becomes, becameId }
  const given = { state: 'became' as const, answer: approval.words, ...became }
  return await answer(work, opened, 'idea.approved', given, became)
}

/** Drafts the aim below the one it serves: a strategy below the vision, else a goal of the proposer's team. */
async function draftFrom(
  work: Work,
  { idea, chart }: OpenedIdea,
  parentId: string | null,
  proposerOwns: boolean,
): Promise<string> {
  const parent = parentId === null ? null : await aimAuthority(work, parentId)
  const place =
    parent?.kind === 'vision'
      ? { kind: 'strategy', scope: 'org' }
      : { kind: 'goal', scope: 'team', teamId: parent?.teamId ?? teamOf(idea, chart) }
  const wish = NewAim.parse({
    ...place,
    parentId,
    ownerId: proposerOwns ? idea.proposerId : null,
    brief: { title: idea.title, why: idea.why },
  })
  return (await createAim(work, wish, idea.proposerId)).id
}

/** Proposes the decision as who answers; charters, delegations, the aim or the team say who decides it. */
async function questionFrom(work: Work, { idea, chart }: OpenedIdea, aimId: string | null): Promise<string> {
  const wish = NewDecision.parse({
    ...{ question: idea.title, background: idea.why, kind: 'what_why', options: ['Do what is proposed'] },
    ...{ aimId, teamId: teamOf(idea, chart) },
  })
  return (await proposeDecision(work, wish)).id
}

function teamOf({ proposerId }: Idea, chart: OrgChart): string | null {
  return chart.teamsOf(proposerId)[0] ?? chart.teams()[0]?.id ?? null
}
