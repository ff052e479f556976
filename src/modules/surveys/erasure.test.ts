import { expect, test } from 'vitest'
import {
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  rowsOf,
} from './harbour-surveys.factory.ts'
import { surveysSubscriptions } from './subscriptions.ts'

test('an erased person leaves no name at an answer, no words under it, no link and no draft; the count stays', async () => {
  const org = await largeHarbour()
  await launched(org, { mode: 'named' })
  await handInBy(org, await linusLink(org), { results: 4 }, { comments: { results: 'Fog.' } })
  const radia = (await mailedLinks(org, 'Clarity in spring')).get('radia@harbour.example')
  await org.http.put('/api/ballots/draft', { link: radia, answers: { results: 2 } })
  for (const who of ['Linus', 'Radia'] as const)
    for (let time = 0; time < 2; time++)
      await org.system(work =>
        Promise.all(
          surveysSubscriptions
            .filter(({ types }) => types.includes('person.erased'))
            .map(({ handle }) =>
              handle(work, {
                ...{ id: org.id.Ada, at: work.now, type: 'person.erased', actorId: null, data: {} },
                ...{ subjectKind: 'person', subjectId: org.id[who] },
              } as Parameters<typeof handle>[1]),
            ),
        ),
      )
  expect(await rowsOf(org, 'surveys_ballots')).toMatchObject([{ personId: null }])
  expect(await rowsOf(org, 'surveys_comments')).toEqual([])
  expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
  const links = await rowsOf(org, 'surveys_links')
  expect(links.filter(({ personId }) => personId === org.id.Linus || personId === org.id.Radia)).toEqual([])
  expect(links).toHaveLength(10)
  expect(await rowsOf(org, 'surveys_invitations')).toHaveLength(14)
})
