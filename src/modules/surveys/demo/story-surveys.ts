import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { FindingKind, SurveyKind } from '../contract/words.ts'

/** A survey of the sample organisation as the story tells it. Days are counted from the day of the demo, teams and posts by name. */
export interface StorySurvey {
  readonly key: string
  readonly series: string
  readonly title: string
  readonly purpose: string
  readonly kind: SurveyKind
  /** Its last day; one that is still to come is open now. */
  readonly closes: number
  /** How many days it is open, the last one included. */
  readonly days: number
  /** The day whose chart it is asked by, where that is not its first one. */
  readonly chart?: number
  /** Everybody in these teams and below; without it everybody. */
  readonly teams?: readonly string[]
  /** What the only team asked called itself when it was a company of its own. */
  readonly calls?: string
  /** Posts that are not asked. */
  readonly without?: readonly string[]
  /** Questions of the shipped questionnaires, by code or by how codes begin; those of others have norms to stand beside. */
  readonly asks: readonly string[]
  /** What stands above a section, by its code. */
  readonly intros?: Readonly<Record<string, string>>
  readonly breakdowns: readonly string[]
  /** Mean of an answer before teams, people and questions differ. */
  readonly mean: number
  readonly answered: number
  /**
   * The share of each team that answers every question favourably at least, where nothing else is told: what the story has nothing to
   * say about is nothing to worry about.
   */
  readonly calm?: number
  /** Posts that did not answer. */
  readonly silent?: readonly string[]
  /** Teams, with all below, in which everybody else answered. */
  readonly complete?: readonly string[]
  /** Teams whose answers to some questions lie apart. */
  readonly shifts?: readonly (readonly [team: string, questions: readonly string[], by: number])[]
  /** How many of a team, with all below, answer a question favourably. */
  readonly favourable?: readonly (readonly [team: string, question: string, count: number])[]
  /** The post that answers for what follows; null while it is open. */
  readonly owner: string | null
  /** What followed from it. */
  readonly actions?: readonly StoryAction[]
}

/** Something that followed from a survey, on days counted like those of a survey. */
export interface StoryAction {
  /** Whom it is for; without it everybody who was asked. */
  readonly team?: string
  readonly kind: FindingKind
  readonly finding: string
  readonly said: string
  readonly decided: string
  readonly did?: string
  /** The post that began it and sees to it. */
  readonly owner: string
  readonly made: number
  readonly published: number
  readonly done?: number
  /** Key of the survey that asked whether it helped. */
  readonly askedIn?: string
  /** Key of the goal that it serves. */
  readonly goal?: string
}

/** Something that somebody of a team wrote. */
export interface StoryComment {
  readonly survey: string
  readonly team: string
  readonly text: string
}

// The words of the sample organisation are no code.
export const TIDEWELL_SURVEYS: readonly StorySurvey[] = JSON.parse(read('tidewell-surveys.json'))
export const TIDEWELL_COMMENTS: readonly StoryComment[] = parse(read('tidewell-comments.csv'), {
  columns: true,
})

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
