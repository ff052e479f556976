import type { SurveyAction } from './contract/words.ts'
import type { Survey } from './store/surveys.ts'

/** A survey together with what every action on it needs. */
export interface OpenedSurvey {
  readonly survey: Survey
  readonly isInvited: boolean
  /** What the actor may do with it, whatever its state. */
  readonly actions: ReadonlySet<SurveyAction>
}
