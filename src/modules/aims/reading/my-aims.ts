import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AimCard, MyAims as MyAimsView } from '../contract.ts'
import { readWaiting, type WaitingRow } from '../store/waiting.ts'
import { which } from '../store/which-aims.ts'
import { type Assessed, readCards } from './read-cards.ts'
import { standpointOnRow } from './visible.ts'

/** The actor's aims, for their own pages. */
export interface MyAims extends Pick<MyAimsView, 'owned' | 'awaiting' | 'proposed'> {
  /** Live goals of the actor with the day their next check-in is due: a cadence after the last, or after the start. */
  readonly checkIns: readonly { readonly aim: AimCard; readonly dueOn: LocalDate }[]
}

/** What the actor owns, what waits for their answer, what they proposed, and when they report next. Three statements. */
export async function myAims(work: Work): Promise<MyAims> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const cards = await readCards(
    work,
    chart,
    which.concerning(me, chart.reportsOf(me), chart.levelOf(me) === 5),
  )
  const open = cards.filter(({ row }) => row.state !== 'closed' && row.state !== 'retired')
  const waiting = await readWaiting(
    work,
    open.map(({ row }) => row.id),
  )
  const owned = open.filter(({ row }) => row.ownerId === me)
  return {
    owned: owned.map(({ card }) => card),
    awaiting: open
      .flatMap(aim => awaitedOf(work, aim, waiting.get(aim.row.id), chart))
      .sort((a, b) => a.sinceOn.localeCompare(b.sinceOn)),
    proposed: open
      .filter(({ row }) => row.state === 'draft' && row.proposedById === me && row.ownerId !== me)
      .map(({ card }) => card),
    checkIns: owned.flatMap(nextCheckIn),
  }
}

function nextCheckIn({ row, card }: Assessed): MyAims['checkIns'] {
  const from = row.checkedOn ?? row.startOn
  if (row.kind !== 'goal' || row.state !== 'live' || from === null) return []
  return [{ aim: card, dueOn: addDays(from, row.cadenceDays) }]
}

/** What one aim waits for from the actor. Who is above only further up the line is not asked: the nearest is. */
function awaitedOf(
  work: Work,
  { row, card }: Assessed,
  waiting: WaitingRow | undefined,
  chart: OrgChart,
): MyAims['awaiting'] {
  const by = standpointOnRow(work.actor, row, chart)
  if (row.kind !== 'goal' || waiting === undefined) return []
  const { sinceOn } = waiting
  const isOwnDraft = row.scope === 'person' || by.proposer
  const found: MyAims['awaiting'] = []
  if (row.state === 'draft' && by.briefGiver && !isOwnDraft)
    found.push({ aim: card, what: 'issue_brief', sinceOn })
  if (by.owner && (row.state === 'briefed' || (row.state === 'planned' && waiting.answerDue)))
    found.push({ aim: card, what: 'write_plan', sinceOn })
  if (by.briefGiver && row.state === 'planned' && !waiting.answerDue)
    found.push({ aim: card, what: 'accept_plan', sinceOn })
  if (by.briefGiver && row.state === 'live' && waiting.closingOn !== null)
    found.push({ aim: card, what: 'confirm_closing', sinceOn: waiting.closingOn })
  const asked = by.briefGiver ? waiting.askedByOwnerOn : by.owner ? waiting.askedByBriefGiverOn : null
  if (asked !== null) found.push({ aim: card, what: 'answer_ask_back', sinceOn: asked })
  return found
}
