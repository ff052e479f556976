import { addDays } from '#kernel/local-date.ts'
import { toAddress } from '#ui/named.ts'
import type { SituationPage, SituationSteps } from '../../contract.ts'
import { address, placeOf, workday } from './address.ts'
import type { Begun, Make } from './begun.ts'
import { charter, firstGoals, thank } from './first-days.ts'
import { AGENDAS, optionsOf, RECOVERY, scopeOf, TALKS, talkOfChange, topicOf } from './templates.ts'

/**
 * Where a step of a playbook is taken, with everything that is known filled in (practice §3.5); null for what is done outside. Nothing
 * is sent by going there: each opens a form.
 */
export function stepLink(begun: Begun, step: string): string | null {
  const { page } = begun
  const make = MADE[step]
  // What a step is about has a page of its own, where most of it is done.
  return make === undefined ? placeOf(page.about) : make(begun, step)
}

/** A plain talk or form takes place within a week; a direction talk after a change within ten working days. */
const IN_A_WEEK = 7
/** Teams that a change shook are asked again after three weeks. */
const IN_THREE_WEEKS = 21

const directionTalk: Make = begun =>
  address('/conversations', {
    plan: 'direction',
    title:
      begun.page.about.kind === 'change' && begun.page.about.name !== null
        ? talkOfChange(begun.page.about.name)
        : (TALKS[begun.page.rule] ?? TALKS['usual'] ?? ''),
    teams: toAddress(begun.about.teams),
    agenda: (AGENDAS[begun.page.rule] ?? AGENDAS['usual'] ?? []).join('\n'),
    on: workday(addDays(begun.today, IN_A_WEEK)),
  })
const session: Make = ({ page, about, today }) =>
  address('/conversations', {
    plan: 'alignment',
    with: page.about.kind === 'person' && about.isHere ? page.about.id : '',
    title: 'What and why, how and when',
    agenda: AGENDAS['H18']?.join('\n') ?? '',
    on: workday(addDays(today, IN_A_WEEK)),
  })
const pair =
  (cadence: string, topic = ''): Make =>
  ({ page, about, today, next = null }) => {
    const { kind, id, name } = page.about
    const only = next !== null ? [next] : about.people.length === 1 ? about.people : []
    const who =
      page.rule !== 'H05' && kind === 'person' && name !== null && only.length === 0 ? [{ id, name }] : only
    const isSelf = next === null && (page.rule === 'H01' || (page.rule === 'H16' && only.length === 0))
    return address('/conversations', {
      plan: 'one_to_one',
      person: isSelf ? '' : toAddress(who),
      cadence,
      topic: topic === '' && page.rule === 'H05' ? (AGENDAS['H05'] ?? []).join(' ') : topic,
      on: workday(addDays(today, 1)),
    })
  }
/** The note to who was away is drafted here, and becomes the agenda of a talk with them; nobody hands back to who has left. */
const handback: Make = ({ page, about }) =>
  page.about.kind === 'person' && about.isHere ? `/hats/situations/${page.id}?do=handback` : null
const standUp: Make = ({ about, today }) =>
  address('/conversations', {
    plan: 'standup',
    teams: about.ownTeam === null ? '' : toAddress([about.ownTeam]),
    on: workday(addDays(today, 1)),
  })
const cover: Make = ({ page, about }) => {
  // Nobody covers for who has left: who stands in for a post is said where the team is.
  if (!about.isHere) return about.teams[0] === undefined ? '/teams' : `/teams/${about.teams[0].id}`
  return address('/delegations', {
    add: '1',
    kind: 'cover',
    absent: page.about.name === null ? '' : toAddress([{ id: page.about.id, name: page.about.name }]),
    outcome: page.about.name === null ? '' : `Nothing waits for ${page.about.name}.`,
    until: about.awayUntil ?? '',
  })
}
const give =
  (level: string, whole = false): Make =>
  ({ page, about }) => {
    const person = page.about.kind === 'person' && about.people.length === 1 ? about.people : []
    return address('/delegations', {
      ...{ add: '1', kind: 'area', level, to: toAddress(person) },
      area: whole ? (about.teams[0]?.name ?? '') : '',
    })
  }
/** What the wearer gave to whom it is about, or to those whom it names, and whose level is to change. */
const level =
  (way: 'raise' | 'lower'): Make =>
  ({ page, about }) => {
    const ids = page.rule === 'H16' ? about.people.map(({ id }) => id) : [page.about.id]
    return address('/delegations', { level: way, with: ids.join(',') })
  }
const decide =
  (ask: (name: string) => string): Make =>
  ({ page, about }, step) =>
    address('/decisions', {
      propose: '1',
      question: ask(about.teams[0]?.name ?? page.about.name ?? 'the team'),
      options: optionsOf(step).join('\n'),
      background: step === 'scope' ? scopeOf(about.aim?.name ?? null) : '',
      aim: about.aim === null ? '' : toAddress([about.aim]),
      teamId: about.aim === null && about.teams.length === 1 ? (about.teams[0]?.id ?? '') : '',
    })
