import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { insertSetupKeys, NO_ORGANISATION, takeSetupKeys } from './setup-keys.ts'

const KEY = { secretHash: 'a'.repeat(64), madeAt: new Date('2026-03-02T09:00:00Z') }

test('of servers that take the keys at the same moment one gets them', async () => {
  const { database } = await organisation()
  const inNone = <T>(unit: Parameters<typeof database.inOrganisation<T>>[1]) =>
    database.inOrganisation(NO_ORGANISATION, unit)
  await inNone(db => insertSetupKeys(db, [KEY]))
  const taken = await Promise.all([1, 2, 3].map(() => inNone(takeSetupKeys)))
  expect(taken.flat()).toEqual([KEY])
})

test('a taking that is undone leaves the keys, and an organisation never sees them', async () => {
  const { database, orgId } = await organisation()
  await database.inOrganisation(NO_ORGANISATION, db => insertSetupKeys(db, [KEY]))
  const undone = database.inOrganisation(NO_ORGANISATION, async db => {
    await takeSetupKeys(db)
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await database.inOrganisation(orgId, takeSetupKeys)).toEqual([])
  expect(await database.inOrganisation(NO_ORGANISATION, takeSetupKeys)).toEqual([KEY])
})
