import type { Work } from '#platform/work.ts'

/** Something open that a person answers for: a goal, a task, … */
export interface OwnedThing {
  /** The noun in words, such as `goal`. */
  readonly kind: string
  readonly id: string
  readonly title: string
}

/** Finds what is open and a person's own, in as few statements as possible. */
export type FindOwnedThings = (work: Work, personId: string) => Promise<readonly OwnedThing[]>

/** Makes one task for each thing whose owner leaves, for the person who is to find it a new owner. */
export type CreateHandoverTasks = (work: Work, handover: Handover) => Promise<void>

/** What is to be handed over when somebody leaves. */
export interface Handover {
  readonly leaverId: string
  /** Null when nobody is above the leaver. */
  readonly managerId: string | null
  readonly lastDay: string
  readonly things: readonly OwnedThing[]
}

const finders = new Set<FindOwnedThings>()
const creators = new Set<CreateHandoverTasks>()

/** A room that gives people something to own says here how to find it. Called once, where the rooms are wired. */
export function provideOwnedThings(find: FindOwnedThings): void {
  finders.add(find)
}

/** The room that makes tasks says here how. Called once, where the rooms are wired. */
export function provideHandoverTasks(create: CreateHandoverTasks): void {
  creators.add(create)
}

/** Everything open that a person owns, in all rooms. */
export async function ownedThings(work: Work, personId: string): Promise<OwnedThing[]> {
  const found: OwnedThing[] = []
  for (const find of finders) found.push(...(await find(work, personId)))
  return found
}

/** Has a task made for each thing. */
export async function createHandoverTasks(work: Work, handover: Handover): Promise<void> {
  for (const create of creators) await create(work, handover)
}
