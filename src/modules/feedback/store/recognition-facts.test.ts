import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { GUIDANCE, said } from '../feedback.factory.ts'
import { recognitionFacts } from './recognition-facts.ts'

test('recognition counts for eight weeks, for everybody whom it is for', async () => {
  const org = await organisation()
  await said(org, 'Grace', ['Linus', 'Radia'])
  org.at('2026-03-16T09:00:00Z')
  await said(org, 'Ada', ['Radia'], { visibility: 'team' })
  const on = async (day: string) =>
    Object.fromEntries(
      (await org.system(work => recognitionFacts(work, day))).map(({ personId, lastOn }) => [
        personId,
        lastOn,
      ]),
    )
  expect(await on('2026-03-16')).toEqual({ [org.id.Linus]: '2026-03-02', [org.id.Radia]: '2026-03-16' })
  expect(await on('2026-03-15')).toEqual({ [org.id.Linus]: '2026-03-02', [org.id.Radia]: '2026-03-02' })
  expect(await on('2026-04-27')).toEqual({ [org.id.Radia]: '2026-03-16' })
  expect(await on('2026-05-11')).toEqual({})
})

test('what is kept between two people is nobody else’s business: it does not count, nor does guidance', async () => {
  const org = await organisation()
  await said(org, 'Grace', ['Linus'], { visibility: 'pair' })
  await said(org, 'Grace', ['Radia'], GUIDANCE)
  expect(await org.system(work => recognitionFacts(work, '2026-03-02'))).toEqual([])
})
