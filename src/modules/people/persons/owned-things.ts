import { type Part, together } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Something open that a person answers for: a goal, a task, … */
export interface OwnedThing {
  /** The noun in words, such as `goal`. */
  readonly kind: string
  readonly id: string
  readonly title: string
}

/** The same with whose it is. */
export interface FoundThing extends OwnedThing {
  readonly ownerId: string
}

/**
 * Finds what is open and any of these people's own: one select of kind, id, title and owner_id, in that order, with casts.
 * All rooms' selects become one statement.
 */
export type FindOwnedThings = (work: Work, personIds: readonly string[]) => Part<FoundThing>

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

/** Everything open that these people own, in all rooms, by owner and title; one statement, however many people and rooms. */
export async function ownedThings(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnedThing[]>> {
  const owned = new Map<string, OwnedThing[]>()
  if (personIds.length === 0) return owned
  const found = await together(
    work,
    Array.from(finders, find => find(work, personIds)),
  )
  for (const { ownerId, ...thing } of found.toSorted((a, b) => a.title.localeCompare(b.title))) {
    const same = owned.get(ownerId)
    if (same) same.push(thing)
    else owned.set(ownerId, [thing])
  }
  return owned
}

/** Has a task made for each thing. */
export async function createHandoverTasks(work: Work, handover: Handover): Promise<void> {
  for (const create of creators) await create(work, handover)
}
