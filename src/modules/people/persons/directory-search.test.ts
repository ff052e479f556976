import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { addPersonRows, addPlacementRows } from '../store/add-rows.ts'
import { changePerson } from './change-person.ts'
import { listPeople } from './list-people.ts'
import { DirectoryQuery } from './person-shapes.ts'

const PEOPLE = [
  { name: 'Zoë Åkerström', email: 'zoe@harbour.example', employeeId: 'X-100' },
  { name: 'Siobhán O’Neill', email: 'siobhan_o@harbour.example', employeeId: 'X-101' },
  { name: 'José Muñoz', preferredName: 'Pepe', email: 'jm@harbour.example', employeeId: 'X%102' },
  { name: '李小龙', email: 'lee@harbour.example', employeeId: 'X-103' },
  { name: 'Cafe\u0301 Owner', email: 'cafe@harbour.example', employeeId: 'X-104' },
]

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  await org.system(async work => {
    const rows = PEOPLE.map(person => ({ ...person, id: newId() }))
    await addPersonRows(work, rows)
    const [zoe] = rows
    const at = { teamId: org.team.Pilots, reportsTo: org.id.Grace, level: 1, leadsTeam: false, to: null }
    const position = {
      ...at,
      id: newId(),
      personId: zoe?.id ?? '',
      title: 'Maître d’hôtel',
      from: '2026-01-01',
    }
    await addPlacementRows(work, [{ ...position, kind: 'permanent' }])
  })
})

const found = async (query: object, where: Organisation = org) => {
  const { entries } = await where.as('Linus', work => listPeople(work, DirectoryQuery.parse(query)))
  return entries.map(entry => entry.name)
}

describe('words in the directory', () => {
  const cases: [string, string, string[]][] = [
    ['without accents find a name with accents', 'akerstrom', ['Zoë Åkerström']],
    ['with accents find the same name', 'ÅKERSTRÖM', ['Zoë Åkerström']],
    ['with an accent that the name lacks find it too', 'linùs', ['Linus Torres']],
    ['find an accent that is written as two characters', 'café', ['Cafe\u0301 Owner']],
    ['find names in other scripts', '小龙', ['李小龙']],
    ['may come in any order', 'o’neill siob', ['Siobhán O’Neill']],
    ['must all match', 'zoe muñoz', []],
    ['find who prefers another name by the full one', 'munoz', ['Pepe']],
    ['and by the preferred one', 'pepe', ['Pepe']],
    ['find an employee id', 'x-103', ['李小龙']],
    ['find an address', 'jm@harbour', ['Pepe']],
    ['find a title', 'd’hôtel', ['Zoë Åkerström']],
    ['take a per cent sign as itself', 'x%1', ['Pepe']],
    ['take an underscore as itself', 'siobhan_o', ['Siobhán O’Neill']],
    ['take a backslash as itself', 'x\\', []],
    ['take a quote as itself', "'; drop table people_persons; --", []],
  ]
  test.each(cases)('%s', async (_, q, names) => {
    expect(await found({ q })).toEqual(names)
  })

  test('that are only spaces find everybody', async () => {
    expect(await found({ q: '   ' })).toHaveLength(PEOPLE.length + 6)
  })

  test('find the title without its accents', async () => {
    expect(await found({ q: 'maitre' })).toEqual(['Zoë Åkerström'])
  })

  test('follow a name that changes at once', async () => {
    const here = await organisation()
    await here.as('Margaret', work => changePerson(work, here.id.Radia, { name: 'Rädia Pérl', rev: 1 }))
    expect(await found({ q: 'radia perl' }, here)).toEqual(['Rädia Pérl'])
  })
})

test('names are kept for the search as a query is folded, whatever they are written with', async () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ſΑ-ωЀ-ӿ ]{1,20}$/),
  )
  const people = fc.sample(
    fc
      .record({ name: text, preferred: fc.option(text) })
      .filter(each => !JSON.stringify(each).includes('\\u0000')),
    { numRuns: 200, seed: 7 },
  )
  const here = await organisation()
  const rows = await here.system(async work => {
    await sql`
      insert into people_persons (org_id, id, name, preferred_name)
      select ${work.orgId}::uuid, gen_random_uuid(), name, preferred
        from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as t(name text, preferred text)`.execute(
      work.sql,
    )
    return (
      await sql<{ name: string; preferred: string | null; search: string }>`
        select name, preferred_name as preferred, search from people_persons where employee_id is null`.execute(
        work.sql,
      )
    ).rows
  })
  expect(rows).toHaveLength(people.length)
  for (const { name, preferred, search } of rows) {
    const folded = `${name} ${preferred ?? ''}  `.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
    expect(search.toLowerCase()).toBe(folded.toLowerCase())
  }
})

describe('pages of the directory', () => {
  test('hold everybody once and in one order, whatever their size, also people of one name', async () => {
    const here = await organisation()
    await here.system(work =>
      addPersonRows(
        work,
        Array.from({ length: 23 }, (_, index) => ({
          id: newId(),
          name: index % 3 === 0 ? 'Jo Bell' : `Jo ${index}`,
        })),
      ),
    )
    const all = await pagesOf(here, 200)
    expect(all).toHaveLength(29)
    expect(new Set(all).size).toBe(29)
    for (const limit of [3, 28, 29]) expect(await pagesOf(here, limit)).toEqual(all)
  })

  test('neither skip nor repeat anybody when people come in between', async () => {
    const here = await organisation()
    const first = await page(here, { limit: 3 })
    await here.system(work =>
      addPersonRows(work, [
        { id: newId(), name: 'Aaron First' },
        { id: newId(), name: 'Zed Last' },
      ]),
    )
    const rest = await page(here, { limit: 50, cursor: first.nextCursor ?? '' })
    expect([...first.entries, ...rest.entries].map(entry => entry.name)).toEqual([
      'Ada Lovelace',
      'Alan Turner',
      'Grace Hopper',
      'Linus Torres',
      'Margaret Hamil',
      'Radia Perl',
      'Zed Last',
    ])
  })

  test('a cursor of another organisation shows nothing of it', async () => {
    const [here, there] = [await organisation(), await organisation()]
    const answer = await page(here, { limit: 50, cursor: there.id.Ada })
    expect(answer.entries).toEqual([])
  })

  test('narrowing applies to every page', async () => {
    const here = await organisation()
    const first = await page(here, { limit: 1, team: here.team.Pilots })
    const second = await page(here, { limit: 1, team: here.team.Pilots, cursor: first.nextCursor ?? '' })
    const third = await page(here, { limit: 1, team: here.team.Pilots, cursor: second.nextCursor ?? '' })
    expect([first, second, third].map(each => each.entries[0]?.name)).toEqual([
      'Grace Hopper',
      'Linus Torres',
      'Radia Perl',
    ])
    expect(third.nextCursor).toBeNull()
  })
})

const page = (where: Organisation, query: object) =>
  where.as('Margaret', work => listPeople(work, DirectoryQuery.parse(query)))

async function pagesOf(where: Organisation, limit: number): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const { entries, nextCursor }: Awaited<ReturnType<typeof page>> = await page(where, {
      limit,
      ...(cursor === null ? {} : { cursor }),
    })
    ids.push(...entries.map(entry => entry.id))
    cursor = nextCursor
  } while (cursor !== null)
  return ids
}
