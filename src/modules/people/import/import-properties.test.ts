import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanCell } from './clean-cell.ts'
import type { CurrentPeople, KnownPerson, KnownTeam } from './current-people.ts'
import { harbourPeople, planOf, TODAY } from './harbour-people.factory.ts'
import type { ImportPlan } from './plan.ts'
import { planImport } from './plan-import.ts'
import { readCsv } from './read-csv.ts'
import { cleanSheet } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'
import { peopleTable, toCsv, toWorkbook } from './write-people.ts'

const NASTY = [
  '=1+1',
  '+49 30 1',
  '-x',
  '@sum',
  "'=a",
  `a "b", c`,
  'semi;colon',
  'Ωmega',
  '00123',
  '1e5',
  'x'.repeat(60),
  'lost \ufffd before',
  '\u{1fffe}',
]
const anyText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 12 }))
const text = anyText
  .map(cleanCell)
  .filter(
    value =>
      value !== '' &&
      value !== '(none)' &&
      !/[\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/.test(value),
  )
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const teamsOf = fc.array(fc.tuple(text, fc.nat()), { minLength: 1, maxLength: 8 }).map(all => {
  const teams: KnownTeam[] = []
  all.forEach(([name, above], index) => {
    const parentId = index === 0 ? null : `team ${above % index}`
    const plain = name.replaceAll('>', '-')
    const taken = teams.some(
      team => team.parentId === parentId && team.name.toLowerCase() === plain.toLowerCase(),
    )
    teams.push({ id: `team ${index}`, name: taken ? `${plain} ${index}` : plain, parentId })
  })
  return teams
})

const personParts = fc.record({
  name: text,
  preferredName: maybe(text),
  pronouns: maybe(text.filter(value => value.length <= 40)),
  hasId: fc.boolean(),
  hasEmail: fc.boolean(),
  above: fc.nat(),
  team: fc.nat(),
  title: text,
  level: fc.integer({ min: 1, max: 5 }),
  from: fc.constantFrom('2019-05-01', TODAY, '2026-09-01'),
  leftOn: maybe(fc.constantFrom(TODAY, '2026-12-31')),
  timeZone: maybe(fc.constantFrom('Europe/Berlin', 'UTC')),
  attributes: fc.dictionary(fc.constantFrom('Site', 'Cost centre', 'Department', 'T-shirt'), text),
})

const organisations: fc.Arbitrary<CurrentPeople> = fc
  .tuple(teamsOf, fc.array(personParts, { minLength: 1, maxLength: 25 }))
  .map(([teams, parts]) => {
    const led = new Set<string>()
    const persons = parts.map((part, index): KnownPerson => {
      const teamId = teams[part.team % teams.length]?.id ?? ''
      const leadsTeam = part.level > 1 && part.leftOn === null && !led.has(teamId)
      if (leadsTeam) led.add(teamId)
      const reportsTo = index === 0 ? null : `person ${part.above % index}`
      const { title, level, from } = part
      return {
        id: `person ${index}`,
        name: part.name,
        employeeId: part.hasId || !part.hasEmail ? `00${index}` : null,
        email: part.hasEmail ? `p${index}@harbour.test` : null,
        preferredName: part.preferredName,
        pronouns: part.pronouns,
        timeZone: part.timeZone,
        attributes: part.attributes,
        startedOn: from,
        leftOn: part.leftOn !== null && part.leftOn < from ? '2026-12-31' : part.leftOn,
        placement: {
          id: `at ${index}`,
          teamId,
          reportsTo,
          title,
          level,
          leadsTeam,
          kind: 'permanent',
          fte: 1,
          from,
          to: null,
        },
      }
    })
    return { ...harbourPeople(), teams, persons }
  })

const full = { mode: 'full', today: TODAY, actingPersonId: null, leavers: 'all' } as const

function expectNothing(plan: ImportPlan): void {
  expect(
    plan.problems.filter(problem => problem.level === 'error' && problem.code !== 'several_roots'),
  ).toEqual([])
  expect([plan.creates, plan.updates, plan.leaves, plan.teams]).toEqual([[], [], [], []])
}

test('importing the CSV export of any organisation changes nothing', () => {
  fc.assert(
    fc.property(organisations, current => {
      const csv = new TextEncoder().encode(toCsv(peopleTable(current, current.persons)))
      expectNothing(planImport(cleanSheet(readCsv(csv)), current, full))
    }),
    { numRuns: 150 },
  )
})

test('importing the Excel export of any organisation changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(organisations, async current => {
      const workbook = await toWorkbook(peopleTable(current, current.persons))
      expectNothing(planImport(cleanSheet(await readWorkbook(workbook)), current, full))
    }),
    // What is found is told, even where making it small takes longer than a test may.
    { numRuns: 15, interruptAfterTimeLimit: 10_000 },
  )
})

test('the order of rows does not matter', () => {
  const header = 'Name,Employee Id,Email,Manager Email,Team,Level'
  const rows = [
    'Ada,E1,ada@harbour.test,,,',
    'Grace,E2,hopper@harbour.test,,Pilots > Night,',
    'Linus,E3,linus@harbour.test,new@x.test,Night,2',
    'New,E7,new@x.test,hopper@harbour.test,Tugs,',
    'Newer,E8,newer@x.test,new@x.test,tugs,',
    'Newest,,newest@x.test,newer@x.test,,',
    'Lost,E9,lost@x.test,nobody@x.test,,9',
  ]
  const expected = canonical(planOf([header, ...rows]))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => {
      expect(canonical(planOf([header, ...shuffled]))).toEqual(expected)
    }),
  )
})

/** A plan without row numbers: new people are called by their e-mail. */
function canonical(plan: ImportPlan): unknown {
  const emails = new Map(plan.creates.map(create => [create.key, create.person.email ?? '']))
  const text = JSON.stringify(
    [plan.creates, plan.updates, plan.problems].map(all => all.map(each => ({ ...each, row: 0 }))),
  )
  const named = text.replaceAll(/new:\d+/g, key => emails.get(key) ?? key).replaceAll(/row \d+/g, 'row')
  const [creates, updates, problems] = JSON.parse(named) as unknown[][]
  const sorted = [creates, updates, problems].map(all => all?.map(each => JSON.stringify(each)).sort())
  return [sorted, plan.teams, plan.unchanged]
}
