import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { addPersonRows } from './add-rows.ts'
import {
  findPersonByEmail,
  findTwins,
  personById,
  personsById,
  tombstone,
  updatePerson,
} from './person-store.ts'

let org: Organisation
const silent = newId()
beforeAll(async () => {
  org = await organisation()
  await org.system(work =>
    addPersonRows(work, [
      { id: silent, name: 'Mary Sommer', preferredName: 'May', employeeId: 'M-1', leftOn: '2026-03-10' },
    ]),
  )
})

describe('a person', () => {
  test('is called as they prefer, with the full name beside it', async () => {
    expect(await org.system(work => personById(work, silent))).toMatchObject({
      name: 'May',
      fullName: 'Mary Sommer',
      email: null,
      status: 'invited',
    })
  })

  test('has left from the day after the last day on, not on it', async () => {
    const status = async (day: string) => {
      org.at(`${day}T12:00:00Z`)
      return (await org.system(work => personById(work, silent)))?.status
    }
    expect([await status('2026-03-10'), await status('2026-03-11')]).toEqual(['invited', 'left'])
    org.at('2026-03-02T09:00:00Z')
  })

  test('is left out of a list of ids when nobody has the id', async () => {
    const found = await org.system(work => personsById(work, [org.id.Ada, newId(), silent]))
    expect(found.map(({ id }) => id).toSorted()).toEqual([org.id.Ada, silent].toSorted())
    expect(await org.system(work => personsById(work, []))).toEqual([])
  })

  test.each([
    ['linus@harbour.example', true],
    ['  LINUS@Harbour.Example ', true],
    ['linus@harbour.exampl', false],
    ['%@harbour.example', false],
    ['', false],
  ])('is found by the address “%s”: %s', async (email, found) => {
    const person = await org.system(work => findPersonByEmail(work, email))
    expect(person?.id).toBe(found ? org.id.Linus : undefined)
  })
})

describe('who has an address or an employee id already', () => {
  test.each([
    ['the address in capitals', 'GRACE@HARBOUR.EXAMPLE', null, ['Grace Hopper']],
    ['the employee id', null, 'M-1', ['May']],
    ['either of two people', 'grace@harbour.example', 'M-1', ['Grace Hopper', 'May']],
    ['the employee id in other letters, which is another', null, 'm-1', []],
    ['neither', 'nobody@harbour.example', 'M-2', []],
    ['nothing asked for, also of people without an address', null, null, []],
  ])('is told by %s', async (_, email, employeeId, names) => {
    const twins = await org.system(work => findTwins(work, null, email, employeeId))
    expect(twins.map(({ name }) => name).toSorted()).toEqual(names)
  })

  test('is never the person who keeps their own', async () => {
    const asked = (work: Parameters<typeof findTwins>[0]) =>
      findTwins(work, org.id.Grace, 'grace@harbour.example', null)
    expect(await org.system(asked)).toEqual([])
  })
})

describe('saving', () => {
  test('changes only the version that was read, and counts it up', async () => {
    expect(await org.system(work => updatePerson(work, org.id.Radia, 2, { pronouns: 'she/her' }))).toBe(false)
    expect((await org.system(work => personById(work, org.id.Radia)))?.pronouns).toBeNull()
    expect(await org.system(work => updatePerson(work, org.id.Radia, 1, { pronouns: 'she/her' }))).toBe(true)
    expect(await org.system(work => personById(work, org.id.Radia))).toMatchObject({
      pronouns: 'she/her',
      rev: 2,
    })
  })

  test('erases only the version that was read, and takes every flag away', async () => {
    expect(await org.system(work => tombstone(work, org.id.Margaret, 7, 'Former colleague'))).toBe(false)
    expect((await org.system(work => personById(work, org.id.Margaret)))?.flags.people).toBe(true)
    expect(await org.system(work => tombstone(work, org.id.Margaret, 1, 'Former colleague'))).toBe(true)
    expect(await org.system(work => personById(work, org.id.Margaret))).toMatchObject({
      name: 'Former colleague',
      workDays: null,
      flags: { people: false, admin: false },
      erased: true,
      rev: 2,
    })
  })
})
