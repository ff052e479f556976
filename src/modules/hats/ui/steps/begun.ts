import type { LocalDate } from '#kernel/local-date.ts'
import type { SituationPage, SituationSteps } from '../../contract.ts'

/** A situation with whom and what its steps are about. */
export interface Begun {
  readonly page: Pick<SituationPage, 'id' | 'rule' | 'about' | 'title'>
  readonly about: SituationSteps['about']
  readonly today: LocalDate
  /** With whom the step is still to be taken, where it asks for one with each. */
  readonly next?: SituationSteps['steps'][number]['next']
  /** What shows of the step, where it has begun. */
  readonly deed?: SituationSteps['steps'][number]['deed']
}

/** Makes the address at which a step is taken; null for what is done outside. */
export type Make = (begun: Begun, step: string) => string | null
