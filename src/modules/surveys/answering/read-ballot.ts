import { chartOn, organisationOf } from '#modules/people/public.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import { personalise } from '../about/personalise.ts'
import { kindAt } from '../about/places.ts'
import { Draft } from '../contract/bodies.ts'
import type { BallotView } from '../contract/views.ts'
import { subjectOf } from '../store/about.ts'
import { invitedIn } from '../store/crossings.ts'
import { launchedAsked } from '../store/surveys.ts'
import { openTicket, type Ticket } from '../store/tickets.ts'
import { isAnswerable } from '../survey.ts'
import { countedIn, crossedGroup, crossedIn, smallestOf } from './counted-in.ts'
import { withTicket } from './open-ticket.ts'

/** What stands behind a link, as often as it is looked at; the first look notes that it was opened, without a time. */
export async function readBallot(threshold: Threshold, link: string): Promise<BallotView> {
  return await withTicket(threshold, link, false, async (work, ticket) => {
    const state = standingOf(ticket, work.today)
    const { title, purpose, mode, opensOn, closesOn, least, leastComments } = ticket
    const { name } = await organisationOf(work)
    const head = { state, organisation: name, title, purpose, mode, opensOn, closesOn, least, leastComments }
    const about = mode === 'multirater' ? await aboutOf(work, ticket) : null
    if (state !== 'open') return { ...head, about, definition: null, groups: [], smallest: null, draft: null }
    return { ...head, about, ...(await openedBallot(work, ticket, about)) }
  })
}

function standingOf({ answered, state, closesOn }: Ticket, today: string): BallotView['state'] {
  if (answered) return 'handed_in'
  if (isAnswerable(state, closesOn, today)) return 'open'
  return state === 'scheduled' ? 'not_open' : 'closed'
}

async function openedBallot(work: Work, ticket: Ticket, about: About | null) {
  const asked = await launchedAsked(work, ticket.surveyId)
  const draft = Draft.omit({ link: true })
    .nullable()
    .parse(await openTicket(work, ticket))
  if (about !== null) {
    const definition = personalise(asked.definition, about.name, about.as === 'self')
    return { definition, groups: [], smallest: null, draft }
  }
  const groups = countedIn(ticket, asked)
  // A unit may be broken down, too: what is called the smallest must not have a smaller one inside.
  const crossings = crossedIn(ticket, asked)
  const invited = await invitedIn(work, ticket.surveyId, crossings)
  const crossed = crossings.map((each, at) => crossedGroup(each, invited[at] ?? 0, ticket, asked))
  return { definition: asked.definition, groups, smallest: smallestOf([...groups, ...crossed]), draft }
}

type About = NonNullable<BallotView['about']>

async function aboutOf(work: Work, { surveyId, unit }: Ticket): Promise<About | null> {
  const subject = await subjectOf(work, surveyId)
  if (subject === undefined) return null
  const chart = await chartOn(work, work.today)
  return { name: chart.person(subject.subjectId)?.name ?? '', as: kindAt(unit) }
}
