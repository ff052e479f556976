import { describe, expect, test } from 'vitest'
import { eventsOf } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { ownedRows } from '../persons/owned-rows.factory.ts'
import { provideOwnedThings } from '../persons/owned-things.ts'
import { applyImport } from './apply-import.ts'
import { checkImport } from './check-import.ts'
import { exportPeople, exportPeopleWorkbook } from './export-people.ts'
import { importPeople } from './import-people.ts'
import { csvFile } from './people-file.factory.ts'
import { readCurrentPeople } from './store/current-people-store.ts'
import { peopleBefore, viewImport } from './view-import.ts'

const HEAD = 'Name,Employee Id,Email,Manager Email,Team,Job Title,Level,Leads Team,Site'
const TODAY = '2026-03-02'

const run = (org: Organisation, lines: readonly string[], mode: 'partial' | 'full' = 'partial') =>
  org.as('Margaret', work => importPeople(work, csvFile(...lines), 'people.csv', { mode, yes: true }))
const check = (work: Work, lines: readonly string[], mode: 'partial' | 'full' = 'partial') =>
  checkImport(work, { fileName: 'people.csv', mode, bytes: csvFile(...lines) })
const named = async (org: Organisation, name: string) =>
  (await org.as('Margaret', readCurrentPeople)).persons.find(person => person.name === name)

