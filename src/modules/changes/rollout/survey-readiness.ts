import type { Work } from '#platform/work.ts'
import type { SurveyReadiness } from './readiness.ts'

/** Readiness of teams for a change by the latest survey, by team id; teams without one are missing. One statement. */
export type ReadSurveyReadiness = (
  work: Work,
  changeId: string,
  teamIds: readonly string[],
) => Promise<ReadonlyMap<string, SurveyReadiness>>

let read: ReadSurveyReadiness = async () => new Map()

/** The room that holds surveys says here how ready teams are. Called once, where the rooms are wired; until then talks count. */
export function provideSurveyReadiness(reader: ReadSurveyReadiness): void {
  read = reader
}

/** What surveys say of these teams. */
export async function surveyReadiness(...[work, changeId, teamIds]: Parameters<ReadSurveyReadiness>) {
  return teamIds.length === 0 ? new Map<string, SurveyReadiness>() : await read(work, changeId, teamIds)
}
