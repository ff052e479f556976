import { ruleBroken } from '#kernel/errors.ts'
import { organisationOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { changeState, stateRow } from '../change-state.ts'
import type { PublishAim, Saved } from '../contract.ts'
import { briefVersionRow } from '../drafting/brief-version-row.ts'
import { aimEvent } from '../events.ts'
import { type Opened, openFor, refuse } from '../open-aim.ts'
import { goingLive } from '../planning/going-live.ts'
import { consultationProblems, ownGoalProblems, strategyProblems } from '../step-guards.ts'
import { readConsultation, replaceVision } from '../store/consultations.ts'
import type { NewRows } from '../store/save-rows.ts'
import { topTeams } from './top-teams.ts'

/** Makes a vision, a strategy or a person's own goal live. */
export async function publishAim(work: Work, id: string, step: PublishAim): Promise<Saved> {
  const opened = await openFor(work, id, 'publish', step.rev)
  const { aim, chart } = opened
  const rows = aim.kind === 'vision' ? await publishVision(work, opened, step) : {}
  const ownerIsActive = aim.ownerId !== null && chart.isActive(aim.ownerId)
  if (aim.kind === 'strategy') refuse(strategyProblems(aim))
  if (aim.kind === 'goal') refuse(ownGoalProblems(aim, ownerIsActive, work.today))
  const live = goingLive(work, aim)
  const brief = briefVersionRow(work, aim, aim, aim.briefVersion)
  return await changeState(work, aim, {
    to: 'live',
    event: 'aim.published',
    why: step.waiver ?? null,
    facts: { kind: aim.kind, waived: step.waiver !== undefined },
    changes: live.changes,
    rows: { ...live.rows, ...rows, aimsBriefs: [brief] },
  })
}

async function publishVision(work: Work, { aim, chart }: Opened, step: PublishAim): Promise<NewRows> {
  const consultation = await readConsultation(work, aim.id)
  const { workDays, holidays } = await organisationOf(work)
  const heard = new Set(consultation.heardTeamIds)
  const silentTeams = topTeams(chart).filter(team => !heard.has(team.id))
  const { since, liveVision } = consultation
  refuse(
    consultationProblems({ since, silentTeams, waiver: step.waiver ?? null }, work.today, {
      workDays,
      holidays,
    }),
  )
  if (liveVision === null) return {}
  if (!step.replaceLive) throw oneLiveVision(liveVision.title)
  await replaceVision(work, liveVision.id, aim.id)
  await work.publish(aimEvent('aim.retired', liveVision.id, { replacedById: aim.id }))
  return {
    aimsStates: [
      stateRow(work, liveVision.id, 'live', { to: 'retired', why: `Replaced by "${aim.title}".` }),
    ],
  }
}

function oneLiveVision(title: string) {
  return ruleBroken(
    'replaceLive',
    'one_live_vision',
    `"${title}" is live, and there is one vision at a time.`,
    'Replace it in the same step, or retire it first.',
  )
}
