import { forbidden, notFound } from '#kernel/errors.ts'
import { SurveyAction, type SurveyState } from './contract/words.ts'

/** Everything that permissions on a survey follow from. */
export interface SurveyPlace {
  readonly state: SurveyState
  readonly actionOwnerId: string | null
  /** Who asked the people team for it. */
  readonly askedById: string | null
}

/** Who asks: a member of the people team, somebody invited, somebody who leads a team. */
export interface SurveyReader {
  readonly personId: string
  readonly isPeople: boolean
  readonly isInvited: boolean
}

export const SURVEY_ACTIONS = SurveyAction.options

/** Who may, in words: the end of the sentence "Ask …". */
const WHO = 'the people team'

/**
 * What a reader may do with the survey, whatever its state. One sentence per line. `see` is to know of it, `read` is to see what it
 * asks and how it is set up, `follow` is to see how many have answered. Results have rules of their own.
 */
export function actionsFor(place: SurveyPlace, reader: SurveyReader | null): ReadonlySet<SurveyAction> {
  if (reader === null) return new Set(SURVEY_ACTIONS)
  const { isPeople, isInvited, personId } = reader
  const isAsker = place.askedById === personId
  const allowed: Record<SurveyAction, boolean> = {
    see:
      isPeople ||
      isAsker ||
      (isInvited && place.state !== 'cancelled') ||
      place.state === 'shared' ||
      place.actionOwnerId === personId,
    read: isPeople || isAsker || place.state === 'shared' || place.actionOwnerId === personId,
    edit: isPeople,
    launch: isPeople,
    extend: isPeople,
    remind: isPeople,
    print: isPeople,
    follow: isPeople,
    close: isPeople,
    share: isPeople,
    // Who asked for it takes it back while nothing has come of it.
    cancel: isPeople || (isAsker && place.state === 'draft'),
  }
  return new Set(SURVEY_ACTIONS.filter(action => allowed[action]))
}

/** Throws 404 when the survey is not theirs to know of, 403 when they know of it but may not do this. */
export function mustBeAllowed(actions: ReadonlySet<SurveyAction>, action: SurveyAction, words: string): void {
  if (!actions.has('see')) throw notFound('survey')
  if (!actions.has(action)) throw forbidden(words, WHO)
}

/** Throws 403 when the actor may not make surveys. */
export function mustBePeople(isPeople: boolean): void {
  if (!isPeople) throw forbidden('make a survey', WHO)
}
