import { AppError, forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { aimsOwnedBy } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { MOST_REVIEW_DAYS } from '../charter/charter.ts'
import { sideOf } from '../charter/sides.ts'
import { readingSide } from '../charter/standpoint.ts'
import { templateFor } from '../charter/template.ts'
import type { SavedCharter } from '../contract.ts'
import { type CharterRecord, type StoredContent, startingPoints } from '../store/load-charters.ts'
import { insertCharters } from '../store/save-charter.ts'

/** Begins a person's charter, or the next version of it. Either of the two may; there is never more than one being written. */
export async function startCharter(work: Work, personId: string): Promise<SavedCharter> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.person(personId) === null) throw notFound('person')
  if (sideOf(chart, me, personId) === null)
    throw forbidden('write a charter for somebody you do not answer for', 'them, or who answers for them')
  const post = chart.placementOf(personId)
  if (post === null)
    throw ruleBroken(
      'personId',
      'no_position',
      'Without a position there is no role to describe.',
      'Give them a position first.',
    )
  const known = await startingPoints(work, personId, post.title)
  const open = known.find(({ personId: of, state }) => of === personId && state !== 'acknowledged')
  if (open !== undefined) throw alreadyOpen(open.id)
  const current = known.find(({ personId: of }) => of === personId)
  const readable = current !== undefined && readingSide(chart, me, current) !== null
  const content = readable ? renewed(work, current) : await firstDraft(work, chart, personId, known)
  const id = newId(work.now.getTime())
  // Leaders show their charter unless they decide otherwise: an example to begin from (practice §1.6).
  const exemplar = current?.exemplar ?? chart.reportsOf(personId).length > 0
  const charter = { id, personId, placementId: post.id, title: post.title, exemplar, content }
  if (!(await insertCharters(work, [charter]))) throw alreadyOpen(null)
  await takeSteps(work, {
    subject: { kind: 'charter', id },
    ...{ from: null, to: 'draft', event: 'charter.drafted', data: { personId } },
  })
  return { id, rev: 1, state: 'draft' }
}

function renewed(work: Work, { content }: CharterRecord): StoredContent {
  const stillAhead = content.reviewOn !== null && content.reviewOn > work.today
  return { ...content, reviewOn: stillAhead ? content.reviewOn : addDays(work.today, MOST_REVIEW_DAYS) }
}

async function firstDraft(
  work: Work,
  chart: OrgChart,
  personId: string,
  known: readonly CharterRecord[],
): Promise<StoredContent> {
  const managerId = chart.managerOf(personId)
  const aims = await aimsOwnedBy(work, [personId, ...(managerId === null ? [] : [managerId])])
  const live = aims.filter(aim => aim.state === 'live')
  const post = chart.placementOf(personId)
  return templateFor(
    {
      level: chart.levelOf(personId),
      team: chart.team(post?.teamId ?? '')?.name ?? 'our team',
      goals: live.filter(aim => aim.owner?.id === personId && aim.kind === 'goal'),
      aboveId: live.find(aim => aim.owner?.id === personId || aim.owner?.id === managerId)?.id ?? null,
      exemplars: known
        .filter(each => each.personId !== personId && each.exemplar)
        .map(({ content }) => ({ purpose: content.purpose, decidesAlone: content.decidesAlone })),
    },
    work.today,
  )
}

function alreadyOpen(id: string | null): AppError {
  return new AppError('duplicate', {
    items: [
      {
        field: 'personId',
        code: 'already_open',
        message: 'The next version of this charter is being written already.',
        fix: 'Open that one and change it.',
      },
    ],
    current: { id },
  })
}
