import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ParentRecord } from '../aim-record.ts'
import { ownerProblems } from '../drafting/owner-problems.ts'
import { dueAfterParent, placeProblems, scheduleProblems } from '../invariants.ts'
import { directionOf, type MeasureDefinition, measureProblems } from '../measure.ts'
import type { KnownNames } from './known-names.ts'
import type { ReadRow } from './read-row.ts'
import type { RowProblem } from './read-sheet.ts'

/** A row ready to be written: what it refers to is found, and it breaks no rule. */
export interface PlannedAim {
  readonly read: ReadRow
  readonly id: string
  readonly scope: 'org' | 'team' | 'person'
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly parentId: string | null
  readonly measure: MeasureDefinition | null
}

/** Looks up what rows refer to, and holds them against the rules of aims. Rows may stand in any order. */
export function planImport(
  rows: readonly ReadRow[],
  known: KnownNames,
  today: LocalDate,
  newId: () => string,
): { readonly aims: readonly PlannedAim[]; readonly problems: readonly RowProblem[] } {
  const ids = new Map(rows.map(read => [read, newId()]))
  const byKey = new Map(rows.filter(read => read.key !== '').map(read => [read.key, read]))
  const problems: RowProblem[] = [...sameKeys(rows), ...tooManyVisions(rows, known), ...cycles(rows, byKey)]
  const aims = rows.map((read): PlannedAim => {
    const above = byKey.get(read.parent)
    const parent = above === undefined ? known.aim(read.parent) : asParent(above, ids.get(above) ?? '')
    const aim = { ...found(read, known), read, id: ids.get(read) ?? '', parentId: parent?.id ?? null }
    problems.push(
      ...lookups(read, aim, parent),
      ...rules(read, aim, parent, known, today).map(item => ofRow(read, item)),
    )
    return aim
  })
  return { aims, problems }
}

function found(
  read: ReadRow,
  known: KnownNames,
): Pick<PlannedAim, 'scope' | 'ownerId' | 'teamId' | 'measure'> {
  const hasOwner = read.ownerEmail !== '' || read.ownerName !== ''
  const teamId = read.team === '' ? null : known.team(read.team)
  const { measure: type, unit, start, target, low, high, kind } = read.fields
  const isNumber = type === null && start !== null && target !== null
  const measure =
    type === null && !isNumber
      ? null
      : { type: type ?? 'number', unit, start, target, low, high, direction: null }
  return {
    scope: read.fields.scope ?? (kind === 'goal' && teamId !== null ? 'team' : 'org'),
    ownerId: hasOwner ? known.person(read.ownerEmail, read.ownerName) : null,
    teamId,
    measure: measure && { ...measure, direction: directionOf(measure) },
  }
}

function lookups(read: ReadRow, aim: Omit<PlannedAim, 'measure'>, parent: ParentRecord | null): RowProblem[] {
  const named = read.ownerEmail || read.ownerName
  return [
    ...(named !== '' && aim.ownerId === null
      ? [
          unknown(
            read,
            read.ownerEmail === '' ? 'Owner' : 'Owner email',
            'unknown_owner',
            named,
            'Nobody here, or more than one person, goes by',
          ),
        ]
      : []),
    ...(read.team !== '' && aim.teamId === null
      ? [unknown(read, 'Team', 'unknown_team', read.team, 'No team, or more than one, is called')]
      : []),
    ...(read.parent !== '' && parent === null
      ? [
          unknown(
            read,
            'Parent',
            'unknown_parent',
            read.parent,
            'No row and no open aim, or more than one, is called',
          ),
        ]
      : []),
  ]
}

