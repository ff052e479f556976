import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { drafted } from '../harbour-surveys.factory.ts'
import { surveysOffers } from '../offers.ts'

/** Something that Grace answers for after a survey. */
async function decided(org: Organisation, publishedOn: string | null): Promise<string> {
  const surveyId = await drafted(org)
  const row = {
    ...{
      org_id: org.orgId,
      survey_id: surveyId,
      id: newId(),
      unit: 0,
      finding: 'results',
      finding_kind: 'question',
    },
    ...{
      you_said: 'SECRET',
      owner_id: org.id.Grace,
      made_on: '2026-02-20',
      published_on: publishedOn,
      rev: 1,
    },
  }
  await org.system(work =>
    sql`insert into surveys_actions select (jsonb_populate_record(null::surveys_actions, ${JSON.stringify(row)}::jsonb)).*`.execute(
      work.sql,
    ),
  )
  return surveyId
}

test('what was decided after a survey is an act of who answers for it, once everybody was told', async () => {
  const org = await organisation()
  await decided(org, null)
  expect(await actsOfAll(org, surveysOffers)).toEqual({})
  const id = await decided(org, '2026-02-24')
  expect(Object.keys(await actsOfAll(org, surveysOffers))).toEqual(['Grace'])
  const [act] = await actsOf(org, 'Grace', surveysOffers)
  expect(act).toMatchObject({ kind: 'survey_action', on: '2026-02-24', link: `/surveys/${id}` })
  expect(JSON.stringify(act)).not.toContain('SECRET')
  expect(await actsOf(org, 'Grace', surveysOffers, '2026-02-25')).toEqual([])
  expect(await actsElsewhere(org, await organisation(), surveysOffers)).toBe(0)
})
