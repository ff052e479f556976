import { forbidden, illegalTransition, notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AboutState, AboutView } from '../contract/about.ts'
import { type Rater, ratersOf, type Subject, subjectOf } from '../store/about.ts'
import { participationOf } from '../store/invitations.ts'
import { type Survey, surveyById } from '../store/surveys.ts'

/** Views on a person together with who looks at it. */
export interface OpenedAbout {
  readonly survey: Survey
  readonly subject: Subject
  readonly raters: readonly Rater[]
  readonly state: AboutState
  readonly chart: OrgChart
  readonly isSubject: boolean
  /** Answers for the subject today, or is of the people team and not the subject. */
  readonly mayAgree: boolean
  /** Reads the report once it is closed: the subject, and whom they named. */
  readonly isReader: boolean
}

/** Opens views on a person: 404 for everybody who is not the subject, asked to agree, or named as a reader. */
export async function openAbout(work: Work, id: string): Promise<OpenedAbout> {
  const me = actingPerson(work)
  const survey = await surveyById(work, id)
  const subject = survey?.mode === 'multirater' ? await subjectOf(work, id) : undefined
  if (survey === undefined || subject === undefined) throw notFound('survey')
  const chart = await chartOn(work, work.today)
  const state = stateOf(survey, subject)
  const isSubject = subject.subjectId === me
  const mayAgree = !isSubject && (chart.managerOf(subject.subjectId) === me || work.actor.flags.people)
  const isReader = isSubject || subject.readers.includes(me)
  if (
    !isSubject &&
    !(isReader && state === 'closed') &&
    !(mayAgree && (state === 'proposed' || subject.agreedById === me))
  )
    throw notFound('survey')
  return { survey, subject, raters: await ratersOf(work, id), state, chart, isSubject, mayAgree, isReader }
}

function stateOf({ state }: Survey, { proposedAt }: Subject): AboutState {
  if (state === 'draft') return proposedAt === null ? 'choosing' : 'proposed'
  return state === 'open' || state === 'cancelled' ? state : 'closed'
}

type Act = AboutView['may'][number]

/** What the reader may do now. */
function actsOf(opened: OpenedAbout): Act[] {
  const whose = actsWhose(opened)
  return (Object.keys(FROM) as Act[]).filter(act => whose[act] && FROM[act].includes(opened.state))
}

const FROM: Readonly<Record<Act, readonly AboutState[]>> = {
  choose: ['choosing'],
  propose: ['choosing'],
  agree: ['proposed'],
  return: ['proposed'],
  cancel: ['choosing', 'proposed', 'open'],
  share: ['closed'],
  read: ['closed'],
}

/** Whose act each is, whatever the state. */
function actsWhose({ isSubject, mayAgree, isReader }: OpenedAbout): Readonly<Record<Act, boolean>> {
  return {
    ...{ choose: isSubject, propose: isSubject, cancel: isSubject, share: isSubject },
    ...{ agree: mayAgree, return: mayAgree, read: isReader },
  }
}

/** Opens it for one act: 404, 403 with whom to ask, 409 with the state, or because somebody was faster. */
export async function openAboutFor(work: Work, id: string, act: Act, rev?: number): Promise<OpenedAbout> {
  const opened = await openAbout(work, id)
  if (!actsWhose(opened)[act])
    throw forbidden(WORDS[act], opened.isSubject ? 'who answers for you' : 'the person whom it is about')
  if (rev !== undefined && opened.survey.rev !== rev) throw staleRev(null)
  if (!FROM[act].includes(opened.state)) throw illegalTransition('survey', opened.state, act, actsOf(opened))
  return opened
}

const WORDS: Readonly<Record<Act, string>> = {
  choose: 'choose who is asked',
  propose: 'propose who is asked',
  agree: 'agree to who is asked',
  return: 'give this list back',
  cancel: 'call this off',
  share: 'say who reads this report',
  read: 'read this report',
}

/** It as the reader sees it. Who has answered is told to nobody, only how many. */
export async function aboutView(work: Work, opened: OpenedAbout): Promise<AboutView> {
  const { survey, subject, raters, state, chart } = opened
  const who = (id: string) => ({ id, name: chart.person(id)?.name ?? '' })
  const managerId = chart.managerOf(subject.subjectId)
  const seesList = opened.isSubject || opened.mayAgree
  const { invited, answered } = await participationOf(work, survey.id)
  return {
    ...{ id: survey.id, rev: survey.rev, title: survey.title, state, subject: who(subject.subjectId) },
    ...{ closesOn: survey.closesOn, note: subject.note, openDays: subject.openDays },
    ...{ least: survey.least, leastComments: survey.leastComments, invited, answered },
    manager: managerId === null ? null : who(managerId),
    managerAnswers: subject.managerId !== null,
    raters: seesList ? raters.map(({ personId, category }) => ({ person: who(personId), category })) : [],
    readers: opened.isSubject ? subject.readers.map(who) : [],
    may: actsOf(opened),
  }
}
