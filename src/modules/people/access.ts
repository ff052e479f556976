import { type AppError, forbidden } from '#kernel/errors.ts'
import type { Actor, Work } from '#platform/work.ts'
import type { OrgChart } from './org-chart.ts'

/** What the actor is to a person. Several can hold at once; everybody in the organisation is a colleague. */
export type Role = 'people' | 'admin' | 'self' | 'manager' | 'chain' | 'cover' | 'colleague'

/** What can be done here. */
export type Action = keyof typeof MAY

/** Who may: one sentence per line. */
const MAY = {
  // Everybody sees who works where, and that somebody is away until when.
  seePerson: ['colleague'],
  // Levels and the dates of positions are for the person, the chain above them and the people team.
  seeLevel: ['self', 'chain', 'people'],
  // Attributes of the import are for the person and the people team.
  seeAttributes: ['self', 'people'],
  // Planned absences and their covers are for the person, the manager, the people team and who is asked to cover.
  seeAbsences: ['self', 'manager', 'people', 'cover'],
  addPerson: ['people'],
  // Preferred name, pronouns, time zone and working days are everybody's own.
  changeProfile: ['self', 'people'],
  changePerson: ['people'],
  place: ['people'],
  // A position is proposed by somebody who answers for the person.
  propose: ['manager', 'chain', 'people'],
  depart: ['people'],
  erase: ['people'],
  changeTeams: ['people'],
  enterAbsence: ['self', 'manager', 'people'],
  // Who leads and is away without a cover, all over the organisation, is for the people team.
  seeCoverGaps: ['people'],
  // Nobody accepts to cover in another person's name.
  answerCover: ['cover'],
  // The calendar and the words of the organisation are for the people team and administrators.
  changeOrganisation: ['people', 'admin'],
} as const satisfies Record<string, readonly Role[]>

const WORDS: Record<Action, readonly [action: string, who: string]> = {
  seePerson: ['see this person', 'your people team'],
  seeLevel: ['see levels of people you do not answer for', 'your people team'],
  seeAttributes: ['see these details', 'your people team'],
  seeAbsences: ['see planned absences of this person', 'them'],
  addPerson: ['add people', 'your people team'],
  changeProfile: ['change somebody else’s profile', 'them, or your people team'],
  changePerson: ['change names, addresses and employee ids', 'your people team'],
  place: ['give people positions', 'your people team, or propose it for somebody you answer for'],
  propose: ['propose a position for somebody you do not answer for', 'their manager'],
  depart: ['record that somebody leaves', 'your people team'],
  erase: ['erase people', 'your people team'],
  changeTeams: ['change teams', 'your people team'],
  enterAbsence: ['enter absences of this person', 'them, their manager or your people team'],
  seeCoverGaps: ['see who is away without a cover', 'your people team'],
  answerCover: ['answer for the person who is asked to cover', 'them'],
  changeOrganisation: ['change the organisation', 'your people team or an administrator'],
}

/** Whether somebody with these roles may do it. */
export function mayDo(roles: ReadonlySet<Role>, action: Action): boolean {
  return MAY[action].some(role => roles.has(role))
}

/** Throws `forbidden` (403), naming who may, unless somebody with these roles may do it. */
export function mustBeAllowed(roles: ReadonlySet<Role>, action: Action): void {
  if (!mayDo(roles, action)) throw refusal(action)
}

/** What the actor is in the organisation, whoever it is about. The system counts as the people team and administrator. */
export function rolesOf({ flags }: Actor): ReadonlySet<Role> {
  return new Set<Role>([
    'colleague',
    ...(flags.people ? ['people' as const] : []),
    ...(flags.admin ? ['admin' as const] : []),
  ])
}

/** What the actor is to one person on the chart's date. */
export function rolesTowards(
  work: Pick<Work, 'actor'>,
  chart: OrgChart,
  personId: string,
): ReadonlySet<Role> {
  const roles = new Set<Role>(rolesOf(work.actor))
  const me = work.actor.personId
  if (me === null) return roles
  if (me === personId) roles.add('self')
  if (chart.managerOf(personId) === me) roles.add('manager')
  if (chart.isInChain(me, personId)) roles.add('chain')
  return roles
}

function refusal(action: Action): AppError {
  const [words, who] = WORDS[action]
  return forbidden(words, who)
}
