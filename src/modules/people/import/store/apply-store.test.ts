import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { writeTogether } from '#platform/db/write-together.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { addPlacementRows } from '../../store/add-rows.ts'
import { personById, updatePerson } from '../../store/person-store.ts'
import { placementsOfPerson } from '../../store/placement-store.ts'
import { type ChangedPersonRow, changePlacements, freeIdentifiers, personChange } from './apply-store.ts'

const person = (org: Organisation, who: 'Linus' | 'Radia') =>
  org.system(work => personById(work, org.id[who]))
const changePersons = (work: Work, rows: readonly ChangedPersonRow[]) =>
  writeTogether(work.sql, [personChange(work, rows)])
const positions = (org: Organisation, who: 'Linus' | 'Radia') =>
  org.system(work => placementsOfPerson(work, org.id[who]))

describe('changing people', () => {
  test('replaces what is given, also by nothing, and leaves the rest and everybody else alone', async () => {
    const org = await organisation()
    const own = { preferredName: 'Lin', pronouns: 'he/him', timeZone: 'Europe/Berlin' }
    await org.system(work => updatePerson(work, org.id.Linus, 1, own))
    const radia = await person(org, 'Radia')
    await org.system(work =>
      changePersons(work, [
        { id: org.id.Linus, values: { preferredName: null, attributes: { Site: 'Quay' } } },
      ]),
    )
    expect(await person(org, 'Linus')).toMatchObject({
      ...{ name: 'Linus Torres', preferredName: null, pronouns: 'he/him', timeZone: 'Europe/Berlin' },
      ...{ email: 'linus@harbour.example', attributes: { Site: 'Quay' }, leftOn: null, rev: 3 },
    })
    expect(await person(org, 'Radia')).toEqual(radia)
  })

  test('invites again who had left and comes back', async () => {
    const org = await organisation()
    await org.system(work => updatePerson(work, org.id.Linus, 1, { status: 'left', leftOn: '2026-02-01' }))
    await org.system(work => changePersons(work, [{ id: org.id.Linus, values: { leftOn: null } }]))
    expect(await person(org, 'Linus')).toMatchObject({ status: 'invited', leftOn: null })
  })

  test('lets two people exchange their addresses once both are free', async () => {
    const org = await organisation()
    const { Linus, Radia } = org.id
    const exchange = [
      { id: Linus, values: { email: 'radia@harbour.example' } },
      { id: Radia, values: { email: 'linus@harbour.example' } },
    ]
    await expect(org.system(work => changePersons(work, exchange))).rejects.toThrow(/people_persons_email/)
    await org.system(async work => {
      await freeIdentifiers(work, [Linus, Radia])
      await changePersons(work, exchange)
    })
    expect([(await person(org, 'Linus'))?.email, (await person(org, 'Radia'))?.email]).toEqual([
      'radia@harbour.example',
      'linus@harbour.example',
    ])
  })
})

describe('changing positions', () => {
  test('ends one without touching its words, and edits another as a whole', async () => {
    const org = await organisation()
    const [[linus], [radia]] = [await positions(org, 'Linus'), await positions(org, 'Radia')]
    const edited = {
      ...{ teamId: org.team.People, reportsTo: org.id.Margaret, title: 'Adviser', level: 2 },
      ...{ leadsTeam: false, from: '2026-03-02' },
    }
    await org.system(work =>
      changePlacements(
        work,
        [
          { id: linus?.id ?? '', to: '2026-03-31', edited: null },
          { id: radia?.id ?? '', to: null, edited },
        ],
        [],
      ),
    )
    expect(await positions(org, 'Linus')).toEqual([{ ...linus, to: '2026-03-31', rev: 2 }])
    expect(await positions(org, 'Radia')).toEqual([{ ...radia, ...edited, rev: 2 }])
  })

  test.each([
    ['2026-03-01', 'left'],
    ['2026-03-02', 'active'],
    ['2026-03-31', 'active'],
  ])(
    'lets somebody go on %s, who is then %s, ends the position that day and calls off the next',
    async (on, status) => {
      const org = await organisation()
      const [present] = await positions(org, 'Linus')
      if (present === undefined) throw new Error('Linus has a position in the story.')
      await org.system(work => updatePerson(work, org.id.Linus, 1, { status: 'active' }))
      await org.system(async work => {
        await changePlacements(work, [{ id: present.id, to: '2026-04-30', edited: null }], [])
        await addPlacementRows(work, [{ ...present, id: newId(), from: '2026-05-01' }])
        await changePlacements(work, [], [{ id: org.id.Linus, on }])
      })
      expect(await positions(org, 'Linus')).toEqual([{ ...present, to: on, rev: 3 }])
      const { rows } = await org.system(work =>
        sql<{ status: string; day: string }>`
        select status, left_on::text as day from people_persons where id = ${org.id.Linus}::uuid`.execute(
          work.sql,
        ),
      )
      expect(rows).toEqual([{ status, day: on }])
      expect(await positions(org, 'Radia')).toMatchObject([{ to: null, rev: 1 }])
    },
  )
})
