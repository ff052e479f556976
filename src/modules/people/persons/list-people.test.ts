import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { enterAbsence } from '../absences/enter-absence.ts'
import { addPersonRows } from '../store/add-rows.ts'
import { lockChart } from '../store/organisation-store.ts'
import { listPeople } from './list-people.ts'
import { DirectoryQuery } from './person-shapes.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  await org.system(async work => {
    await lockChart(work)
    await addPersonRows(work, [
      { id: newId(), name: 'Inês Carvalho', email: 'ines@harbour.example' },
      { id: newId(), name: 'Zoë 100% Quay', status: 'left', leftOn: '2025-01-01' },
    ])
  })
  await org.as('Grace', work =>
    enterAbsence(work, org.id.Grace, { from: '2026-03-01', to: '2026-03-09', coverId: null }),
  )
})

const names = async (as: 'Ada' | 'Grace' | 'Linus' | 'Margaret', query: object) => {
  const { entries } = await org.as(as, work => listPeople(work, DirectoryQuery.parse(query)))
  return entries.map(({ name }) => name)
}

describe('the directory', () => {
  const cases: [string, object, string[]][] = [
    ['finds by part of a name, whatever the case', { q: 'LOVE' }, ['Ada Lovelace']],
    ['finds without accents', { q: 'ines' }, ['Inês Carvalho']],
    ['finds with accents', { q: 'inês' }, ['Inês Carvalho']],
    ['finds by title', { q: 'administrator' }, ['Alan Turner']],
    ['finds by address and by employee id', { q: 'hw-linus' }, ['Linus Torres']],
    ['needs every word', { q: 'grace pilot' }, ['Grace Hopper']],
    ['takes a percent sign as itself', { q: '%', status: 'all' }, ['Zoë 100% Quay']],
    ['finds nothing for an underscore', { q: '_' }, []],
    ['holds whoever is away', { status: 'away' }, ['Grace Hopper']],
    ['holds whoever is invited', { status: 'invited' }, ['Inês Carvalho']],
    ['holds whoever left', { status: 'left' }, ['Zoë 100% Quay']],
  ]
  test.each(cases)('%s', async (_, query, expected) => {
    expect(await names('Linus', query)).toEqual(expected)
  })

  test('a team includes the teams below it', async () => {
    expect(await names('Linus', { team: org.team.Pilots })).toEqual([
      'Grace Hopper',
      'Linus Torres',
      'Radia Perl',
    ])
    expect(await names('Linus', { team: org.team['Harbour Works'] })).toHaveLength(6)
  })

  test('a level finds only people whose level the reader may see', async () => {
    expect(await names('Margaret', { level: 1 })).toEqual(['Alan Turner', 'Linus Torres', 'Radia Perl'])
    expect(await names('Linus', { level: 1 })).toEqual(['Linus Torres'])
    expect(await names('Ada', { level: 3 })).toEqual(['Grace Hopper', 'Margaret Hamil'])
    expect(await names('Linus', { level: 3 })).toEqual([])
  })

  test('levels are shown to the chain and the people team, not to colleagues', async () => {
    const level = async (as: 'Ada' | 'Linus') => {
      const { entries } = await org.as(as, work => listPeople(work, DirectoryQuery.parse({ q: 'radia' })))
      return entries[0]?.level
    }
    expect([await level('Ada'), await level('Linus')]).toEqual([1, null])
  })

  test('pages follow each other without a gap or a repetition', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await org.as('Ada', work =>
        listPeople(work, DirectoryQuery.parse({ limit: 3, status: 'all', ...(cursor ? { cursor } : {}) })),
      )
      seen.push(...page.entries.map(({ name }) => name))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(await names('Ada', { status: 'all' }))
    expect(new Set(seen).size).toBe(8)
  })
})
