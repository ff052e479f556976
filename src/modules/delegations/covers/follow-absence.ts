import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { type Absence, absenceById, chartOn, workHoursOf } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { COVER_AREAS, furthest } from '../contract/cover-areas.ts'
import { acceptedState, HANDBACK_DAYS } from '../delegation.ts'
import { delegationStep } from '../delegation-step.ts'
import { coversOfAbsence, type Delegation } from '../store/delegations.ts'
import { insertDelegations, moveMany, updateDelegation } from '../store/save.ts'

/**
 * Makes the cover of an absence what the absence says now: there is one while somebody has accepted to cover, on the days away
 * and five working days more; a second look changes nothing.
 */
export async function followAbsence(work: Work, absenceId: string): Promise<void> {
  const absence = await absenceById(work, absenceId)
  const covers = await coversOfAbsence(work, absenceId)
  const coverId = absence?.coverState === 'accepted' ? absence.coverId : null
  const over = covers.filter(({ toId }) => toId !== coverId)
  await moveMany(
    work,
    over.map(({ id }) => id),
    'ended',
    work.today,
  )
  await takeSteps(work, ...over.map(row => delegationStep(row, row.state, 'ended', 'delegation.ended')))
  if (absence === null || coverId === null) return
  const untilOn = await lastDayOf(work, absence)
  const standing = covers.find(({ toId }) => toId === coverId)
  if (standing === undefined) {
    if (untilOn === null || untilOn >= work.today) await begin(work, absence, coverId, untilOn)
  } else if (standing.startsOn !== absence.from || standing.untilOn !== untilOn)
    await updateDelegation(work, standing.id, standing.rev, { startsOn: absence.from, untilOn })
}

async function begin(
  work: Work,
  absence: Absence,
  coverId: string,
  untilOn: LocalDate | null,
): Promise<void> {
  const chart = await chartOn(work, work.today)
  const row = coverRow(work, absence, { coverId, untilOn, name: chart.person(absence.personId)?.name ?? '' })
  await insertDelegations(work, [row])
  await takeSteps(work, delegationStep(row, null, row.state, 'delegation.accepted'))
}

/** The cover of an absence as a row. */
function coverRow(
  work: Pick<Work, 'now' | 'today'>,
  absence: Pick<Absence, 'id' | 'personId' | 'from'>,
  cover: { readonly coverId: string; readonly untilOn: LocalDate | null; readonly name: string },
): Delegation {
  return {
    id: newId(work.now.getTime()),
    kind: 'cover',
    title: cutTo(`Cover for ${cover.name}`, 200),
    aimId: null,
    taskId: null,
    teamId: null,
    absentId: absence.personId,
    absenceId: absence.id,
    areas: COVER_AREAS,
    fromId: absence.personId,
    toId: cover.coverId,
    level: furthest(COVER_AREAS),
    outcome: '',
    moneyLimit: null,
    peopleLimit: '',
    riskLimit: '',
    resources: '',
    handover: '',
    checkDays: 7,
    nextCheckOn: null,
    goodChecks: 0,
    startsOn: absence.from,
    untilOn: cover.untilOn,
    state: acceptedState(absence.from, work.today),
    needsWhat: null,
    needsText: null,
    loweredFrom: null,
    loweredUntil: null,
    offeredOn: work.today,
    endedOn: null,
    rev: 1,
  }
}

/** Five working days of the absent person after their last day away; null where no end is known. */
async function lastDayOf(work: Work, { personId, to }: Absence): Promise<LocalDate | null> {
  if (to === null) return null
  const hours = (await workHoursOf(work, [personId], to)).get(personId)
  return hours === undefined ? to : addWorkingDays(to, HANDBACK_DAYS, hours.calendar)
}
