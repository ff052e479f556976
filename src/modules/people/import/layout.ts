/** What a column of a people file can mean to us. */
export type Field =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'preferredName'
  | 'pronouns'
  | 'employeeId'
  | 'email'
  | 'managerEmail'
  | 'managerEmployeeId'
  | 'manager'
  | 'team'
  | 'title'
  | 'level'
  | 'leadsTeam'
  | 'startDate'
  | 'endDate'
  | 'timeZone'
  | 'status'

/** Our own template, in order; an export has these columns and then one for each attribute. */
export const TEMPLATE: readonly { readonly field: Field; readonly title: string }[] = [
  { field: 'name', title: 'Name' },
  { field: 'preferredName', title: 'Preferred Name' },
  { field: 'pronouns', title: 'Pronouns' },
  { field: 'employeeId', title: 'Employee Id' },
  { field: 'email', title: 'Email' },
  { field: 'managerEmail', title: 'Manager Email' },
  { field: 'managerEmployeeId', title: 'Manager Employee Id' },
  { field: 'team', title: 'Team' },
  { field: 'title', title: 'Job Title' },
  { field: 'level', title: 'Level' },
  { field: 'leadsTeam', title: 'Leads Team' },
  { field: 'startDate', title: 'Start Date' },
  { field: 'endDate', title: 'End Date' },
  { field: 'timeZone', title: 'Timezone' },
]

/** Other people's names for the same columns: Culture Amp's template, both of Lattice's, and what is usual. */
const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  name: ['Name', 'Full Name', 'Employee Name', 'Display Name'],
  firstName: ['First Name', 'Given Name'],
  lastName: ['Last Name', 'Surname', 'Family Name'],
  preferredName: ['Preferred Name', 'Known As'],
  pronouns: ['Pronouns'],
  employeeId: ['Employee Id', 'Employee Number', 'Staff Number', 'Personnel Number'],
  email: ['Email', 'Work Email', 'Email Address', 'Work Email Address', 'E-mail'],
  managerEmail: ['Manager Email', 'Manager Email Address', 'Manager Work Email', 'Manager E-mail'],
  managerEmployeeId: ['Manager Employee Id', 'Manager Id', 'Manager Employee Number'],
  manager: ['Manager', 'Manager Name', 'Reports To'],
  team: ['Team', 'Team Name'],
  title: ['Job Title', 'Title', 'Position'],
  level: ['Level'],
  leadsTeam: ['Leads Team', 'Team Lead', 'Leads'],
  startDate: ['Start Date', 'Hire Date'],
  endDate: ['End Date', 'Termination Date', 'Last Day'],
  timeZone: ['Timezone', 'Time Zone'],
  status: ['Status', 'Employment Status'],
}

/** Read as a field only when the file has no column of its own for it; otherwise they stay attributes. */
const SECOND_CHOICE: Readonly<Record<string, Field>> = { department: 'team', jobtitlelevel: 'level' }

const FIELD_BY_NAME = new Map(
  (Object.entries(ALIASES) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map(name => [columnKey(name), field] as const),
  ),
)

/** Self-identification, health, pay and family matters: never an attribute that colleagues can see. */
const SENSITIVE = [
  /^gender|^sex$|sexualorientation|transgender|lgbt/,
  /^race|ethnic|bipoc|nationalorigin|nationality|citizenship|immigration|visastatus/,
  /dateofbirth|birthdate|birthday|^dob$|^birth|^age$/,
  /religio|^faith|disab|health|medical|veteran|militarystatus|pregnan|marital|familystatus|union|politic/,
  /salary|compensation|^pay|payrate|wage|bonus|equitygrant|bank|iban|taxid|taxnumber/,
  /^ssn$|socialsecurity|nationalid|passport|homeaddress|personalemail|emergencycontact/,
  /terminationtype|terminationreason|reasonforleaving|performancerating/,
]

/** A header as compared: letters and digits only, lower case, without accents. */
export function columnKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The field of a header, and whether it is only a second choice for it; null for an attribute. */
export function fieldOf(title: string): { readonly field: Field; readonly secondChoice: boolean } | null {
  const key = columnKey(title)
  const first = FIELD_BY_NAME.get(key)
  if (first) return { field: first, secondChoice: false }
  const second = SECOND_CHOICE[key]
  return second ? { field: second, secondChoice: true } : null
}

/** Whether a column holds what belongs into no visible attribute. */
export function isSensitive(title: string): boolean {
  const key = columnKey(title)
  return SENSITIVE.some(pattern => pattern.test(key))
}

/** The title of a field in our own template, for messages. */
export function titleOf(field: Field): string {
  return TEMPLATE.find(column => column.field === field)?.title ?? ALIASES[field][0] ?? field
}
