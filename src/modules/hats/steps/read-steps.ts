import { aimCards, aimsOwnedBy, milestonesBackFrom } from '#modules/aims/public.ts'
import { changeSponsor } from '#modules/changes/public.ts'
import { type StandingCover, standingCovers } from '#modules/delegations/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { type DeedRow, gather } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { SituationSteps } from '../contract.ts'
import { pausesAsked } from '../focus/read-focus.ts'
import { RULES } from '../rules/all-rules.ts'
import { openSignal } from '../signals/read-situation.ts'
import type { SignalRow } from '../store/tables.ts'
import { ticksOf } from '../store/ticks.ts'
import { byTheOther } from './by-the-other.ts'
import { coverByOthers } from './cover-by-others.ts'
import { endOfPush } from './end-of-push.ts'
import { type ShownBy, shownBy, shownByWords } from './shown-by.ts'
import { standingOf, UNSHOWN } from './step-standing.ts'
import { type Targets, targetsOf } from './targets.ts'

/** The steps of one situation: what the records show of each, and what its wearer says themselves. */
export async function readSteps(work: Work, id: string): Promise<SituationSteps> {
  return await stepsOfSignal(work, await openSignal(work, id))
}

/**
 * The same of a signal that the actor may see, in one statement of all rooms. Others who see the card read how far a step is, and never
 * what the wearer did it with: a talk or a thanks is between those who were in it.
 */
export async function stepsOfSignal(work: Work, signal: SignalRow): Promise<SituationSteps> {
  const { id, wearerId, firedOn } = signal
  const isMine = wearerId === actingPerson(work)
  const rule = RULES.find(each => each.id === signal.rule)
  const chart = await chartOn(work, work.today)
  const targets = targetsOf(signal, chart)
  const deeds = await gather<DeedRow>(work, each => each.deeds?.(work, wearerId, firedOn))
  const about = isMine ? await aboutOf(work, signal, targets, chart) : null
  const known = [
    ...deeds,
    ...coverByOthers(signal, chart, deeds, await coversFor(work, signal)),
    ...endOfPush(about?.aim ?? null, deeds, targets),
    ...(isMine ? await pausesAsked(work, signal, deeds) : []),
    ...(await byTheOther(work, signal)),
  ]
  const ticks = await ticksOf(work, id)
  return {
    mine: isMine,
    about: about === null ? NOTHING : { ...about, talkId: talkOf(signal.rule, known, targets) },
    steps: (rule?.steps ?? []).map(({ id: step, says, hat }) => {
      const shown: ShownBy | null = shownBy(signal.rule, step)
      const { state, deed, count, nextId, had, allBegun } =
        shown === null ? UNSHOWN : standingOf(shown, known, targets)
      const next = nextId === null || !isMine ? null : chart.person(nextId)
      const tickedOn = ticks.get(step) ?? null
      return {
        ...{
          id: step,
          says,
          hat,
          count,
          allBegun,
          tickedOn,
          shownBy: shown === null ? null : shownByWords(shown),
        },
        state: tickedOn === null ? state : 'done',
        deed: deed === null ? null : told(deed, isMine),
        next:
          next === null
            ? null
            : { id: next.id, name: next.name, had, since: chart.placementOf(next.id)?.from ?? null },
      }
    }),
  }
}

const NOTHING = {
  ...{
    teams: [],
    people: [],
    above: null,
    sponsors: false,
    leads: [],
    aim: null,
    milestonesOn: [],
    awayUntil: null,
    isHere: true,
    ownTeam: null,
    talkId: null,
  },
}
/** Most that a form begins with. */
const MOST = 20

/** Covers of somebody, where one that others arranged shows a step. */
async function coversFor(
  work: Work,
  { rule, subjectKind, subjectId }: SignalRow,
): Promise<readonly StandingCover[]> {
  const asks = RULES.find(({ id }) => id === rule)?.steps.some(
    ({ id }) => shownBy(rule, id)?.deeds.includes('cover_standing') === true,
  )
  return asks === true && subjectKind === 'person' ? await standingCovers(work, subjectId) : []
}

/** The direction talk of the wearer that shows a step of this rule. */
function talkOf(rule: string, deeds: readonly DeedRow[], targets: Targets): string | null {
  const shown = shownBy(rule, TALK_STEP)
  const deed = shown === null ? null : standingOf(shown, deeds, targets).deed
  return deed?.kind === 'direction_talk' ? deed.id : null
}

/** What every rule calls the step of holding a direction talk. */
const TALK_STEP = 'talk'

async function aboutOf(
  work: Work,
  { rule, subjectKind, subjectId, wearerId, scope, evidence }: SignalRow,
  targets: Targets,
  chart: OrgChart,
) {
  const own = new Set([...chart.teamsLedUnder(wearerId), ...chart.teamsOf(wearerId)])
  const told = evidence.flatMap(({ ref }) => (ref?.kind === 'aim' ? [ref.id] : []))
  const [aimId] = subjectKind === 'aim' ? [subjectId] : [...told, ...scope]
  const [found] = aimId === undefined ? [] : await aimCards(work, [aimId])
  const aim = found ?? (rule === 'H02' ? await strategyOf(work, subjectId) : undefined)
  const named = (ids: readonly string[], find: (id: string) => { readonly name: string } | null) =>
    ids.slice(0, MOST).flatMap(id => {
      const name = find(id)?.name
      return name === undefined ? [] : [{ id, name }]
    })
  const led = targets.teams.flatMap(id => chart.leadOf(id) ?? [])
  const leads = [...new Set(led)].filter(id => id !== wearerId)
  return {
    teams: named(targets.teams, id => chart.team(id)),
    people: named(targets.named.size > 0 ? [...targets.named] : targets.people, id => chart.person(id)),
    above: named([chart.managerOf(wearerId) ?? ''], id => chart.person(id))[0] ?? null,
    sponsors: subjectKind === 'change' && (await changeSponsor(work, subjectId)) === wearerId,
    leads: named(leads, id => chart.person(id)),
    aim:
      aim === undefined
        ? null
        : {
            ...{ id: aim.id, name: aim.title, dueOn: aim.dueOn },
            ...{ mine: aim.owner?.id === wearerId, personal: aim.scope === 'person' },
          },
    milestonesOn: aim !== undefined && asks(rule, 'milestones') ? await milestonesBackFrom(work, aim) : [],
    awayUntil: subjectKind === 'person' ? chart.awayUntil(subjectId) : null,
    ownTeam:
      named(
        targets.teams.filter(id => own.has(id)),
        id => chart.team(id),
      )[0] ?? null,
    isHere: subjectKind !== 'person' || chart.isActive(subjectId),
  }
}

function asks(rule: string, step: string): boolean {
  return RULES.some(({ id, steps }) => id === rule && steps.some(each => each.id === step))
}

function told({ kind, on, done, label, link }: DeedRow, isMine: boolean) {
  return isMine ? { kind, on, done, label, link } : { kind, on, done, label: null, link: null }
}

/** The strategy of somebody that is due first, or a goal of theirs without one, which whoever stands in checks in on. */
async function strategyOf(work: Work, personId: string) {
  const live = (await aimsOwnedBy(work, [personId])).filter(({ state }) => state === 'live')
  return live.find(({ kind }) => kind === 'strategy') ?? live[0]
}
