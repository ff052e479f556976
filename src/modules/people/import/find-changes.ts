import { cleanCell } from './clean-cell.ts'
import type { CurrentPeople, KnownPerson } from './current-people.ts'
import type { FullDraft } from './draft.ts'
import type { MatchedRow } from './match-rows.ts'
import type { PersonRow } from './person-row.ts'
import type {
  PersonKey,
  PersonValues,
  PlannedCreate,
  PlannedPlacement,
  PlannedTeam,
  PlannedUpdate,
  PlanOptions,
  TeamKey,
  ValueChange,
} from './plan.ts'
import { isReturning } from './plan-presence.ts'

/** Compares each draft with what is known: who is added, what changes, and how many people stay as they are. */
export function findChanges(
  drafts: readonly FullDraft[],
  unplaced: readonly MatchedRow[],
  current: CurrentPeople,
  teamsAdded: readonly PlannedTeam[],
  options: PlanOptions,
): { creates: PlannedCreate[]; updates: PlannedUpdate[]; unchanged: number } {
  const words = new Words(drafts, current, teamsAdded)
  const creates: PlannedCreate[] = []
  const updates: PlannedUpdate[] = []
  for (const draft of drafts) {
    const { known, key, row } = draft
    const name = row.name ?? known?.name ?? ''
    if (known === null) {
      const person = newPerson(row)
      creates.push({
        kind: 'create',
        key,
        row: row.row,
        name,
        person,
        placement: placementOf(draft, options),
      })
      continue
    }
    const values: ValueChange[] = []
    const person = changedValues(row, known, isReturning(row, known, options.today), values)
    const moved = positionChanges(draft, words)
    values.push(...moved)
    if (values.length === 0) continue
    const placement = moved.length > 0 ? placementOf(draft, options) : null
    updates.push({ kind: 'update', key, row: row.row, name, person, placement, values })
  }
  for (const { row, key, known } of unplaced) {
    if (known === null) continue
    const values: ValueChange[] = []
    const person = changedValues(row, known, false, values)
    const name = row.name ?? known.name
    if (values.length > 0)
      updates.push({ kind: 'update', key, row: row.row, name, person, placement: null, values })
  }
  const unchanged = drafts.length + unplaced.length - creates.length - updates.length
  return { creates, updates, unchanged }
}

function newPerson(row: PersonRow): PersonValues {
  return {
    name: row.name ?? '',
    ...(row.employeeId === undefined ? {} : { employeeId: row.employeeId }),
    ...(row.email === undefined ? {} : { email: row.email }),
    preferredName: row.preferredName ?? null,
    pronouns: row.pronouns ?? null,
    ...(row.timeZone === undefined ? {} : { timeZone: row.timeZone }),
    attributes: present(row.attributes),
    leftOn: row.endDate ?? null,
  }
}

function changedValues(
  row: PersonRow,
  known: KnownPerson,
  returning: boolean,
  values: ValueChange[],
): PersonValues {
  const changed: Record<string, unknown> = {}
  const compare = (field: string, key: string, before: string | null, after: string | null | undefined) => {
    // What was typed elsewhere may hold doubled spaces, which a file never does.
    if (after === undefined || after === before || (before !== null && after === cleanCell(before))) return
    changed[key] = after
    values.push({ field, before: before ?? '', after: after ?? '' })
  }
  compare('Name', 'name', known.name, row.name)
  compare('Employee Id', 'employeeId', known.employeeId, row.employeeId)
  compare('Email', 'email', known.email, row.email === known.email?.toLowerCase() ? undefined : row.email)
  compare('Preferred Name', 'preferredName', known.preferredName, row.preferredName)
  compare('Pronouns', 'pronouns', known.pronouns, row.pronouns)
  compare('Timezone', 'timeZone', known.timeZone, row.timeZone)
  if (returning) compare('End Date', 'leftOn', known.leftOn, row.endDate ?? null)
  const attributes = { ...known.attributes, ...row.attributes }
  for (const name of Object.keys(row.attributes))
    compare(name, 'attributes', known.attributes[name] ?? null, attributes[name])
  if ('attributes' in changed) changed['attributes'] = present(attributes)
  return changed
}

function present(attributes: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

function positionChanges(draft: FullDraft, words: Words): ValueChange[] {
  const { placement: before } = draft
  const changes: [string, string, string][] = [
    ['Team', words.team(before?.teamId), words.team(draft.team)],
    ['Manager', words.person(before?.reportsTo), words.person(draft.manager)],
    ['Job Title', before?.title ?? '', draft.title],
    ['Level', before ? String(before.level) : '', String(draft.level)],
    ['Leads Team', before?.leadsTeam ? 'yes' : 'no', draft.leadsTeam ? 'yes' : 'no'],
    ['Start Date', before?.from ?? '', draft.from],
  ]
  const same = [
    before?.teamId === draft.team,
    before !== null && before.reportsTo === draft.manager,
    before?.title === draft.title,
    before?.level === draft.level,
    before?.leadsTeam === draft.leadsTeam,
    before?.from === draft.from,
  ]
  return changes.flatMap(([field, was, is], index) =>
    same[index] ? [] : [{ field, before: was, after: is }],
  )
}

function placementOf(draft: FullDraft, options: PlanOptions): PlannedPlacement {
  const { placement: before, team, title, level, leadsTeam, manager } = draft
  const from = before === null || before.from > options.today ? draft.from : options.today
  return {
    team,
    reportsTo: manager,
    title,
    level,
    leadsTeam,
    kind: before?.kind ?? 'permanent',
    fte: before?.fte ?? 1,
    from,
    to: before === null ? (draft.row.endDate ?? null) : before.to,
    replaces: before && { id: before.id, from: before.from },
  }
}

class Words {
  readonly #people: Map<PersonKey, string>
  readonly #teams: Map<TeamKey, string>

  constructor(drafts: readonly FullDraft[], current: CurrentPeople, teamsAdded: readonly PlannedTeam[]) {
    this.#people = new Map(current.persons.map(person => [person.id, person.name]))
    for (const { key, row } of drafts) if (row.name !== undefined) this.#people.set(key, row.name)
    this.#teams = new Map(current.teams.map(team => [team.id, team.name]))
    for (const team of teamsAdded) this.#teams.set(team.key, team.name)
  }

  person(key: PersonKey | null | undefined): string {
    return key == null ? '' : (this.#people.get(key) ?? '')
  }

  team(key: TeamKey | undefined): string {
    return key === undefined ? '' : (this.#teams.get(key) ?? '')
  }
}
