import { describe, expect, test } from 'vitest'
import { isSensitive, TEMPLATE } from './layout.ts'
import { mapHeader } from './map-header.ts'

const CULTURE_AMP =
  'Name,Preferred Name,Employee Id,Email,Date of Birth,Start Date,End Date,Language,Manager Email,Timezone,Mobile Phone Number,Manager,Job Title,Job Title Level,Department,Division,Country,Location,Region,Work Location,Gender,Race/Ethnicity,BIPOC,Employment Type'
const LATTICE = 'Work email,First name,Last name,Employee ID,Termination date,Termination type'
const LATTICE_OLD = 'Email,Name,Title,Manager Email,Start date,Birthdate,Gender,Department,Phone,Status'

const read = (titles: string) => {
  const header = titles.split(',')
  const map = mapHeader(header)
  const fields = Object.fromEntries(Array.from(map.fields, ([field, column]) => [field, header[column]]))
  return { ...map, fields, attributes: map.attributes.map(({ name }) => name) }
}
const errors = (titles: string) => read(titles).problems.filter(problem => problem.level === 'error')

describe('the header', () => {
  test('of our own template is understood whole', () => {
    const map = read(TEMPLATE.map(column => column.title).join(','))
    expect(map.fields).toEqual(Object.fromEntries(TEMPLATE.map(({ field, title }) => [field, title])))
    expect(map.problems).toEqual([])
  })

  test('of Culture Amp is understood, private columns are left aside, the rest are attributes', () => {
    const map = read(CULTURE_AMP)
    expect(map.fields).toEqual({
      name: 'Name',
      preferredName: 'Preferred Name',
      employeeId: 'Employee Id',
      email: 'Email',
      startDate: 'Start Date',
      endDate: 'End Date',
      managerEmail: 'Manager Email',
      timeZone: 'Timezone',
      manager: 'Manager',
      title: 'Job Title',
      level: 'Job Title Level',
      team: 'Department',
    })
    expect(map.levelIsFree).toBe(true)
    expect(map.leftAside).toEqual(['Date of Birth', 'Gender', 'Race/Ethnicity', 'BIPOC'])
    expect(map.attributes).toEqual([
      ...['Language', 'Mobile Phone Number', 'Division', 'Country', 'Location', 'Region', 'Work Location'],
      'Employment Type',
    ])
    expect(map.problems.map(problem => [problem.level, problem.code])).toEqual([
      ['warning', 'kept_as_attributes'],
      ['warning', 'left_aside'],
    ])
  })

  test('of Lattice is understood in both forms', () => {
    expect(read(LATTICE).fields).toEqual({
      email: 'Work email',
      firstName: 'First name',
      lastName: 'Last name',
      employeeId: 'Employee ID',
      endDate: 'Termination date',
    })
    expect(read(LATTICE).leftAside).toEqual(['Termination type'])
    const old = read(LATTICE_OLD)
    expect(old.fields).toMatchObject({
      title: 'Title',
      team: 'Department',
      status: 'Status',
      startDate: 'Start date',
    })
    expect(old.leftAside).toEqual(['Birthdate', 'Gender'])
    expect(old.attributes).toEqual(['Phone'])
  })

  test.each(['EMAIL', 'e-mail', ' Work  E-Mail '.trim(), 'email_address', 'Emáil'])('finds %s', title => {
    expect(read(`Name,${title}`).fields).toHaveProperty('email')
  })

  test('keeps Department as an attribute where there is a Team, and Job Title Level where there is a Level', () => {
    const map = read('Name,Email,Department,Team,Level,Job Title Level')
    expect(map.fields).toMatchObject({ team: 'Team', level: 'Level' })
    expect(map.attributes).toEqual(['Department', 'Job Title Level'])
    expect(map.levelIsFree).toBe(false)
  })

  test.each([
    ['Name,Email,Email', 'duplicate_column'],
    ['Name,Email,Work email', 'duplicate_column'],
    ['Name,Email,Site,site ', 'duplicate_column'],
    ['Name,Team', 'missing_column'],
    ['Email,Team', 'missing_column'],
  ])('%s is an error: %s', (titles, code) => {
    expect(errors(titles).map(problem => problem.code)).toEqual([code])
  })

  test.each([
    ...[
      'Gender',
      'Sex',
      'Race',
      'Ethnicity (US)',
      'BIPOC',
      'DOB',
      'Birth date',
      'Religion',
      'Disability status',
    ],
    ...[
      'Veteran',
      'Marital Status',
      'Base salary',
      'Pay grade',
      'SSN',
      'Passport no.',
      'Sexual orientation',
      'IBAN',
    ],
  ])('%s is private and is not stored', title => {
    expect(isSensitive(title)).toBe(true)
  })

  test.each([
    'Country',
    'Division',
    'Essex office',
    'Cost centre',
    'Terrace',
    'Stage',
    'Language',
    'Trace id',
  ])('%s is not private', title => {
    expect(isSensitive(title)).toBe(false)
  })
})
