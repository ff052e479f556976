import { z } from 'zod'

/** In the order in which a board shows them. */
export const TaskState = z.enum(['todo', 'doing', 'blocked', 'done', 'dropped'])
export type TaskState = z.output<typeof TaskState>

/** What somebody may do with one task. */
export const TaskAction = z.enum(['see', 'edit', 'estimate', 'move', 'assign', 'take', 'answer'])
export type TaskAction = z.output<typeof TaskAction>

/** Whose acceptance a request waits for: the manager of the receiver, or the owner of the goal. */
export const Awaits = z.enum(['receiver', 'goal'])
export type Awaits = z.output<typeof Awaits>

/** Load in a word; `away`: no working day in the window. */
export const LoadWord = z.enum(['fine', 'full', 'too_much', 'away'])
export type LoadWord = z.output<typeof LoadWord>

/** Why a task is in somebody's week, in the order of the page. */
export const WeekSection = z.enum(['overdue', 'this_week', 'doing', 'critical', 'blocked'])
export type WeekSection = z.output<typeof WeekSection>

/** Which tasks by date; `none` has no date. */
export const DueFilter = z.enum(['overdue', 'this_week', 'four_weeks', 'none'])
export type DueFilter = z.output<typeof DueFilter>

/** Which tasks by what they serve: no goal and no responsibility; or these, and goals that do not lead to the vision. */
export const ServesFilter = z.enum(['nothing', 'no_line'])
export type ServesFilter = z.output<typeof ServesFilter>

/** A state, all states that are open, or every state. */
export const StateFilter = z.enum([...TaskState.options, 'open', 'any'])
export type StateFilter = z.output<typeof StateFilter>

export const TaskSort = z.enum(['due', 'newest', 'title'])
export type TaskSort = z.output<typeof TaskSort>