describe('applying an import', () => {
  test('adds people and teams, changes positions from today on and keeps the past', async () => {
    const org = await organisation()
    const view = await run(org, [
      HEAD,
      'Nova Berg,E9,Nova@harbour.example,max@harbour.example,Tugs,Skipper,1,no,Quay',
      'Max Lind,E8,max@harbour.example,ada@harbour.example,Tugs,Tug lead,2,yes,',
      'Linus Torres,,linus@harbour.example,max@harbour.example,Tugs,Skipper,2,,Quay',
    ])
    expect([view.state, view.counts]).toMatchObject([
      'applied',
      { creates: 2, updates: 1, teams: 1, leaves: 0, errors: 0 },
    ])
    const today = await org.as('Ada', work => chartOn(work, TODAY))
    const before = await org.as('Ada', work => chartOn(work, '2026-03-01'))
    const max = (await named(org, 'Max Lind'))?.id ?? ''
    expect(today.managerOf(org.id.Linus)).toBe(max)
    expect(before.managerOf(org.id.Linus)).toBe(org.id.Grace)
    expect(today.leadOf(today.placementOf(org.id.Linus)?.teamId ?? '')).toBe(max)
    expect(today.levelOf(org.id.Linus)).toBe(2)
    expect(await named(org, 'Nova Berg')).toMatchObject({
      email: 'nova@harbour.example',
      attributes: { Site: 'Quay' },
    })
    expect(await org.eventsOfType('people.imported')).toBe(1)
    expect(await org.eventsOfType('person.added')).toBe(2)
    expect(await org.eventsOfType('person.changed')).toBe(1)
  })

  test('a second time changes nothing', async () => {
    const org = await organisation()
    const lines = [HEAD, 'Nova Berg,E9,nova@harbour.example,ada@harbour.example,Tugs,Skipper,1,no,Quay']
    await run(org, lines)
    expect((await run(org, lines)).counts).toMatchObject({ creates: 0, updates: 0, teams: 0, unchanged: 1 })
  })

  test('of its own export changes nothing, as CSV and as Excel, partial and full', async () => {
    const org = await organisation()
    await run(org, [
      HEAD,
      'Nova Berg,E9,nova@harbour.example,ada@harbour.example,People > Night,=Skipper,1,no,Quay',
    ])
    const csv = new TextEncoder().encode(await org.as('Margaret', exportPeople))
    const xlsx = await org.as('Margaret', exportPeopleWorkbook)
    for (const bytes of [csv, xlsx]) {
      const view = await org.as('Margaret', work => checkImport(work, { fileName: 'x', mode: 'full', bytes }))
      expect(view.counts).toEqual({
        rows: 7,
        creates: 0,
        updates: 0,
        leaves: 0,
        teams: 0,
        unchanged: 7,
        errors: 0,
        warnings: 1,
      })
    }
  })

  test('lets two people exchange an e-mail for another in one file', async () => {
    const org = await organisation()
    await run(org, [
      'Name,Employee Id,Email',
      'Linus Torres,HW-linus,linus@harbour.example',
      'Radia Perl,HW-radia,radia@harbour.example',
    ])
    await run(org, [
      'Name,Employee Id,Email',
      'Linus Torres,HW-linus,radia@harbour.example',
      'Radia Perl,HW-radia,perl@harbour.example',
    ])
    expect((await named(org, 'Linus Torres'))?.email).toBe('radia@harbour.example')
    expect((await named(org, 'Radia Perl'))?.email).toBe('perl@harbour.example')
    expect((await named(org, 'Radia Perl'))?.employeeId).toBe('HW-radia')
  })

  test('gives a freed e-mail to somebody new', async () => {
    const org = await organisation()
    await run(org, ['Name,Employee Id,Email', 'Linus Torres,HW-linus,linus@harbour.example'])
    await run(org, [
      'Name,Employee Id,Email,Manager Email',
      'Linus Torres,HW-linus,torres@harbour.example,',
      'Linus Two,E33,linus@harbour.example,ada@harbour.example',
    ])
    expect((await named(org, 'Linus Two'))?.email).toBe('linus@harbour.example')
  })

  test('edits the position of somebody who starts later, and moves it', async () => {
    const org = await organisation()
    const row = (title: string, start: string) => [
      'Name,Email,Manager Email,Job Title,Start Date',
      `Nova Berg,nova@harbour.example,ada@harbour.example,${title},${start}`,
    ]
    await run(org, row('Skipper', '2026-04-01'))
    await run(org, row('Captain', '2026-05-01'))
    expect((await named(org, 'Nova Berg'))?.placement).toMatchObject({ title: 'Captain', from: '2026-05-01' })
    const april = await org.as('Ada', work => chartOn(work, '2026-04-15'))
    expect(april.personsActive()).toHaveLength(6)
  })

  test('twice on one day corrects the position of that day', async () => {
    const org = await organisation()
    await run(org, ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skiper'])
    await run(org, ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper'])
    expect((await named(org, 'Linus Torres'))?.placement).toMatchObject({
      title: 'Skipper',
      from: TODAY,
      to: null,
    })
  })

  test('that the check refused is not possible, and nothing is kept of it', async () => {
    const org = await organisation()
    const view = await run(org, [
      HEAD,
      'Nova Berg,E9,nova@harbour.example,nobody@harbour.example,Tugs,Skipper,1,no,',
    ])
    expect([view.state, view.counts.errors]).toEqual(['refused', 1])
    expect(await named(org, 'Nova Berg')).toBeUndefined()
    const error = await rejected(org.as('Margaret', work => applyImport(work, view.id, [])))
    expect(error.code).toBe('illegal_transition')
  })

  test('twice is refused', async () => {
    const org = await organisation()
    const view = await run(org, ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper'])
    expect((await rejected(org.as('Margaret', work => applyImport(work, view.id, [])))).code).toBe(
      'illegal_transition',
    )
  })

  test('is refused when people have changed since the check', async () => {
    const org = await organisation()
    const lines = ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper']
    const checked = await org.as('Margaret', work => check(work, lines))
    await run(org, lines)
    const error = await rejected(org.as('Margaret', work => applyImport(work, checked.id, [])))
    expect([error.code, error.current]).toMatchObject(['stale_rev', { counts: { updates: 0, unchanged: 1 } }])
  })

  test('is refused a day after the check, and the file is no longer kept', async () => {
    const org = await organisation()
    const lines = ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper']
    const checked = await org.as('Margaret', work => check(work, lines))
    org.at('2026-03-03T09:00:01Z')
    const error = await rejected(org.as('Margaret', work => applyImport(work, checked.id, [])))
    expect(error.items[0]?.code).toBe('import_expired')
    await org.as('Margaret', work => check(work, lines))
    const gone = await org.as('Margaret', work => viewImport(work, checked.id))
    expect([gone.state, gone.groups, gone.counts.updates]).toEqual(['expired', [], 1])
  })
})

describe('people whom a full file does not list', () => {
  const ALL_BUT_PILOTS = [
    'Name,Email',
    'Ada Lovelace,ada@harbour.example',
    'Grace Hopper,grace@harbour.example',
    'Margaret Hamil,margaret@harbour.example',
    'Alan Turner,alan@harbour.example',
  ]

  test('leave only when they are confirmed one by one', async () => {
    const org = await organisation()
    const checked = await org.as('Margaret', work => check(work, ALL_BUT_PILOTS, 'full'))
    expect(checked.leaves.map(leave => leave.name)).toEqual(['Linus Torres', 'Radia Perl'])
    const applied = await org.as('Margaret', work => applyImport(work, checked.id, [org.id.Radia]))
    expect(applied.counts.leaves).toBe(1)
    expect((await named(org, 'Linus Torres'))?.leftOn).toBeNull()
    expect((await named(org, 'Radia Perl'))?.leftOn).toBe(TODAY)
    const tomorrow = await org.as('Ada', work => chartOn(work, '2026-03-03'))
    expect(tomorrow.reportsOf(org.id.Grace)).toEqual([org.id.Linus])
    expect(await org.eventsOfType('person.left')).toBe(1)
  })

  test('cannot be joined by others who were not proposed', async () => {
    const org = await organisation()
    const checked = await org.as('Margaret', work => check(work, ALL_BUT_PILOTS, 'full'))
    const error = await rejected(org.as('Margaret', work => applyImport(work, checked.id, [org.id.Ada])))
    expect([error.code, error.items[0]?.code]).toEqual(['rule_broken', 'not_proposed'])
  })

  test('stay when the import is partial', async () => {
    const org = await organisation()
    expect((await run(org, ALL_BUT_PILOTS)).counts.leaves).toBe(0)
  })
})

describe('the way back', () => {
  test('is a file of the people as they were, which an import takes', async () => {
    const org = await organisation()
    const lines = [
      'Name,Email,Preferred Name,Job Title,Site',
      'Linus Torres,linus@harbour.example,Lin,Skipper,Quay',
    ]
    const view = await run(org, lines)
    const before = await org.as('Margaret', work => peopleBefore(work, view.id))
    await org.as('Margaret', work =>
      importPeople(work, new TextEncoder().encode(before), 'before.csv', { mode: 'partial', yes: true }),
    )
    expect(await named(org, 'Linus Torres')).toMatchObject({
      preferredName: null,
      placement: { title: 'Pilot' },
    })
  })
})

describe('the ledger', () => {
  test('tells ids and names of fields, never names of people or values', async () => {
    const org = await organisation()
    const view = await run(org, ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper'])
    const found = await org.as('Margaret', work => eventsOf(work, 'person', org.id.Linus))
    expect(found.map(({ type, data }) => [type, data['importId']]).sort()).toEqual([
      ['person.changed', view.id],
      ['placement.began', view.id],
    ])
    expect(JSON.stringify(found)).not.toMatch(/Torres|Skipper|harbour\.example/)
  })
})

describe('people who own open things', () => {
  test('do not leave by an import, and everything else waits with them', async () => {
    const org = await organisation()
    provideOwnedThings((_, ids) =>
      ownedRows(
        ids
          .filter(id => id === org.id.Radia)
          .map(id => ({ kind: 'goal', id, ownerId: id, title: 'Night pilots' })),
      ),
    )
    const lines = [
      'Name,Email,Job Title,End Date',
      'Linus Torres,linus@harbour.example,Skipper,',
      'Radia Perl,radia@harbour.example,,2026-03-31',
    ]
    const error = await rejected(run(org, lines))
    expect([error.code, error.items[0]?.message]).toEqual([
      'handover_required',
      'Radia Perl owns the goal “Night pilots”.',
    ])
    expect((await named(org, 'Linus Torres'))?.placement?.title).toBe('Pilot')
  })
})
