import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { impactedTeams } from './change.ts'
import { changeActs } from './store/acts.ts'
import { type Change, changeById } from './store/changes.ts'
import { changeDeeds } from './store/deeds.ts'
import { changeDates, changesFound, changesWaiting } from './store/offered.ts'

/** What changes offers to the rooms that gather. */
export const changesOffers: Offers = {
  room: 'changes',
  waiting: changesWaiting,
  dates: changeDates,
  found: changesFound,
  acts: changeActs,
  deeds: changeDeeds,
  notices: {
    'change.started': tell(({ change, name }) => ({
      to: [change.sponsorId, change.managerId, ...change.helperIds],
      text: `${name} is being shaped, and you have a part in it.`,
    })),
    'change.announced': tell(({ name, everybody }) => ({
      to: everybody(),
      text: `${name} is announced, and it touches your team. Read why, and ask what you want to know.`,
    })),
    'change.stopped': tell(({ change, name, everybody }) => ({
      // Of one that was never announced only those who shaped it know.
      to:
        change.announcedOn === null ? [change.sponsorId, change.managerId, ...change.helperIds] : everybody(),
      text: `${name} is stopped. Read why.`,
    })),
    'change.question_asked': tell(({ change, name }) => ({
      to: [change.sponsorId],
      text: `Somebody has a question about ${name}.`,
    })),
    'change.question_answered': tell(({ change, name }, { data }) => ({
      to: change.questions
        .filter(({ id }) => id === data['questionId'])
        .map(({ askedById }) => askedById)
        .filter(id => id !== null),
      text: `Your question about ${name} is answered.`,
    })),
    'change.go_decided': tell(({ change, name, chart }, { data }) => {
      const teamId = String(data['teamId'])
      const verdict = data['answer'] === 'go' ? 'starts' : 'does not start yet'
      return {
        to: [change.sponsorId, change.managerId, ...peopleOf([teamId], chart)],
        text: `${chart.team(teamId)?.name ?? 'A team'} ${verdict} with ${name}.`,
      }
    }),
  },
}

interface Told {
  readonly change: Change
  readonly chart: OrgChart
  readonly name: string
  /** Everybody it touches, with impact owners, change manager and helpers. */
  readonly everybody: () => readonly string[]
}

/** Reads the change, and says one sentence about it; who did it is not told. */
function tell(say: (told: Told, event: LedgerEvent) => Omit<Notice, 'link'>) {
  return async (work: Work, event: LedgerEvent): Promise<readonly Notice[]> => {
    const change = await changeById(work, event.subjectId)
    if (change === null) return []
    const chart = await chartOn(work, work.today)
    const everybody = () => [
      ...[change.sponsorId, change.managerId, ...change.helperIds],
      ...change.impacts.map(({ ownerId }) => ownerId).filter(id => id !== null),
      ...peopleOf(impactedTeams(change), chart),
    ]
    const { to, text } = say({ change, chart, name: `“${change.name}”`, everybody }, event)
    const others = [...new Set(to)].filter(each => each !== event.actorId)
    return others.length === 0
      ? []
      : [{ to: others, text: text.slice(0, 280), link: `/changes/${change.id}` }]
  }
}

/** Everybody in these teams and those below them, with who leads them. */
function peopleOf(teamIds: readonly string[], chart: OrgChart): readonly string[] {
  return teamIds
    .flatMap(id => chart.teamAndBelow(id))
    .flatMap(id => [...chart.membersOf(id), chart.leadOf(id)])
    .filter(id => id !== null)
}
