import { z } from 'zod'
import { cutTo } from '#kernel/text.ts'
import { chartOn, peopleTeam } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { subjectOf } from './store/about.ts'
import { actionById, askedIn } from './store/actions.ts'
import { invitedIds } from './store/invitations.ts'
import { isPlanned } from './store/plans.ts'
import { launchedAsked, type Survey, surveyById } from './store/surveys.ts'
import { needsPlan } from './survey.ts'

/** The notices of this room, by event type. Everybody who was invited is told alike, whether they have answered or not. */
export const surveysNotices: Readonly<Record<string, (work: Work, event: LedgerEvent) => Promise<Notice[]>>> =
  {
    'survey.wanted': async (work, event) => {
      const survey = await surveyById(work, event.subjectId)
      if (survey?.askedById == null) return []
      const name = (await chartOn(work, work.today)).person(survey.askedById)?.name ?? 'Somebody'
      const to = (await peopleTeam(work)).filter(id => id !== survey.askedById)
      const text = `${name} wants people asked from ${survey.opensOn} on: “${survey.title}”.`
      return to.length === 0 ? [] : [told(to, cutTo(text, 280, '…'), survey.id)]
    },
    'survey.launched': (work, event) =>
      askerTold(work, event, ({ title, opensOn }) => `What you asked for opens on ${opensOn}: “${title}”.`),
    'survey.cancelled': (work, event) =>
      askerTold(work, event, ({ title }) => `What you asked for will not be asked: “${title}”.`),
    'survey.opened': async (work, event) => [
      ...(await invitedTold(
        work,
        event,
        ({ title, closesOn }) => `“${title}” asks for your view until ${closesOn}.`,
        '/answer',
      )),
      ...(await askerTold(
        work,
        event,
        ({ title, closesOn }) => `What you asked for is open until ${closesOn}: “${title}”.`,
      )),
    ],
    'survey.asked': async (work, event) => {
      const survey = await surveyById(work, event.subjectId)
      const to = event.data['personIds']
      if (survey === undefined || !Array.isArray(to)) return []
      return [
        told(
          to.map(String),
          `“${survey.title}” asks for your view until ${event.data['untilOn']}.`,
          survey.id,
          '/answer',
        ),
      ]
    },
    'survey.closing': (work, event) =>
      invitedTold(
        work,
        event,
        ({ title, closesOn }) =>
          `“${title}” closes after ${closesOn}; if you have answered, there is nothing to do.`,
        '/answer',
      ),
    'survey.closed': resultsTold,
    'survey.planned': resultsTold,
    'survey.raters_proposed': async (work, event) => {
      const [survey, subject] = await aboutOf(work, event)
      const chart = await chartOn(work, work.today)
      const managerId = subject === undefined ? null : chart.managerOf(subject.subjectId)
      if (survey === undefined || subject === undefined || managerId === null) return []
      const name = chart.person(subject.subjectId)?.name ?? 'Somebody'
      return [
        told(
          [managerId],
          `${name} has chosen who gives their view: agree to the list, or give it back.`,
          pathOf(survey),
        ),
      ]
    },
    'survey.raters_returned': async (work, event) => {
      const [survey, subject] = await aboutOf(work, event)
      if (survey === undefined || subject === undefined) return []
      return [told([subject.subjectId], 'Your list of raters came back with a note.', pathOf(survey))]
    },
    'survey.shared': async (work, event) => {
      const survey = await surveyById(work, event.subjectId)
      const owner = survey?.actionOwnerId
      if (survey === undefined || owner == null) return []
      const others = (await invitedIds(work, survey.id)).filter(id => id !== owner)
      return [
        told([owner], `You answer for what follows from “${survey.title}”.`, survey.id, '/report'),
        told(others, `The results of “${survey.title}” are shared.`, survey.id, '/report'),
      ].filter(({ to }) => to.length > 0)
    },
    'survey.leads_reminded': async (work, event) => {
      const survey = await surveyById(work, event.subjectId)
      const { units } = await launchedAsked(work, event.subjectId)
      return Leads.parse(event.data['leads']).flatMap(({ personId, unit }) => {
        const { id, name } = units[unit] ?? {}
        if (survey === undefined || name === undefined) return []
        const text = `${name} heard its results of “${survey.title}” a month ago, and nothing follows yet. One thing, said and done, is enough.`
        return [told([personId], cutTo(text, 280, '…'), survey.id, `/actions?begin=1&unit=${id}`)]
      })
    },
    'survey_action.made': async (work, event) => {
      const action = await actionById(work, event.subjectId)
      if (action === undefined || action.ownerId === action.madeById) return []
      const survey = await surveyById(work, action.surveyId)
      const text = `You see to what follows from “${survey?.title}”: ${action.youSaid}`
      return [told([action.ownerId], cutTo(text, 280, '…'), action.surveyId, '/actions')]
    },
    'survey_action.published': async (work, event) => {
      const action = await actionById(work, event.subjectId)
      if (action === undefined) return []
      const survey = await surveyById(work, action.surveyId)
      const { units } = await launchedAsked(work, action.surveyId)
      const to = await askedIn(work, action.surveyId, unitsWithin(units, action.unit))
      const text = `What follows from “${survey?.title}”: ${action.weDecided}`
      return to.length === 0 ? [] : [told(to, cutTo(text, 280, '…'), action.surveyId, '/actions')]
    },
  }

const Leads = z.array(z.object({ personId: z.string(), unit: z.number() }))

/** A unit and all below it, by place: a unit comes before those below it. */
function unitsWithin(units: readonly { readonly parent: number }[], top: number): number[] {
  const within = new Set([top])
  for (const [place, { parent }] of units.entries()) if (within.has(parent)) within.add(place)
  return [...within]
}

/** Tells who made it, once results are there: of many answers they are only some time after the close. */
async function resultsTold(work: Work, event: LedgerEvent): Promise<Notice[]> {
  const survey = await surveyById(work, event.subjectId)
  if (survey?.madeById == null) return []
  if (needsPlan(survey) && !(await isPlanned(work, survey.id))) return []
  return [
    told(
      [survey.madeById],
      survey.mode === 'multirater'
        ? `“${survey.title}” is closed: your report is there, for you alone.`
        : `“${survey.title}” is closed: its results can be read and shared.`,
      pathOf(survey),
    ),
  ]
}

/** Tells who asked the people team for it, unless they did it themselves. */
async function askerTold(
  work: Work,
  event: LedgerEvent,
  text: (survey: Survey) => string,
): Promise<Notice[]> {
  const survey = await surveyById(work, event.subjectId)
  if (survey?.askedById == null || survey.askedById === event.actorId) return []
  return [told([survey.askedById], cutTo(text(survey), 280, '…'), survey.id)]
}

async function invitedTold(
  work: Work,
  event: LedgerEvent,
  text: (survey: Survey) => string,
  page: string,
): Promise<Notice[]> {
  const survey = await surveyById(work, event.subjectId)
  if (survey === undefined || survey.state !== 'open') return []
  const to = await invitedIds(work, survey.id)
  return to.length === 0 ? [] : [told(to, text(survey), survey.id, page)]
}

/** The page of a survey under `/surveys`: views on a person have one of their own. */
function pathOf({ id, mode }: Survey): string {
  return mode === 'multirater' ? `about/${id}` : id
}

async function aboutOf(work: Work, event: LedgerEvent) {
  return [await surveyById(work, event.subjectId), await subjectOf(work, event.subjectId)] as const
}

function told(to: readonly string[], text: string, id: string, page = ''): Notice {
  return { to, text, link: `/surveys/${id}${page}` }
}
