import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { subjectsSince } from './subjects-since.ts'

test('what happened since a moment is told once each, of these types and of one organisation', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const [before, one, two, elsewhere] = Array.from({ length: 4 }, () => newId())
  const told = (of: typeof org, id: string | undefined, type = 'aim.changed') =>
    of.system(work => work.publish({ type, subject: { kind: 'aim', id: id ?? '' } }))
  org.at('2026-03-02T09:00:00Z')
  await told(org, before)
  org.at('2026-03-02T09:00:01Z')
  const since = org.now()
  other.at('2026-03-02T09:00:01Z')
  await told(org, one)
  await told(org, one)
  await told(org, two, 'aim.closed')
  await told(org, before, 'aim.commented')
  await told(other, elsewhere)
  const found = await org.system(work => subjectsSince(work, since, ['aim.changed', 'aim.closed']))
  expect(new Set(found)).toEqual(new Set([one, two]))
  expect(found).toHaveLength(2)
})
