import { readFileSync } from 'node:fs'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Template } from '../contract/views.ts'
import type { ChangeKind } from '../contract/words.ts'

/** What changes of this kind have in common; see docs/guide/change-templates.md. */
export function templateOf(kind: ChangeKind): Template {
  return TEMPLATES[kind]
}

/** Its milestones on their days, for a change that begins today. */
export function milestonesFrom(kind: ChangeKind, today: LocalDate): { title: string; dueOn: LocalDate }[] {
  return templateOf(kind).milestones.map(({ title, weeks }) => ({ title, dueOn: addDays(today, 7 * weeks) }))
}

/** The parts of a direction talk about a change (practice §3.5, H07). */
export const TALK_PARTS: readonly string[] = [
  'Our thinking: why now, what we saw, what we decided against',
  'The change we intend: what changes, what stays, what we do not know yet and when we will',
  'How we go forward together: the first three steps, what I ask of you, what you can ask of me',
  'Half of the time: your questions',
]

// Words that people edit are no code.
const TEMPLATES: Readonly<Record<ChangeKind, Template>> = JSON.parse(
  readFileSync(new URL('templates.json', import.meta.url), 'utf8'),
)
