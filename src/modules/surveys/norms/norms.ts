import csps from './csps-2018.json' with { type: 'json' }
import fevs from './fevs-2018.json' with { type: 'json' }

/** Answers of many organisations to a published questionnaire, to compare with. Shares are whole percents of favourable answers. */
export interface NormSet {
  readonly code: string
  readonly name: string
  readonly country: string
  readonly year: number
  readonly organisations: number
  readonly people: number
  readonly licence: string
  /** Named wherever a norm is shown, as its licence asks. */
  readonly attribution: string
  readonly link: string
  /** What to bear in mind when comparing; null: nothing. */
  readonly note: string | null
  readonly questions: Readonly<Record<string, NormQuestion | undefined>>
}

/** One question as it was asked there, in English. */
export interface NormQuestion {
  readonly text: string
  readonly favourable: number
  /** The kind of scale it was answered on. */
  readonly scale: string
}

/** The norms that are shipped. */
export const NORM_SETS: readonly NormSet[] = [csps, fevs]

/** The norm of a question by the code of a published questionnaire. */
export function normOf(code: string): { readonly set: NormSet; readonly asked: NormQuestion } | null {
  return BY_CODE.get(code) ?? null
}

const BY_CODE = new Map(
  NORM_SETS.flatMap(set =>
    Object.entries(set.questions).flatMap(([code, asked]) =>
      asked === undefined ? [] : [[code, { set, asked }] as const],
    ),
  ),
)
