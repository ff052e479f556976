import { parseLocalDate } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import type { PickedAim } from '#modules/aims/public-ui.tsx'
import type { PickedPerson, PickedTeam } from '#modules/people/public-ui.tsx'
import { fromAddress } from '#ui/named.ts'
import type { SearchChange } from '#ui/place.ts'
import { areasAt, COVER_AREAS, COVER_PARTS, type CoverAreas, furthest } from '../contract/cover-areas.ts'
import type { DelegationPage } from '../contract.ts'
import { t } from './words.ts'

/** A level as a form holds it. */
export type LevelValue = '' | '1' | '2' | '3' | '4' | '5'

/** How far, within which limits and until when, as the form holds it. */
export interface TermValues {
  readonly level: LevelValue
  /** Of a cover, how far in each part of the work. */
  readonly areas: CoverAreas
  readonly outcome: string
  readonly moneyLimit: number | null
  readonly peopleLimit: string
  readonly riskLimit: string
  readonly resources: string
  readonly checkDays: number | null
  readonly startsOn: string
  readonly untilOn: string
}

/** A whole offer, as the form holds it. */
export interface OfferValues extends TermValues {
  readonly kind: 'aim' | 'area' | 'cover'
  readonly aimId: PickedAim | null
  readonly area: string
  /** Of which team the area is; null: of those that the receiver leads. */
  readonly teamId: PickedTeam | null
  readonly toId: PickedPerson | null
  /** Whose work a cover is about; null: one's own. */
  readonly absentId: PickedPerson | null
  readonly handover: string
}

/** What another room's link lets an offer begin with. All of it is in view before anything is sent. */
export function givenBy(words: Readonly<Record<string, string>>): Partial<OfferValues> {
  const { kind, level = '', area = '', outcome = '', to, absent, until = '', handover = '' } = words
  const toId = fromAddress(to)[0]
  const absentId = fromAddress(absent)[0]
  const aimId = fromAddress(words['aim'])[0]
  const teamId = fromAddress(words['team'])[0]
  return {
    ...(kind === 'aim' || kind === 'area' || kind === 'cover' ? { kind } : {}),
    ...(aimId === undefined ? {} : { aimId }),
    ...(teamId === undefined ? {} : { teamId }),
    ...(/^[1-5]$/.test(level) ? { level: level as OfferValues['level'] } : {}),
    ...(area === '' ? {} : { area: cutTo(area, 140) }),
    ...(outcome === '' ? {} : { outcome: cutTo(outcome, 280) }),
    ...(toId === undefined ? {} : { toId }),
    ...(absentId === undefined ? {} : { absentId }),
    ...(parseLocalDate(until) === null ? {} : { untilOn: until }),
    ...(handover === '' ? {} : { handover: cutTo(handover, 4000) }),
  }
}

/** Takes them out of the address again. */
export const CLEARED: SearchChange = {
  ...{ add: undefined, kind: undefined, level: undefined, area: undefined, outcome: undefined },
  ...{
    to: undefined,
    absent: undefined,
    until: undefined,
    handover: undefined,
    aim: undefined,
    team: undefined,
  },
}

/** What most offers say, so that three fields are enough. */
export function newOffer(today: string, aim: PickedAim | null): OfferValues {
  return {
    kind: 'aim',
    aimId: aim,
    area: '',
    teamId: null,
    toId: null,
    absentId: null,
    level: '',
    areas: COVER_AREAS,
    outcome: '',
    moneyLimit: null,
    peopleLimit: '',
    riskLimit: t('default.risk'),
    resources: t('default.resources'),
    checkDays: 14,
    startsOn: today,
    untilOn: daysAfter(today, 91),
    handover: '',
  }
}

/** The terms of an offer that waits. */
export function termsOf(page: DelegationPage): TermValues {
  const { level, outcome, moneyLimit, peopleLimit, riskLimit, resources, checkDays, startsOn } = page
  return {
    ...{ outcome, moneyLimit, peopleLimit, riskLimit, resources, checkDays, startsOn },
    level: String(level) as LevelValue,
    areas: page.areas ?? COVER_AREAS,
    untilOn: page.untilOn ?? daysAfter(startsOn, 91),
  }
}

/** The parts of a cover as far as somebody can give them; `from` are levels that they have already. */
export function within(areas: CoverAreas, most: number, from: CoverAreas = areasAt(1)): CoverAreas {
  return Object.fromEntries(
    COVER_PARTS.map(area => [area, Math.min(areas[area], Math.max(most, from[area]))]),
  ) as CoverAreas
}

/** The terms as the server takes them; a cover is as far as its parts. */
export function termsBody({ level, checkDays, ...rest }: TermValues, areas: CoverAreas | null) {
  const { outcome, moneyLimit, peopleLimit, riskLimit, resources, startsOn, untilOn } = rest
  return {
    ...{ outcome, moneyLimit, peopleLimit, riskLimit, resources, startsOn, untilOn },
    level: areas === null ? Number(level) : furthest(areas),
    checkDays: checkDays ?? 0,
  }
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
