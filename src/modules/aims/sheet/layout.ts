/** The columns of the export, in order; an import needs only `Title`. `Health` and `Value` are not read back. */
export const COLUMNS = [
  'Key',
  'Parent',
  'Kind',
  'Scope',
  'Title',
  'Owner email',
  'Owner',
  'Team',
  'Link',
  'State',
  'What',
  'Why',
  'Success criteria',
  'How',
  'Start date',
  'Due date',
  'Late reason',
  'Stands alone because',
  'Measure',
  'Unit',
  'Start',
  'Target',
  'Low',
  'High',
  'Cadence days',
  'Health',
  'Value',
] as const
export type Column = (typeof COLUMNS)[number]

/** Other names that people give to a column. */
const ALIASES: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    id: 'Key',
    identifier: 'Key',
    'parent key': 'Parent',
    'parent id': 'Parent',
    'aligned to': 'Parent',
    type: 'Kind',
    level: 'Kind',
    goal: 'Title',
    objective: 'Title',
    name: 'Title',
    'goal name': 'Title',
    email: 'Owner email',
    'owner name': 'Owner',
    department: 'Team',
    description: 'What',
    purpose: 'Why',
    criteria: 'Success criteria',
    plan: 'How',
    'start on': 'Start date',
    due: 'Due date',
    'due on': 'Due date',
    'end date': 'Due date',
    deadline: 'Due date',
    'measure type': 'Measure',
    metric: 'Measure',
    'start value': 'Start',
    baseline: 'Start',
    'target value': 'Target',
    status: 'State',
  } satisfies Record<string, Column>),
)

/** The column that a header means, or null when it is none of ours. */
export function columnOf(header: string): Column | null {
  const plain = header.trim().toLowerCase()
  return COLUMNS.find(column => column.toLowerCase() === plain) ?? ALIASES.get(plain) ?? null
}
