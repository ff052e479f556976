import { describe, expect, test } from 'vitest'
import { eventsOf } from '#platform/events/ledger.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { AIM_EVENTS, type AimEvent } from './events.ts'
import { getHistory } from './reading/get-history.ts'
import { routeOf, type Sent, send, WRITES } from './writes.factory.ts'

/** What each write leaves in the ledger, and which facts go with it. */
const LEFT: Readonly<Record<string, readonly [AimEvent, readonly string[]]>> = {
  editBrief: ['aim.brief_changed', ['renewed', 'from', 'to']],
  editPlan: ['aim.plan_changed', ['milestones']],
  setMeasure: ['aim.measure_set', ['version', 'run']],
  setSchedule: ['aim.rescheduled', ['fromDueOn', 'toDueOn']],
  moveAim: ['aim.moved', ['fromParentId', 'toParentId', 'link']],
  changeOwner: ['aim.reassigned', ['fromOwnerId', 'toOwnerId']],
  issueBrief: ['aim.briefed', ['from', 'to', 'ownerId']],
  submitPlan: ['aim.plan_submitted', ['from', 'to', 'briefVersion']],
  acceptPlan: ['aim.accepted', ['from', 'to', 'ownerId']],
  returnPlan: ['aim.plan_returned', ['from', 'to', 'askBackIds']],
  closeAim: ['aim.closed', ['from', 'to', 'outcome', 'ownerId']],
  returnClosing: ['aim.closing_returned', []],
  archiveAim: ['aim.archived', ['from', 'to']],
  consult: ['aim.consultation_opened', ['from', 'to']],
  publish: ['aim.published', ['from', 'to', 'kind', 'waived']],
  retire: ['aim.retired', ['from', 'to']],
  givePerspective: ['aim.perspective_given', ['perspectiveId', 'stance']],
  askBack: ['aim.asked_back', ['askBackId', 'side']],
  answerAskBack: ['aim.ask_back_answered', ['askBackId']],
  completeMilestone: ['aim.milestone_completed', ['milestoneId']],
  checkIn: ['aim.checked_in', ['checkInId', 'value', 'chance']],
  checkInDirection: ['aim.checked_in', ['checkInId', 'stillRight']],
  amendCheckIn: ['aim.check_in_amended', ['checkInId', 'value', 'chance']],
  comment: ['aim.commented', ['commentId']],
  addNeed: ['aim.need_added', ['needId', 'providerId', 'byOn']],
  withdrawNeed: ['aim.need_withdrawn', ['needId']],
}

/** What only adds to an aim never overwrites anybody. */
const WITHOUT_REV = [
  'givePerspective',
  'askBack',
  'answerAskBack',
  'completeMilestone',
  'checkIn',
  'checkInDirection',
  'amendCheckIn',
  'comment',
  'addNeed',
  'withdrawNeed',
]

test('every write on one aim is told of below', () => {
  expect(Object.keys(LEFT).sort()).toEqual(Object.keys(WRITES).sort())
})

describe.each(Object.keys(LEFT))('%s', name => {
  const [type, facts] = LEFT[name] as (typeof LEFT)[string]
  const { good } = WRITES[name] as (typeof WRITES)[string]

  test(`leaves one ${type} by who did it, with ids and values and never a text that somebody wrote, and the history says so`, async () => {
    const org = await organisation()
    const sent = await good(org)
    const before = (await ledger(org, idOf(sent))).length
    org.at('2026-03-02T09:01:00Z')
    expect((await send(org, routeOf(name), sent, sent.as)).status).toBe(200)
    const [event, ...rest] = await ledger(org, idOf(sent))
    expect(rest).toHaveLength(before)
    expect(event).toMatchObject({ type, subjectKind: 'aim', actorId: org.id[sent.as] })
    expect(Object.keys(event?.data ?? {}).sort()).toEqual([...facts].sort())
    for (const fact of Object.values(event?.data ?? {}).flat()) expect(String(fact)).toMatch(ID_OR_VALUE)
    if (type === 'aim.archived') return
    const { entries } = await org.as('Ada', work => getHistory(work, idOf(sent), { limit: 1 }))
    expect(entries[0]?.text).toBe(`${FULL_NAMES[sent.as]} ${AIM_EVENTS[type]}.`)
  })
})

/** Writes that change what everybody sees, and so ask which page their sender saw. */
const WITH_REV = Object.keys(LEFT).filter(name => !WITHOUT_REV.includes(name))

test.each(WITH_REV)(
  '%s by somebody who saw an older page: 409 with its whole page as it is now, and nothing is written',
  async name => {
    const { good } = WRITES[name] as (typeof WRITES)[string]
    const org = await organisation()
    const sent = await good(org)
    const events = await ledger(org, idOf(sent))
    const { rev } = sent.body as { rev: number }
    const stale = { ...sent, body: { ...(sent.body as object), rev: rev === 1 ? 2 : rev - 1 } }
    const page = await org.http.get(`/api/aims/${idOf(sent)}`, { as: sent.as })
    expect(await send(org, routeOf(name), stale, sent.as)).toMatchObject({
      status: 409,
      body: { error: { code: 'stale_rev', current: { ...page.body, rev } } },
    })
    expect(await ledger(org, idOf(sent))).toEqual(events)
    expect((await send(org, routeOf(name), sent, sent.as)).status).toBe(200)
  },
)

const FULL_NAMES = { Ada: 'Ada Lovelace', Grace: 'Grace Hopper', Linus: 'Linus Torres' }

/** A UUID, a date, a number, yes or no, nothing, or one of the words of the glossary. */
const ID_OR_VALUE = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d|-?\d+(\.\d+)?|[a-z_]{2,12})$/

function idOf(sent: Sent): string {
  return /aims\/([^/]+)/.exec(sent.url)?.[1] ?? ''
}

function ledger(org: Organisation, id: string) {
  return org.system(work => eventsOf(work, 'aim', id))
}
