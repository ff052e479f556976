/** The columns of the export, in order; an import needs only `Title`. `Team` and `Created` are not read back. */
export const COLUMNS = [
  'Id',
  'Title',
  'Note',
  'Goal id',
  'Goal',
  'Assignee email',
  'Assignee',
  'Due',
  'Estimate days',
  'Critical',
  'State',
  'Reason',
  'Comes back',
  'Waits for',
  'Team',
  'Created',
] as const
export type Column = (typeof COLUMNS)[number]

/** Other names that people give to a column. */
const ALIASES: Readonly<Record<string, Column>> = {
  task: 'Title',
  name: 'Title',
  summary: 'Title',
  description: 'Note',
  notes: 'Note',
  'goal title': 'Goal',
  objective: 'Goal',
  owner: 'Assignee',
  'assigned to': 'Assignee',
  email: 'Assignee email',
  'owner email': 'Assignee email',
  'due date': 'Due',
  deadline: 'Due',
  estimate: 'Estimate days',
  'estimate (days)': 'Estimate days',
  days: 'Estimate days',
  priority: 'Critical',
  status: 'State',
  repeat: 'Comes back',
  recurrence: 'Comes back',
  'depends on': 'Waits for',
  dependencies: 'Waits for',
}

/** The column that a header means, or null when it is none of ours. */
export function columnOf(header: string): Column | null {
  const plain = header.trim().toLowerCase()
  return COLUMNS.find(column => column.toLowerCase() === plain) ?? ALIASES[plain] ?? null
}
