import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { answers } from '../access.ts'
import type { Standpoint } from '../access-rules.ts'
import type { AimPage } from '../contract.ts'
import { isAmendable } from '../following/is-amendable.ts'
import type { AimDetails } from '../store/aim-details.ts'
import type { CheckInRow } from '../store/tables.ts'
import { who } from './who.ts'

type Numbers = 'result' | 'contribution' | 'delivery' | 'standing' | 'forecast' | 'counts'
type Around = 'asOf' | 'parent' | 'children' | 'line' | 'actions'

/** The part of an aim page that shows what people wrote and did. */
export function detailsView(
  work: Work,
  aim: AimDetails,
  checkIns: readonly CheckInRow[],
  by: Standpoint,
  chart: OrgChart,
  past: boolean,
): Omit<AimPage, Numbers | Around> {
  const team = aim.teamId === null ? null : chart.team(aim.teamId)
  return {
    id: aim.id,
    rev: aim.rev,
    kind: aim.kind,
    scope: aim.scope,
    state: aim.state,
    owner: who(chart, aim.ownerId),
    team: team && { id: team.id, name: team.name },
    proposedBy: who(chart, aim.proposedById),
    link: aim.link,
    critical: aim.critical,
    standaloneReason: aim.standaloneReason,
    startOn: aim.startOn,
    dueOn: aim.dueOn,
    dueOverrideReason: aim.dueOverrideReason,
    cadenceDays: aim.cadenceDays,
    originalDueOn: aim.originalDueOn === aim.dueOn ? null : aim.originalDueOn,
    exemplar: aim.exemplar,
    brief: briefView(aim, chart),
    plan: {
      how: aim.how,
      resources: aim.resources,
      risks: [...aim.risks],
      milestones: aim.milestones.map(({ doneById, ...m }) => ({
        ...m,
        doneBy: m.doneOn === null ? null : who(chart, doneById),
      })),
      submittedOn: aim.plannedOn,
      answersVersion: aim.planVersion,
    },
    waitingFor: waitingFor(aim),
    measures: aim.measures.map(({ setById, setAt: _, ...m }) => ({ ...m, setBy: who(chart, setById) })),
    checkIns: checkIns.map(row => checkInView(work, row, chart, past)),
    askBacks: aim.askBacks.map(asked => ({
      id: asked.id,
      question: asked.question,
      askedBy: who(chart, asked.askedById),
      askedAt: iso(asked.askedAt),
      answer: asked.answer,
      answeredBy: who(chart, asked.answeredById),
      answeredAt: asked.answeredAt === null ? null : iso(asked.answeredAt),
      yours: !past && asked.answer === null && answers(asked.side, by),
    })),
    comments: aim.comments.map(c => ({ id: c.id, by: who(chart, c.byId), at: iso(c.madeAt), text: c.text })),
    needs: aim.needs.map(({ providerScope, ...need }) => ({
      ...need,
      providerTitle: providerScope === 'person' ? 'A personal goal' : need.providerTitle,
    })),
    perspectives: aim.perspectives.map(({ byId, madeAt, ...p }) => ({
      ...p,
      by: who(chart, byId),
      at: iso(madeAt),
    })),
    states: aim.states.map(s => ({
      state: s.state,
      from: s.fromState,
      on: s.sinceOn,
      by: who(chart, s.byId),
      why: s.why,
    })),
    closing: closingView(aim, chart),
  }
}

function briefView(aim: AimDetails, chart: OrgChart): AimPage['brief'] {
  return {
    title: aim.title,
    what: aim.what,
    why: aim.why,
    constraints: [...aim.constraints],
    notThis: [...aim.notThis],
    authority: aim.authority,
    criteria: aim.criteria.map(c => ({ ...c, coveredBy: [...c.coveredBy] })),
    issuedBy: who(chart, aim.briefedById),
    issuedOn: aim.briefedOn,
    version: aim.briefVersion,
    mission: aim.mission,
    values: aim.orgValues.map(value => ({ ...value })),
  }
}

/** Whose move it is: the owner writes the plan, who briefs answers it or confirms a closing. */
function waitingFor(aim: AimDetails): AimPage['waitingFor'] {
  if (aim.state === 'briefed') return 'owner'
  if (aim.state === 'planned') return aim.planVersion < aim.briefVersion ? 'owner' : 'brief_giver'
  if (aim.state === 'draft' && aim.kind === 'goal' && aim.scope !== 'person') return 'brief_giver'
  return aim.state === 'live' && aim.pending !== null ? 'brief_giver' : 'nobody'
}

function checkInView(
  work: Work,
  row: CheckInRow,
  chart: OrgChart,
  past: boolean,
): AimPage['checkIns'][number] {
  const { id, value, chance, stillRight, note, decrease, measureVersion, measureRun } = row
  return {
    id,
    on: row.madeOn,
    at: row.madeAt.toISOString(),
    by: who(chart, row.byId),
    value,
    chance,
    stillRight,
    note,
    decrease,
    measureVersion,
    measureRun,
    amendable:
      !past && row.byId === work.actor.personId && row.byId !== null && isAmendable(row.madeAt, work.now),
  }
}

function closingView(aim: AimDetails, chart: OrgChart): AimPage['closing'] {
  const closing =
    aim.closed ?? (aim.pending === null ? null : { ...aim.pending, confirmedById: null, confirmedOn: null })
  if (closing === null) return null
  return {
    outcome: closing.outcome,
    lesson: closing.lesson,
    reason: closing.reason,
    proposedBy: who(chart, closing.proposedById),
    proposedOn: closing.proposedOn,
    confirmedBy: who(chart, closing.confirmedById),
    confirmedOn: closing.confirmedOn,
  }
}

// PostgreSQL writes moments inside JSON with an offset; the contract says UTC.
function iso(moment: string): string {
  return new Date(moment).toISOString()
}
