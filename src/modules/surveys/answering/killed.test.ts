import { expect, test } from 'vitest'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import type { Organisation } from '#test/organisation.ts'
import { ballotOf, handInBy, largeHarbour, launched, linusLink, rowsOf } from '../harbour-surveys.factory.ts'
import { handIn } from './hand-in.ts'

type Enter = <T>(action: (work: Work) => Promise<T>) => Promise<T>

/** Hands in at a server that dies on the way. */
async function handInAtDying(link: string, enter: Enter): Promise<void> {
  const threshold = {
    signedIn: async () => null,
    inOrganisation: (_: string, action: (work: Work) => Promise<unknown>) => enter(action),
  } as unknown as Threshold
  const body = { link, answers: { results: 4 }, comments: { results: 'Fog.' }, language: 'en' }
  await expect(handIn(threshold, body)).rejects.toThrow('The server was killed.')
}
const killed = (): never => {
  throw new Error('The server was killed.')
}
const counted = async (org: Organisation) =>
  (await Promise.all(['surveys_ballots', 'surveys_comments'].map(table => rowsOf(org, table)))).map(
    ({ length }) => length,
  )

test('a server killed between the answer and the receipt has counted it once, and says so to who tries again', async () => {
  const org = await largeHarbour()
  await launched(org)
  const link = await linusLink(org)
  await handInAtDying(link, async action => {
    await org.system(action)
    return killed()
  })
  expect((await ballotOf(org, link)).state).toBe('handed_in')
  const again = await handInBy(org, link)
  expect([again.status, again.body.error.items[0].code]).toEqual([409, 'handed_in'])
  expect(again.body.error.items[0].message).toContain('Your answers are safe')
  expect(await counted(org)).toEqual([1, 1])
})

test('a server killed before it has written everything has counted nothing, and takes the answer again', async () => {
  const org = await largeHarbour()
  await launched(org)
  const link = await linusLink(org)
  await handInAtDying(link, action =>
    org.system(async work => {
      await action(work)
      return killed()
    }),
  )
  expect(await counted(org)).toEqual([0, 0])
  expect((await ballotOf(org, link)).state).toBe('open')
  expect((await handInBy(org, link)).status).toBe(200)
  expect(await counted(org)).toEqual([1, 0])
})
