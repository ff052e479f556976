import type { Seeded } from '#kernel/seeded.ts'
import { type Definition, questionsOf } from '../definition/definition.ts'
import { layoutOf } from '../definition/layout.ts'
import type { StorySurvey } from './story-surveys.ts'

/** Somebody who answered, and the teams they are in, their own one first. */
export interface Respondent {
  readonly personId: string
  readonly teams: readonly string[]
}

// Spread of teams, people and single answers (practice.md §11), and of questions.
const TEAM = 0.35
const PERSON = 0.6
const NOISE = 0.7
const QUESTION = 0.1
const SKIPPED = 0.015
// In fewer than so many nothing is to be seen.
const SEEN = 4

/**
 * The ballots of a survey of the story, one after another: a mean, moved by team, person, question and what the story tells, cut to
 * 1–5. Where the story gives a count, those of the team who are nearest to it answer so.
 */
export function storyAnswers(
  story: StorySurvey,
  definition: Definition,
  people: readonly Respondent[],
  chance: Seeded,
): Uint8Array {
  const { places, length } = layoutOf(definition)
  const ballots = new Uint8Array(people.length * length)
  const leanings = people.map(({ personId, teams }) => leaningOf(chance, personId, teams))
  const told = new Set(questionsTold(story))
  for (const { question, at } of places) {
    const own = chance.fork(`${story.key} ${question.code}`)
    const offset = own.normal(0, QUESTION)
    const felt = people.map(
      (person, row) =>
        story.mean +
        offset +
        (leanings[row] ?? 0) +
        shiftOf(story, person, question.code) +
        own.normal(0, NOISE),
    )
    if (question.kind === 'recommend')
      for (const [row, value] of felt.entries())
        ballots[row * length + at] = 1 + within(7 + 1.8 * (value - 3.6), 0, 10)
    if (question.kind !== 'scale') continue
    const answers = settle(story, people, question.code, felt)
    for (const [row, answer] of answers.entries())
      ballots[row * length + at] = !told.has(question.code) && own.chance(SKIPPED) ? 0 : answer
  }
  return ballots
}

/** What each of a definition's texts is called; the last one is where comments of the story stand. */
export function wordsQuestion(definition: Definition): string {
  return questionsOf(definition).findLast(({ kind }) => kind === 'text')?.code ?? ''
}

function questionsTold({ favourable = [] }: StorySurvey): string[] {
  return favourable.map(([, question]) => question)
}

/** How a person and their team lean, the same in every survey. The end of an id is chance alone, whatever day it was made on. */
function leaningOf(chance: Seeded, personId: string, [team = '']: readonly string[]): number {
  return (
    chance.fork(`team ${team}`).normal(0, TEAM) +
    chance.fork(`person ${personId.slice(-12)}`).normal(0, PERSON)
  )
}

function shiftOf({ shifts = [] }: StorySurvey, { teams }: Respondent, code: string): number {
  return shifts
    .filter(([team, questions]) => teams.includes(team) && questions.some(each => code.startsWith(each)))
    .reduce((sum, [, , by]) => sum + by, 0)
}

/** Cuts what is felt to answers, so that the counts of the story hold, and every other team is calm. */
function settle(
  { favourable = [], shifts = [], calm = 0 }: StorySurvey,
  people: readonly Respondent[],
  code: string,
  felt: readonly number[],
): number[] {
  const answers = felt.map(value => within(value, 1, 5))
  const told = favourable.filter(([, question]) => question === code)
  const apart = [
    ...told.map(([team]) => team),
    ...shifts.filter(([, questions]) => questions.some(each => code.startsWith(each))).map(([team]) => team),
  ]
  const free = [...people.keys()].filter(row => !people[row]?.teams.some(team => apart.includes(team)))
  const rowsOf = (team: string) => [...people.keys()].filter(row => people[row]?.teams.includes(team))
  const best = (rows: readonly number[]) =>
    rows.toSorted((one, other) => (felt[other] ?? 0) - (felt[one] ?? 0))
  for (const [, rows] of Map.groupBy(free, row => people[row]?.teams[0])) {
    const calmed = rows.length < SEEN ? 0 : Math.ceil(calm * rows.length)
    for (const row of best(rows).slice(0, calmed)) answers[row] = Math.max(4, answers[row] ?? 0)
  }
  for (const [team, , count] of told)
    for (const [rank, row] of best(rowsOf(team)).entries())
      answers[row] = rank < count ? Math.max(4, answers[row] ?? 0) : Math.min(3, answers[row] ?? 0)
  return answers
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)))
}
