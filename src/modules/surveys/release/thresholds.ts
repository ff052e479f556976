/** Fewest people a report may be about; fixed at launch. */
export interface Thresholds {
  /** Any score. */
  readonly scores: number
  /** Respondents who may read along and know their own answer, and therefore hide nobody. */
  readonly colluding: number
  /** Comments, which people recognise by their words. */
  readonly comments: number
  /** Raters of one person in one pool. */
  readonly raters: number
}

/** What a survey has unless it asks for more. */
export const DEFAULT_THRESHOLDS: Thresholds = { scores: 5, colluding: 1, comments: 10, raters: 5 }

const FLOOR = 5

/** The k of the release plan: people that must be left when those who collude are taken away. */
export function planThreshold({ scores, colluding }: Thresholds): number {
  return scores + colluding
}

/** Why these thresholds are none: under the floor of five, or comments easier to see than scores. */
export function thresholdProblems({ scores, colluding, comments, raters }: Thresholds): string[] {
  return [
    ...(Number.isInteger(scores) && scores >= FLOOR ? [] : [`Scores need ${FLOOR} people or more.`]),
    ...(Number.isInteger(colluding) && colluding >= 0 ? [] : ['How many may collude is a whole number.']),
    ...(Number.isInteger(comments) && comments >= scores
      ? []
      : ['Comments need as many people as scores, or more.']),
    ...(Number.isInteger(raters) && raters >= FLOOR ? [] : [`A pool needs ${FLOOR} raters or more.`]),
  ]
}

/** Whether so few are invited that no promise of anonymity can be kept: under twice the k, even "everybody but me" is too small. */
export function isTooSmallForAnonymity(invited: number, thresholds: Thresholds): boolean {
  return invited < 2 * planThreshold(thresholds)
}
