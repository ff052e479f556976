import { addDays } from '#kernel/local-date.ts'
import { orNull, type Picked } from './picked.ts'
import { t } from './words.ts'

/** A position as a form holds it; names are those of the server, so that errors find their fields. */
export interface PositionValues {
  readonly kind: 'permanent' | 'interim' | 'acting'
  readonly from: string
  readonly to: string
  readonly teamId: Picked | null
  readonly reportsTo: Picked | null
  readonly title: string
  readonly level: '1' | '2' | '3' | '4' | '5'
  readonly leadsTeam: boolean
  /** Percent of full time. */
  readonly fte: number | null
  readonly reason: string
}

/** A position that begins on a day, with nothing else known. */
export function emptyPosition(from: string): PositionValues {
  return {
    kind: 'permanent',
    from,
    to: '',
    teamId: null,
    reportsTo: null,
    title: '',
    level: '1',
    leadsTeam: false,
    fte: 100,
    reason: '',
  }
}

/** What the server is sent. Fields left empty are sent as they are, so that it says what is missing. */
export function positionBody(values: PositionValues) {
  return {
    kind: values.kind,
    from: values.from,
    to: values.kind === 'permanent' ? null : orNull(values.to),
    teamId: values.teamId?.id ?? '',
    reportsTo: values.reportsTo?.id ?? null,
    title: values.title,
    level: Number(values.level),
    leadsTeam: values.leadsTeam,
    fte: (values.fte ?? 100) / 100,
    reason: orNull(values.reason),
  }
}

/** What is said at fields of a position that cannot stay empty. */
export const POSITION_WORDS = {
  from: t('missing.from'),
  teamId: t('missing.team'),
  title: t('missing.title'),
}

/** Whether a first day is so long ago that the server asks why. */
export function isBackdated(from: string, today: string): boolean {
  return from !== '' && from < addDays(today, -30)
}
