/** How ready a team is: favourable shares, 0–1, of readiness questions R1, R2 and R4 of practice §8, with the number of answers. */
export interface SurveyReadiness {
  readonly r1: number
  readonly r2: number
  readonly r4: number
  readonly n: number
}

/** What a team's manager heard in a talk: they know why, they know what it means for their work, they have what they need. */
export interface TalkReadiness {
  readonly knowsWhy: boolean
  readonly knowsMeaning: boolean
  readonly hasNeeded: boolean
}

/** Each of the three has to be favourable for this share. */
const BAR = 0.6

/** Fewer answers than this say nothing: then the talk counts. */
const FEWEST = 5

/** Which evidence counts for a team, and whether it is below the bar. */
export function readinessOf(
  survey: SurveyReadiness | undefined,
  talk: TalkReadiness,
): { readonly from: 'survey' | 'talk'; readonly below: boolean } {
  if (survey !== undefined && survey.n >= FEWEST)
    return { from: 'survey', below: [survey.r1, survey.r2, survey.r4].some(share => share < BAR) }
  return { from: 'talk', below: !(talk.knowsWhy && talk.knowsMeaning && talk.hasNeeded) }
}
