import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Tag } from '../contract/shapes.ts'

type Kind = z.output<typeof Tag>

/** Something said in so many weeks from today. */
type Told<T> = Readonly<T & { weeks: number; title: string }>

interface Words {
  readonly TOPICS: [Kind, string][]
  readonly NOTES: string[]
  readonly STANDUP: [string, string, string][]
  readonly DIRECTION: typeof DIRECTION
  readonly ALIGNMENT: typeof ALIGNMENT
  readonly EXTERNAL: typeof EXTERNAL
}

// The words of the sample organisation are no code.
const TOLD: Words = JSON.parse(readFileSync(new URL('tidewell-words.json', import.meta.url), 'utf8'))

/** What people at Tidewell put on their lists, by kind. */
export const TOPICS: readonly (readonly [Kind, string])[] = TOLD.TOPICS

/** What they wrote down together. */
export const NOTES: readonly string[] = TOLD.NOTES

/** Direction talks: by whom (post), for which teams, weeks from today. */
export const DIRECTION: readonly Told<{ by: string; teams: readonly string[]; notes: string }>[] =
  TOLD.DIRECTION

/** Alignment sessions: leader and manager by post, what each brought. */
export const ALIGNMENT: readonly Told<{
  leader: string
  manager: string
  lead: readonly string[]
  manage: readonly string[]
}>[] = TOLD.ALIGNMENT

/** Talks with people from outside. */
export const EXTERNAL: readonly Told<{ by: string; party: string }>[] = TOLD.EXTERNAL

/** Lines of a stand-up, in turn. */
export const STANDUP: readonly (readonly [string, string, string])[] = TOLD.STANDUP