const tasks: Make = ({ page: { about } }, step) => {
  if (about.kind === 'aim') return `/tasks/list?goal=${about.id}&below=1`
  if (about.kind === 'team')
    return address('/tasks/list', { team: about.id, teamName: about.name ?? '', ...NARROWED[step] })
  return about.kind === 'person' ? `/tasks/list?who=${about.id}` : '/tasks/list'
}
/** Which of the tasks of a team a step looks at. */
const NARROWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  triage: { due: 'overdue' },
  'three-at-once': { state: 'doing' },
  link: { serves: 'no_line' },
}
/** Critical tasks of a goal and of all below it that nobody has yet. */
const unassigned: Make = begun => {
  const { kind, id } = begun.page.about
  return kind === 'aim' ? `/tasks/list?goal=${id}&below=1&whose=nobody&critical=1` : tasks(begun, '')
}
/** Where it is; what somebody aims at is on their page, what one aims at oneself under my own direction. */
const place: Make = ({ page: { rule, about: subject } }) =>
  placeOf(subject) ??
  (subject.kind === 'person' && ABOUT_OTHERS.has(rule) ? `/people/${subject.id}` : '/direction/mine')
const ABOUT_OTHERS: ReadonlySet<string> = new Set(['H02', 'H05'])
/** A form of what it is about: of an aim, a decision or an obstacle. */
const form =
  (kind: SituationPage['about']['kind'], action: string): Make =>
  begun => {
    const { page, about } = begun
    // Two out of step: the aim that their card is about.
    if (kind === 'aim' && about.aim !== null) return `/aims/${about.aim.id}${sideOf(about.aim, action)}`
    return page.about.kind === kind ? `${place(begun, '')}?do=${action}` : place(begun, '')
  }
/** What the owner of a goal may not change they ask back; what only its owner plans the other side reads. */
function sideOf({ mine, personal }: NonNullable<SituationSteps['about']['aim']>, action: string): string {
  if (action === 'edit_brief' && mine && !personal) return '?do=ask_back'
  return action === 'edit_plan' && !mine ? '' : `?do=${action}`
}
/** The plan, with a day for each milestone that it lacks; only its owner plans. */
const milestones: Make = (begun, step) => {
  const { aim, milestonesOn } = begun.about
  const plan = form('aim', 'edit_plan')(begun, step)
  return aim?.mine === true && milestonesOn.length > 0 ? `${plan}&milestones=${milestonesOn.join(',')}` : plan
}
/** The side of a change that is managed; on a phone it is a tab. */
const managed: Make = begun =>
  begun.page.about.kind === 'change' ? `${placeOf(begun.page.about)}?track=managed` : place(begun, '')
/** Goals of the team, each with its brief. */
const goalsOfTeam: Make = begun => {
  const { kind, id, name } = begun.page.about
  return kind === 'team'
    ? address('/direction', { team: id, teamName: name ?? '', view: 'outline' })
    : place(begun, '')
}
/** The purpose of a change begins with what its sponsor said in their talk about it; everybody else reads it. */
const purpose: Make = ({ page: { about: of }, about: { talkId, sponsors } }) => {
  if (of.kind !== 'change') return '/direction/mine'
  return sponsors ? address(`/changes/${of.id}`, { do: 'purpose', talk: talkId ?? '' }) : placeOf(of)
}
const OF_SPONSOR: ReadonlySet<string> = new Set(['purpose', 'answer'])
/** Why a change is made, and the answers to what people ask, are its sponsor's: whether the wearer only looks at this step. */
export function isOnlyRead({ page, about }: Pick<Begun, 'page' | 'about'>, step: string): boolean {
  return page.about.kind === 'change' && !about.sponsors && OF_SPONSOR.has(step)
}
/** The charters of the team; what is decided there of who decides is its decision. */
const charters: Make = ({ page: { about }, next = null }, step) => {
  if (step === 'rights' && about.kind === 'team') return `/charters?team=${about.id}`
  return next === null ? '/charters' : `/charters?of=${next.id}`
}
/** The day on which a push ends, to look back; and the week after it, to recover. What there is already is not begun again. */
const endOfPush: Make = begun => {
  const { page, about, today, deed = null } = begun
  const { aim } = about
  if (aim === null) return place(begun, '')
  const dueOn = aim.dueOn !== null && aim.dueOn > today ? aim.dueOn : today
  if (deed?.kind === 'retrospective')
    return address('/tasks/list', {
      ...{ add: '1', ...RECOVERY },
      dueOn: workday(addDays(dueOn, IN_A_WEEK)),
    })
  return address('/conversations', {
    plan: 'alignment',
    with: (about.people.length <= MOST_INVITED ? about.people : about.leads).map(({ id }) => id).join(','),
    title: `Looking back: ${aim.name}`,
    agenda: (AGENDAS[page.rule] ?? []).join('\n'),
    on: workday(dueOn),
  })
}
/** Most people that a session takes; where they are more, it begins with whoever leads their teams. */
const MOST_INVITED = 12
/** How far one may decide is agreed with whoever answers for one. */
const withAbove: Make = ({ page, about, today }, step) =>
  about.above === null
    ? '/delegations'
    : address('/conversations', {
        ...{ plan: 'one_to_one', person: toAddress([about.above]), topic: topicOf(page.rule, step) },
        on: workday(addDays(today, 1)),
      })
