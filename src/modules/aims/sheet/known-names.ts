import { chartOn, type OrgChart, personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { ParentRecord } from '../aim-record.ts'
import { isVisible } from '../reading/visible.ts'
import { readStandings } from '../store/standings.ts'
import { which } from '../store/which-aims.ts'

/** What the cells of a sheet may refer to: people by e-mail address or name, teams and aims by name. */
export interface KnownNames {
  readonly chart: OrgChart
  readonly person: (email: string, name: string) => string | null
  readonly team: (name: string) => string | null
  /** An existing aim that the actor may see, by id or exact title; null when unknown or when several share the title. */
  readonly aim: (keyOrTitle: string) => ParentRecord | null
  readonly hasLiveVision: boolean
}

/** Reads them in three statements. */
export async function readKnownNames(work: Work): Promise<KnownNames> {
  const chart = await chartOn(work, work.today)
  const persons = await personsById(
    work,
    chart.personsActive().map(person => person.id),
  )
  const aims = (await readStandings(work, work.today, which.titled([]), 'titles'))
    .filter(row => isVisible(work.actor, row, chart))
    .map((row): ParentRecord => ({ ...row, kind: row.kind }))
  const byEmail = new Map(persons.map(person => [person.email?.toLowerCase() ?? '', person.id]))
  const byName = unique(persons.flatMap(p => [[p.name, p.id] as const, [p.fullName, p.id] as const]))
  const teams = unique(chart.teams().map(team => [team.name, team.id] as const))
  const aimById = new Map(aims.map(aim => [aim.id, aim]))
  const aimByTitle = unique(aims.map(aim => [aim.title, aim.id] as const))
  return {
    chart,
    person: (email, name) =>
      email === '' ? (byName.get(fold(name)) ?? null) : (byEmail.get(fold(email)) ?? null),
    team: name => teams.get(fold(name)) ?? null,
    aim: key => aimById.get(key) ?? aimById.get(aimByTitle.get(fold(key)) ?? '') ?? null,
    hasLiveVision: aims.some(aim => aim.kind === 'vision' && aim.state === 'live'),
  }
}

/** Entries whose folded name belongs to one id only. */
function unique(entries: readonly (readonly [string, string])[]): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const [name, id] of entries) {
    const known = found.get(fold(name))
    found.set(fold(name), known === undefined || known === id ? id : null)
  }
  return found
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}
