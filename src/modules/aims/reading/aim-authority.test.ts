import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { goal } from '../story.factory.ts'
import { aimAuthority } from './aim-authority.ts'

test('who briefs a goal and how free its owner is are known along with the line above it', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  const seen = await org.as('Ada', work => aimAuthority(work, id))
  expect(seen).toMatchObject({
    id,
    ownerId: org.id.Grace,
    isBriefGiver: true,
    authority: null,
    state: 'live',
  })
  expect(seen.line).toHaveLength(3)
  expect(seen.line[0]).toBe(id)
  expect(await org.as('Grace', work => aimAuthority(work, id))).toMatchObject({ isBriefGiver: false })
})

test('an aim that somebody may not know of has no authority to give', async () => {
  const org = await organisation()
  const { id } = await goal(org, 'live', { scope: 'person', teamId: null, ownerId: org.id.Linus })
  expect((await rejected(org.as('Alan', work => aimAuthority(work, id)))).code).toBe('not_found')
})
