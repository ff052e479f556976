import type { SituationPage } from '../../contract.ts'

type Ref = NonNullable<SituationPage['evidence'][number]['ref']>

const RECORDS: Readonly<Record<string, (id: string) => string>> = {
  person: id => `/people/${id}`,
  team: id => `/teams/${id}`,
  aim: id => `/aims/${id}`,
  change: id => `/changes/${id}`,
  decision: id => `/decisions/${id}`,
  obstacle: id => `/obstacles/${id}`,
  tasks: id => `/tasks/list?who=${id}`,
  unassigned_tasks: id => `/tasks/list?goal=${id}&below=1&whose=nobody&critical=1`,
  off_track_goals: id => `/direction?view=outline&owner=${id}&health=off_track`,
  late_tasks: id => `/tasks/list?who=${id}&due=overdue`,
}

/** Where the record behind a sentence of evidence is read; null of a kind that has no page. */
export function recordOf({ kind, id }: Ref): string | null {
  return Object.hasOwn(RECORDS, kind) ? (RECORDS[kind]?.(id) ?? null) : null
}
