import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

const Health = z.enum([
  'on_track',
  'at_risk',
  'off_track',
  'stale',
  'no_data',
  'achieved',
  'missed',
  'dropped',
])
const AimState = z.enum([
  'draft',
  'consulting',
  'briefed',
  'planned',
  'live',
  'closed',
  'retired',
  'archived',
])

const Station = z.strictObject({
  id: Id,
  kind: z.enum(['vision', 'strategy', 'goal']),
  title: z.string(),
  why: z.string(),
  health: Health.nullable(),
})

/** What a person sees first. */
export const HomeView = z.strictObject({
  today: LocalDate,
  /** From the reader's first task, or first goal, up to the destination; null before there is any. */
  line: z
    .strictObject({
      task: z.strictObject({ id: Id, title: z.string() }).nullable(),
      stations: z.array(Station),
    })
    .nullable(),
  /** Goals and strategies of the reader, by how they stand. */
  owned: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      kind: z.enum(['vision', 'strategy', 'goal']),
      state: AimState,
      health: Health.nullable(),
      dueOn: LocalDate.nullable(),
    }),
  ),
  /** People who answer to the reader today. */
  reports: z.int(),
  /** They own a vision or a strategy, or nobody stands above them: the direction is theirs to set, also before there is one. */
  setsDirection: z.boolean(),
})
export type HomeView = z.output<typeof HomeView>

/** Something that the search found. */
const Found = z.strictObject({
  /** The noun, such as `task`; the room it comes from names the group by `addFinds`. */
  kind: z.string(),
  id: Id,
  label: z.string(),
  hint: z.string().nullable(),
  link: z.string(),
})

/** The endpoints of home. */
export const homeContract = defineContract({
  readHome: {
    method: 'GET',
    path: '/api/home',
    summary: 'Show your line to the destination, what you own and how many people answer to you',
    response: HomeView,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    summary: 'Find people, teams, aims, tasks and whatever else you may see by part of their name',
    query: z.strictObject({ q: z.string().trim().min(2).max(100) }),
    response: z.strictObject({ found: z.array(Found) }),
  },
})
