import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { recorded, WEEK } from './balance.factory.ts'
import type { OrganisationBalance } from './contract.ts'
import { balanceForgets } from './offers.ts'
import { drawPictures } from './organisation-balance.ts'

const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const

const choose = (org: Organisation, name: Name, optedIn: boolean) =>
  org.http.put('/api/hats/balance/opt-in', { optedIn }, { as: name })
const read = async (org: Organisation): Promise<OrganisationBalance> =>
  (await org.http.get('/api/hats/balance/organisation', { as: 'Alan' })).body
const pictureOf = async (org: Organisation, level: number) =>
  (await read(org)).levels.find(each => each.level === level)?.picture

/** Everybody of one level, sharing, Ada and Grace leading and the rest managing. */
async function sharing(names: readonly Name[] = EVERYBODY): Promise<Organisation> {
  const org = await organisation()
  await org.system(work =>
    work.sql
      .withTables<{ peoplePlacements: { orgId: string; level: number } }>()
      .updateTable('peoplePlacements')
      .set({ level: 2 })
      .where('orgId', '=', org.orgId)
      .execute(),
  )
  await org.system(work =>
    work.sql
      .withTables<{ peopleOrganisations: { orgId: string; chartRev: string } }>()
      .updateTable('peopleOrganisations')
      .set({ chartRev: org.orgId })
      .where('orgId', '=', org.orgId)
      .execute(),
  )
  for (const name of names) {
    await recorded(org, name, name === 'Ada' || name === 'Grace' ? WEEK.leading : WEEK.managing)
    expect((await choose(org, name, true)).body).toEqual({ optedIn: true })
  }
  return org
}

test('five who chose to be counted make a picture of their level, in broad bands', async () => {
  const org = await sharing()
  expect(await pictureOf(org, 2)).toBeNull()
  await org.system(drawPictures)
  expect(await read(org)).toMatchObject({ least: 5, nextOn: '2026-04-01' })
  expect(await pictureOf(org, 2)).toEqual({
    ...{ takenOn: '2026-03-02', people: 6 },
    bands: { manage: 4, both: 0, lead: 2 },
  })
  expect(await pictureOf(org, 3)).toBeNull()
})

test('four are never shown, nor is anybody who did not choose it or has not recorded enough', async () => {
  const org = await sharing(EVERYBODY.slice(0, 4))
  await recorded(org, 'Margaret')
  await choose(org, 'Alan', true)
  await org.system(drawPictures)
  expect(await pictureOf(org, 2)).toBeNull()
})

test('it is drawn once a month, and whoever chooses it in between has to wait', async () => {
  const org = await sharing(EVERYBODY.slice(0, 4))
  await org.system(drawPictures)
  await recorded(org, 'Margaret')
  await choose(org, 'Margaret', true)
  org.at('2026-03-20T09:00:00Z')
  await org.system(drawPictures)
  expect(await pictureOf(org, 2)).toBeNull()
  org.at('2026-04-01T02:00:00Z')
  await org.system(drawPictures)
  expect(await pictureOf(org, 2)).toMatchObject({ takenOn: '2026-04-01', people: 5 })
})

test.each<[string, (org: Organisation) => Promise<unknown>]>([
  ['somebody no longer wants to be counted', org => choose(org, 'Linus', false)],
  [
    'somebody is erased',
    org =>
      org.system(work =>
        balanceForgets.handle(work, { subjectId: org.id.Linus } as Parameters<
          typeof balanceForgets.handle
        >[1]),
      ),
  ],
])('it vanishes at once when %s, and one of the others alone is never drawn beside it', async (_, leave) => {
  const org = await sharing()
  await org.system(drawPictures)
  await leave(org)
  expect(await pictureOf(org, 2)).toBeNull()
  org.at('2026-04-01T02:00:00Z')
  await org.system(drawPictures)
  expect(await pictureOf(org, 2)).toBeNull()
})

test('the same people again make a newer picture', async () => {
  const org = await sharing()
  await org.system(drawPictures)
  org.at('2026-04-01T02:00:00Z')
  await org.system(drawPictures)
  expect(await pictureOf(org, 2)).toMatchObject({ takenOn: '2026-04-01', people: 6 })
})

test.each([
  ['no answer', {}],
  ['another word', { optedIn: 'yes' }],
])('choosing needs a yes or no: %s', async (_, body) => {
  const org = await organisation()
  expect((await org.http.put('/api/hats/balance/opt-in', body, { as: 'Grace' })).status).toBe(400)
  expect((await org.http.put('/api/hats/balance/opt-in', { optedIn: true })).status).toBe(401)
})
