import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Notice } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { heard, proposed, rulingOn, SECRET } from './decision.factory.ts'
import { decisionsOffers } from './offers.ts'

/** What is told of an event by somebody. */
async function told(
  org: Organisation,
  type: string,
  by: Name,
  id: string,
  data = {},
): Promise<readonly Notice[]> {
  return await org.system(async work => {
    const event = { id: newId(), at: work.now, type, subjectKind: 'decision', subjectId: id, data }
    const actor = { actorKind: 'person', actorId: org.id[by] }
    return (await decisionsOffers.notices?.[type]?.(work, { ...event, ...actor } as never)) ?? []
  })
}
const names = (org: Organisation, notice: Notice | undefined) =>
  Object.keys(org.id).filter(name => notice?.to.includes(org.id[name as Name]))
const boat = '“Do we buy a second pilot boat?”'

describe('who is told what', () => {
  it.each<[string, Name, readonly Name[], string]>([
    ['decision.proposed', 'Linus', ['Grace'], `${boat} is yours to decide.`],
    ['decision.handed_over', 'Ada', ['Grace', 'Linus'], `${boat} is decided by Grace Hopper now.`],
    ['decision.decided', 'Grace', ['Ada', 'Linus', 'Radia', 'Margaret'], `Grace Hopper decided: ${boat}`],
    ['decision.reopened', 'Linus', ['Ada', 'Grace', 'Radia', 'Margaret'], `${boat} is open again.`],
    ['decision.expired', 'Linus', ['Grace'], `${boat} ended without being decided.`],
  ])('%s by %s: %j', async (type, by, to, text) => {
    const org = await organisation()
    const { id } = await proposed(org)
    await heard(org, id)
    const [notice, ...others] = await told(org, type, by, id)
    expect({ to: names(org, notice), text: notice?.text, link: notice?.link }).toEqual({
      ...{ to, text, link: `/decisions/${id}` },
    })
    expect(others).toEqual([])
  })

  it('those who are asked are, and nobody whom nobody asked', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const [notice] = await told(org, 'decision.view_asked', 'Grace', id, { personIds: [org.id.Margaret] })
    expect(notice?.text).toBe(`Grace Hopper asks for your view before deciding: ${boat}`)
    expect(names(org, notice)).toEqual(['Margaret'])
  })

  it('of an emergency at once, and that their view still counts', async () => {
    const org = await organisation()
    const { id } = await proposed(org, 'Grace', { emergency: 'The boat is sinking.' })
    const ruling = await rulingOn(org, id)
    await org.http.post(`/api/decisions/${id}/ruling`, ruling, { as: 'Grace' })
    const [notice] = await told(org, 'decision.decided', 'Grace', id)
    expect(notice).toMatchObject({ immediate: true, to: [org.id.Margaret] })
    expect(notice?.text).toContain('Your view still counts.')
  })
})

test('nobody is told what they did themselves, nor of what is no longer there', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Grace')
  expect(await told(org, 'decision.proposed', 'Grace', id)).toEqual([])
  expect(await told(org, 'decision.proposed', 'Linus', newId())).toEqual([])
})

test('a notice of a restricted one tells those who may know of it, and not even them what it asks', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', {
    question: SECRET,
    restricted: 'A price.',
    teamId: org.team.Pilots,
  })
  await org.http.post(`/api/decisions/${id}/views`, { personIds: [org.id.Radia] }, { as: 'Grace' })
  for (const type of Object.keys(decisionsOffers.notices ?? {}))
    for (const notice of await told(org, type, 'Margaret', id)) {
      expect(notice.text).not.toContain('Neptune')
      expect(notice.text).toContain('A restricted decision')
      for (const name of names(org, notice)) expect(['Linus', 'Grace', 'Radia']).toContain(name)
    }
})
