import type { NewEvent } from '#platform/work.ts'

/**
 * What this room tells: announcement.published {teamId, to}, .withdrawn (changes of state); .clarified, .reminded {to}. That somebody
 * has read it is told to nobody.
 */
export function happened(
  type: `announcement.${'clarified' | 'reminded'}`,
  id: string,
  values: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: subjectOf(id), data: values }
}

/** The subject of this room's events. */
export function subjectOf(id: string) {
  return { kind: 'announcement', id }
}
