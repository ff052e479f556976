import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addPersonRows, personById } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { personMeant } from './person-meant.ts'

const [moriarty, walker, grace, one, other] = Array.from({ length: 5 }, () => newId()) as [
  ...[string, string, string, string, string],
]
const PEOPLE = [
  ...[
    { id: moriarty, name: 'Grace Moriarty' },
    { id: walker, name: 'Grace Walker' },
  ],
  ...[
    { id: grace, name: 'Agrace' },
    { id: one, name: 'Inês Carvalho' },
    { id: other, name: 'Inês Carvalho' },
  ],
]

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  await org.system(work =>
    addPersonRows(
      work,
      PEOPLE.map(({ id, name }) => ({
        ...{ id, name, status: 'active' as const },
        email: name === 'Inês Carvalho' ? null : `${name.toLowerCase().replace(' ', '.')}@fleet.example`,
      })),
    ),
  )
})

const meant = (who: string, among = PEOPLE) =>
  org.system(async work => (await personMeant(work, who, among))?.id ?? null)

test.each([
  ['an id', one, one],
  ['an e-mail address, in whatever case', 'Grace.Walker@Fleet.example', walker],
  ['a name, in whatever case', 'grace walker', walker],
  ['a part that one name has', 'moriar', moriarty],
  ['a whole name that others have in theirs', 'AGRACE', grace],
  ['nobody', 'Captain Nemo', null],
  ['an address of nobody', 'nemo@fleet.example', null],
])('%s', async (_, who, id) => {
  expect(await meant(who)).toBe(id)
})

test('accents may be left out', async () => {
  expect(
    await meant(
      'ines carvalho',
      PEOPLE.filter(({ id }) => id !== other),
    ),
  ).toBe(one)
})

test('whoever is not among those to be told of is not meant, by id or address', async () => {
  const others = PEOPLE.filter(({ id }) => id !== walker)
  expect(await meant(walker, others)).toBeNull()
  expect(await meant('grace.walker@fleet.example', others)).toBeNull()
})

test('a part that several names have is refused with who they are', async () => {
  const { items } = await rejected(meant('Grace '))
  expect(items).toEqual([
    {
      ...{ field: '', code: 'several' },
      message:
        '“Grace ” may be each of these: Agrace (agrace@fleet.example), Grace Moriarty (grace.moriarty@fleet.example), Grace Walker (grace.walker@fleet.example).',
      fix: 'Write the whole name, the e-mail address or the id.',
    },
  ])
})

test('two of the same name without an address are told apart by their ids', async () => {
  const { items } = await rejected(meant('Inês Carvalho'))
  expect(items[0]?.message).toContain(one)
  expect(items[0]?.message).toContain(other)
})

test('of very many the first are listed, and how many more there are', async () => {
  const crew = Array.from({ length: 20 }, (_, at) => ({ id: newId(), name: `Pilot ${10 + at}` }))
  const { items } = await rejected(meant('pilot', crew))
  expect(items[0]?.message).toContain('Pilot 21')
  expect(items[0]?.message).not.toContain('Pilot 22')
  expect(items[0]?.message).toMatch(/, 8 more\.$/)
})

test('whom it finds is stored under that id', async () => {
  const id = await meant('Grace Walker')
  expect((await org.system(work => personById(work, id ?? '')))?.email).toBe('grace.walker@fleet.example')
})
