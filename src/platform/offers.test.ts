import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { type FoundRow, gather, type Offers, offer, offers } from './offers.ts'

const found = (label: string) =>
  sql<FoundRow>`select 'note'::text as kind, gen_random_uuid() as id, ${label}::text as label, null::text as hint, '/'::text as link`

test('what several rooms offer is gathered in one statement, and rooms without a part are left out', async () => {
  const rooms: Offers[] = [
    { room: 'harbour', found: () => found('Storm at the harbour') },
    { room: 'silent' },
    { room: 'pilots', found: (_, asker) => found(`Storm of ${asker.me}`) },
  ]
  const org = await organisation()
  const asker = { me: org.id.Ada, managerId: null, reportIds: [], teamIds: [], ledTeamIds: [], nearIds: [] }
  const rows = await org.as('Ada', work =>
    gather<FoundRow>(work, each => each.found?.(work, asker, '%storm%', 5), rooms),
  )
  expect(new Set(rows.map(({ label }) => label))).toEqual(
    new Set(['Storm at the harbour', `Storm of ${org.id.Ada}`]),
  )
})

test('what is offered stays in the order in which rooms are wired, until it is taken back', () => {
  const [one, two] = [{ room: 'one' }, { room: 'two' }]
  const before = [...offers()]
  const withdraw = offer(one, two)
  expect(offers()).toEqual([...before, one, two])
  // A second time takes nothing of anybody else's back.
  for (let twice = 0; twice < 2; twice++) withdraw()
  expect(offers()).toEqual(before)
})

test('when no room has a part, nothing is asked and nothing comes', async () => {
  const org = await organisation()
  expect(await org.as('Ada', work => gather(work, () => undefined))).toEqual([])
})