function rules(
  read: ReadRow,
  aim: Omit<PlannedAim, 'measure'> & { readonly measure: MeasureDefinition | null },
  parent: ParentRecord | null,
  known: KnownNames,
  today: LocalDate,
): ErrorItem[] {
  const { kind, link, state } = read.fields
  const place = { kind, scope: aim.scope, teamId: aim.teamId, parent, link, critical: false }
  const alone = parent === null && read.fields.standaloneReason === null
  return [
    ...placeProblems(place).filter(item => read.team === '' || item.field !== 'teamId'),
    ...ownerProblems(kind, aim.ownerId, null, known.chart),
    ...(state === 'closed' || state === 'retired'
      ? dueAfterParent(read.fields, parent)
      : scheduleProblems(read.fields, parent, today)),
    ...(aim.measure === null ? [] : measureProblems(aim.measure)),
    ...(state === 'live' && kind === 'goal' ? liveProblems(aim, read, alone) : []),
  ]
}

function liveProblems(
  aim: { readonly ownerId: string | null; readonly measure: MeasureDefinition | null },
  read: ReadRow,
  alone: boolean,
): ErrorItem[] {
  const missing = (field: string, is: boolean, what: string) =>
    is
      ? [
          {
            field,
            code: `${field}_missing`,
            message: `A live goal needs ${what}.`,
            fix: 'Fill it in, or import the row as a draft.',
          },
        ]
      : []
  return [
    ...missing(
      'ownerId',
      aim.ownerId === null && read.ownerEmail === '' && read.ownerName === '',
      'an owner',
    ),
    ...missing('measure', aim.measure === null, 'a measure'),
    ...missing('dueOn', read.fields.dueOn === null, 'a due date'),
    ...missing('parentId', alone && read.parent === '', 'a parent, or a reason to stand alone'),
  ]
}

function asParent(read: ReadRow, id: string): ParentRecord {
  const { kind, title, dueOn } = read.fields
  return { id, kind, scope: read.fields.scope ?? 'org', state: read.state, title, ownerId: null, dueOn }
}

function sameKeys(rows: readonly ReadRow[]): RowProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(read => {
    if (read.key === '') return []
    const earlier = first.get(read.key)
    if (earlier === undefined) first.set(read.key, read.row)
    return earlier === undefined
      ? []
      : [
          at(
            read,
            'Key',
            'key_twice',
            `Row ${earlier} has the key "${read.key}" too.`,
            'Give each row its own key.',
          ),
        ]
  })
}

function tooManyVisions(rows: readonly ReadRow[], known: KnownNames): RowProblem[] {
  const live = rows.filter(read => read.fields.kind === 'vision' && read.state === 'live')
  return live
    .slice(known.hasLiveVision ? 0 : 1)
    .map(read =>
      at(read, 'State', 'one_live_vision', 'There would be two live visions.', 'Import it as a draft.'),
    )
}

/** Rows that are above themselves. Each row is walked over once. */
function cycles(rows: readonly ReadRow[], byKey: ReadonlyMap<string, ReadRow>): RowProblem[] {
  const cleared = new Set<ReadRow>()
  return rows.flatMap(start => {
    const path: ReadRow[] = []
    for (
      let read: ReadRow | undefined = start;
      read && !cleared.has(read) && !path.includes(read);
      read = byKey.get(read.parent)
    )
      path.push(read)
    const end = byKey.get(path.at(-1)?.parent ?? '')
    for (const read of path) cleared.add(read)
    return end !== undefined && path.includes(end)
      ? [
          at(
            end,
            'Parent',
            'cycle',
            'Going up from this row leads back to it.',
            'Give one of these rows another parent.',
          ),
        ]
      : []
  })
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  parentId: 'Parent',
  scope: 'Scope',
  teamId: 'Team',
  link: 'Link',
  dueOn: 'Due date',
  ownerId: 'Owner email',
  measure: 'Measure',
  'measure.start': 'Start',
  'measure.target': 'Target',
  'measure.low': 'Low',
  'measure.high': 'High',
}

function ofRow(read: ReadRow, item: ErrorItem): RowProblem {
  return at(read, COLUMN_OF[item.field] ?? item.field, item.code, item.message, item.fix)
}

function unknown(read: ReadRow, column: string, code: string, name: string, message: string): RowProblem {
  return at(read, column, code, `${message} "${name}".`, 'Check the spelling, or leave the cell empty.')
}

function at(read: ReadRow, column: string, code: string, message: string, fix: string): RowProblem {
  return { row: read.row, column, code, message, fix }
}