/** A brief for a stream of the own team, or for whoever is next. */
const newBrief: Make = ({ about, next = null }) =>
  address('/aims/new', {
    ...{ kind: 'goal', scope: 'team', team: about.ownTeam === null ? '' : toAddress([about.ownTeam]) },
    owner: next === null ? '' : toAddress([next]),
  })
/** Who may not ask the teams themselves asks the people team for it, in the same form. */
const askAgain: Make = ({ page: { about }, today }) =>
  address('/surveys', { change: about.id, on: workday(addDays(today, IN_THREE_WEEKS)) })
const to =
  (path: string): Make =>
  () =>
    path

const MADE: Readonly<Record<string, Make>> = {
  ...all(['talk'], directionTalk),
  session,
  handback,
  ...all(['one-to-one', 'three-priorities', 'hand-back', 'ask-plan'], (begun, step) =>
    pair('', topicOf(begun.page.rule, step))(begun, step),
  ),
  ...all(['agree-decisions', 'authority'], withAbove),
  ...all(['one-to-ones', 'weekly'], pair('weekly')),
  daily: (begun, step) => pair('workdays', topicOf(begun.page.rule, step))(begun, step),
  ...all(['fortnightly'], pair('fortnightly')),
  ...all(['stand-up'], standUp),
  ...all(['cover'], cover),
  ...all(['raise', 'level-up'], level('raise')),
  'level-down': level('lower'),
  'stream-leads': give('4'),
  // What is one's own is given to somebody from the list of it.
  ...all(['hand-over', 'own-work'], to('/tasks/list?whose=mine')),
  delegate: (begun, step) => give(begun.page.rule === 'H04' ? '2' : '4')(begun, step),
  ...all(['charter', 'priorities'], charter),
  ...all(['charters', 'rights'], charters),
  ...all(['three', 'recognise', 'first-feedback'], thank),
  take: form('obstacle', 'take'),
  solve: form('obstacle', 'solve'),
  'two-views': form('decision', 'ask'),
  date: form('decision', 'edit'),
  // What stands in the way of a goal is told on its page.
  sweep: ({ page: { about } }) => (about.kind === 'aim' ? placeOf(about) : '/obstacles?view=teams'),
  're-plan': (begun, step) =>
    begun.page.about.kind === 'team'
      ? address('/tasks/load', { team: begun.page.about.id })
      : managed(begun, step),
  ...all(['owners', 'tasks', 'training'], managed),
  ...all(['re-own', 'triage', 're-estimate', 'three-at-once', 'link', 'owner'], tasks),
  assign: unassigned,
  pulse: askAgain,
  purpose: (begun, step) => (begun.page.rule === 'H01' ? newBrief : purpose)(begun, step),
  answer: begun =>
    begun.about.sponsors ? form('change', 'answer')(begun, 'answer') : place(begun, 'answer'),
  briefs: newBrief,
  // Who has left, and owns nothing any more, has no page on which to check in.
  'check-strategies': (begun, step) =>
    begun.about.aim === null && !begun.about.isHere ? null : form('aim', 'check_in')(begun, step),
  brief: form('aim', 'edit_brief'),
  restate: goalsOfTeam,
  // Nothing here finds somebody to learn from yet: it is done outside.
  ...all(['mentor', 'coach'], () => null),
  plan: form('aim', 'edit_plan'),
  milestones,
  'weekly-chance': form('aim', 'check_in'),
  'first-goals': firstGoals,
  end: endOfPush,
  focus: ({ page }) => `/hats/situations/${page.id}/focus`,
  'decide-span': decide(name => `Do we split ${name}, or keep this span?`),
  scope: decide(() => 'What is in, what is out, and what comes later?'),
  drop: decide(name => `What does ${name} drop or defer?`),
  simplify: decide(() => 'Do we simplify this standard, or keep it?'),
  // There the leads of the other teams are asked for their view by itself.
  'give-back': (begun, step) =>
    begun.page.about.kind === 'change'
      ? address(`${place(begun, step)}`, { do: 'give', team: begun.about.ownTeam?.id ?? '' })
      : decide(() => 'What do the teams decide themselves?')(begun, step),
  decide: (begun, step) =>
    begun.page.about.kind === 'person'
      ? decide(() => 'What do we do about what is in dispute?')(begun, step)
      : form('decision', 'decide')(begun, step),
}

function all(steps: readonly string[], make: Make): Record<string, Make> {
  return Object.fromEntries(steps.map(step => [step, make]))
}
