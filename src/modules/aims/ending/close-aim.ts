import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { judge, requireAllowed } from '../access.ts'
import type { AimRecord } from '../aim-record.ts'
import { changeState } from '../change-state.ts'
import type { CloseAim, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openAim, refuse } from '../open-aim.ts'
import { requireRev } from '../require-rev.ts'
import { closingProblems } from '../step-guards.ts'
import { type BeforeClosing, type PendingClosing, readBeforeClosing } from '../store/closings.ts'
import { saveAim } from '../store/save-rows.ts'
import type { ClosingRow } from '../store/tables.ts'
import { type TaskSettlement, taskFacts } from '../task-facts.ts'
import { settlementProblems } from './settlement-problems.ts'

/**
 * Closes an aim with its outcome and lesson. A goal's owner proposes and who briefs it confirms, by closing it in turn;
 * whoever may close it outright does.
 */
export async function closeAim(work: Work, id: string, closing: CloseAim): Promise<Saved> {
  const opened = await openAim(work, id)
  const { aim, by, chart } = opened
  const proposes = !judge('close', aim, by).allowed && judge('propose_closing', aim, by).allowed
  if (!proposes) requireAllowed('close', aim, by)
  await requireRev(work, opened, closing.rev)
  const before = await readBeforeClosing(work, id, aim.measure)
  await refuseUnfit(work, aim, closing, before, chart)
  return proposes
    ? await propose(work, aim, closing, before)
    : await close(work, aim, closing, before.pending)
}

async function refuseUnfit(
  work: Work,
  aim: AimRecord,
  closing: CloseAim,
  before: BeforeClosing,
  chart: OrgChart,
): Promise<void> {
  const settlement = settlementOf(closing, before.pending)
  const settlesTasks = settlement !== null
  const openTasks = settlesTasks || aim.kind !== 'goal' ? [] : await taskFacts().openTasksOf(work, aim.id)
  const { outcome, lesson, reason = null } = closing
  refuse([
    ...closingProblems(aim, { ...before, outcome, lesson, reason, openTasks, settlesTasks }, work.today),
    ...(await settlementProblems(work, aim.id, settlement, chart)),
  ])
}

async function propose(work: Work, aim: AimRecord, closing: CloseAim, before: BeforeClosing): Promise<Saved> {
  if (before.pending !== null) throw alreadyProposed(before.pending)
  const row = closingRow(work, aim, closing, null)
  const rev = await saveAim(work, aim.id, {}, { aimsClosings: [row] })
  await work.publish(
    aimEvent('aim.closing_proposed', aim.id, { outcome: closing.outcome, closingId: row.id }),
  )
  return { id: aim.id, rev, state: aim.state, ids: [row.id] }
}

async function close(
  work: Work,
  aim: AimRecord,
  closing: CloseAim,
  pending: PendingClosing | null,
): Promise<Saved> {
  const settlement = settlementOf(closing, pending)
  if (settlement !== null) await taskFacts().settleOpenTasks(work, aim.id, settlement)
  const row = {
    ...closingRow(work, aim, closing, pending),
    confirmedById: work.actor.personId,
    confirmedOn: work.today,
  }
  return await changeState(work, aim, {
    to: 'closed',
    event: 'aim.closed',
    facts: { outcome: closing.outcome, ownerId: aim.ownerId },
    changes: { closedOn: work.today },
    rows: { aimsClosings: [row] },
  })
}

/** What happens to open tasks: as who confirms says, else as the proposal said. */
function settlementOf(closing: CloseAim, pending: PendingClosing | null): TaskSettlement | null {
  return closing.openTasks ?? pending?.openTasks ?? null
}

function closingRow(
  work: Work,
  aim: AimRecord,
  closing: CloseAim,
  pending: PendingClosing | null,
): Omit<ClosingRow, 'orgId'> {
  return {
    id: newId(work.now.getTime()),
    aimId: aim.id,
    outcome: closing.outcome,
    lesson: closing.lesson,
    reason: closing.reason ?? null,
    openTasks: closing.openTasks ?? null,
    proposedById: pending === null ? work.actor.personId : pending.proposedById,
    proposedAt: work.now,
    proposedOn: pending === null ? work.today : pending.proposedOn,
    confirmedById: null,
    confirmedOn: null,
    returnedById: null,
    returnedOn: null,
    returnedWhy: null,
  }
}

function alreadyProposed(pending: PendingClosing): AppError {
  const item = {
    field: '',
    code: 'already_proposed',
    message: 'Closing this goal has been proposed already.',
    fix: 'Wait for the person who briefs it to confirm or return it.',
  }
  return new AppError('duplicate', { items: [item], current: { closingId: pending.id } })
}
