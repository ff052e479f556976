import { type Seeded, seeded } from '#kernel/seeded.ts'
import type { Population } from '#modules/surveys/public.ts'

/** A survey that nobody was asked: who answered, where they stand, and what they said to each of `questions`. */
export interface MadeUp {
  readonly people: number
  readonly questions: number
  /** Units in preorder, one for each manager. */
  readonly parents: readonly number[]
  /** Ascending, as ballots are read. */
  readonly unitOf: Int32Array
  readonly attributes: readonly Traits[]
  /** `questions` bytes a person, 1 to 5, 0 where nothing was said. */
  readonly answers: Uint8Array
}

/** One attribute, and the level of each person, from 1; 0 where it is not known. */
interface Traits {
  readonly code: string
  readonly levels: number
  readonly levelOf: Uint8Array
}

const QUESTIONS = 60
// Of every hundred people, so many lead others.
const MANAGERS = 12
const WIDTH = 8

/** Twelve attributes; `by` says at which depth of the tree most people have the same. */
const ATTRIBUTES = [
  { code: 'gender', levels: 3 },
  { code: 'age', levels: 5 },
  { code: 'tenure', levels: 5 },
  { code: 'level', levels: 5 },
  { code: 'contract', levels: 3 },
  { code: 'hours', levels: 2 },
  { code: 'education', levels: 5 },
  { code: 'remote', levels: 3 },
  { code: 'shift', levels: 4 },
  { code: 'language', levels: 6 },
  { code: 'function', levels: 8, by: 1 },
  { code: 'site', levels: 12, by: 2 },
] as const

/** The same survey on every run: eight managers below each, as deep as it takes, and everybody else spread over the lowest. */
export function madeUp(people: number, seed = 5): MadeUp {
  const chance = seeded(seed)
  const { parents, depths } = treeOf(Math.floor((people * MANAGERS) / 100))
  const unitOf = unitsOf(chance, parents, people)
  const homes = homesOf(parents, depths)
  return {
    people,
    questions: QUESTIONS,
    parents,
    unitOf,
    attributes: ATTRIBUTES.map(attribute => ({
      ...{ code: attribute.code, levels: attribute.levels },
      levelOf: levelsOf(chance, attribute, unitOf, homes),
    })),
    answers: answersOf(chance, unitOf),
  }
}

/** The survey as the release plan sees it. */
export function populationOf({ parents, unitOf, attributes }: MadeUp): Population {
  return { parents, nodeOf: unitOf, attributes, filters: [] }
}

/** A tree in which depth after depth is filled, told in preorder. */
function treeOf(managers: number) {
  const parents: number[] = []
  const depths: number[] = []
  const found = (rank: number, parent: number, depth: number) => {
    const place = parents.push(parent) - 1
    depths.push(depth)
    for (let child = rank * WIDTH + 1; child <= rank * WIDTH + WIDTH && child < managers; child++)
      found(child, place, depth + 1)
  }
  found(0, -1, 0)
  return { parents, depths }
}

/** Managers are counted in the unit of who leads them, everybody else in one without units below. */
function unitsOf(chance: Seeded, parents: readonly number[], people: number): Int32Array {
  const leads = new Set(parents)
  const lowest = [...parents.keys()].filter(unit => !leads.has(unit))
  const managers = parents.map(parent => Math.max(0, parent))
  const others = Array.from({ length: people - managers.length }, () => chance.pick(lowest))
  return Int32Array.from([...managers, ...others]).sort()
}

/** For each unit the one at depth 1 and 2 that it is part of, or itself higher up. */
function homesOf(parents: readonly number[], depths: readonly number[]): Record<1 | 2, readonly number[]> {
  const at = (depth: number) => {
    const homes: number[] = []
    for (const [unit, parent] of parents.entries())
      homes.push((depths[unit] as number) <= depth ? unit : (homes[parent] as number))
    return homes
  }
  return { 1: at(1), 2: at(2) }
}

function levelsOf(
  chance: Seeded,
  attribute: (typeof ATTRIBUTES)[number],
  unitOf: Int32Array,
  homes: Record<1 | 2, readonly number[]>,
): Uint8Array {
  const { levels } = attribute
  const any = () => 1 + Math.floor(levels * chance.next() ** 1.6)
  return Uint8Array.from(unitOf, unit => {
    if (chance.chance(0.02)) return 0
    if (!('by' in attribute) || chance.chance(0.2)) return any()
    return 1 + ((homes[attribute.by][unit] as number) % levels)
  })
}

/** Units differ, and three in a hundred answers are missing. */
function answersOf(chance: Seeded, unitOf: Int32Array): Uint8Array {
  const answers = new Uint8Array(unitOf.length * QUESTIONS)
  for (const [person, unit] of unitOf.entries()) {
    const mood = ((unit * 7) % 13) / 13
    for (let question = 0; question < QUESTIONS; question++) {
      const drawn = chance.next()
      answers[person * QUESTIONS + question] =
        drawn < 0.03 ? 0 : 1 + Math.floor(5 * ((drawn - 0.03) / 0.97) ** (0.5 + mood / 2))
    }
  }
  return answers
}
