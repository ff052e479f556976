import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { agreeToNorms, readNorms, writeNorms } from './norms.ts'

const PAGE = { purpose: 'Bring every ship in.', ways: ['Log before lunch', 'No blame after a near miss'] }
const write = (org: Organisation, as: Name, version = 0) =>
  org.as(as, work => writeNorms(work, org.team.Pilots, { version, ...PAGE }))
const read = (org: Organisation, as: Name) => org.as(as, work => readNorms(work, org.team.Pilots))

describe('how a team works', () => {
  test('is written by a member, who agrees with it; the others are asked', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    const { norms, may } = await read(org, 'Radia')
    expect(norms).toMatchObject({ ...PAGE, version: 1, by: { name: 'Linus Torres' } })
    expect(norms?.agreed.map(({ name }) => name)).toEqual(['Linus Torres'])
    expect(norms?.open.map(({ name }) => name).sort()).toEqual(['Grace Hopper', 'Radia Perl'])
    expect(may).toEqual(['write', 'agree'])
  })

  test('asks for agreement again after an edit, and keeps the version before', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    await org.as('Radia', work => agreeToNorms(work, org.team.Pilots, 1))
    const edited = await write(org, 'Grace', 1)
    expect(edited.norms).toMatchObject({ version: 2, agreed: [{ name: 'Grace Hopper' }] })
    const late = await rejected(org.as('Radia', work => agreeToNorms(work, org.team.Pilots, 1)))
    expect(late).toMatchObject({ code: 'stale_rev', current: { norms: { version: 2 } } })
  })

  test('is agreed once: a second tap changes nothing', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    await org.as('Radia', work => agreeToNorms(work, org.team.Pilots, 1))
    await org.as('Radia', work => agreeToNorms(work, org.team.Pilots, 1))
    expect(await org.eventsOfType('norms.agreed')).toBe(1)
  })

  test('answers 409 with the other text when two write at once', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    expect((await rejected(write(org, 'Radia'))).code).toBe('stale_rev')
  })

  test.each<[Name, string[] | 'hidden']>([
    ['Grace', ['write']],
    ['Linus', ['write']],
    ['Radia', ['write']],
    ['Ada', []],
    ['Margaret', 'hidden'],
    ['Alan', 'hidden'],
  ])('before there is any: %s may %j', async (name, may) => {
    const org = await organisation()
    if (may === 'hidden') expect((await rejected(read(org, name))).code).toBe('not_found')
    else expect(await read(org, name)).toEqual({ norms: null, may })
  })

  test('is read by the line above, who neither writes nor agrees', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    expect((await read(org, 'Ada')).may).toEqual([])
    expect((await rejected(write(org, 'Ada', 1))).code).toBe('forbidden')
    expect((await rejected(org.as('Ada', work => agreeToNorms(work, org.team.Pilots, 1)))).code).toBe(
      'forbidden',
    )
  })
})
