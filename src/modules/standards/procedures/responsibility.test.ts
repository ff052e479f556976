import { expect, test } from 'vitest'
import { agreed } from '#modules/charters/charter.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { changed, procedure } from '../standards.factory.ts'
import { changeStandard } from './change-standard.ts'
import { readStandard } from './open-procedure.ts'
import { writeStandard } from './write-standard.ts'

/** Linus owns a procedure that belongs to the first responsibility of his charter. */
async function ofLinus(org: Organisation) {
  const { id } = await agreed(org)
  const { body } = await org.http.get(`/api/charters/${id}`, { as: 'Linus' })
  const responsibilityId: string = body.content.responsibilities[0].id
  const wish = procedure(org, { ownerId: org.id.Linus, responsibilityId })
  return { responsibilityId, ...(await org.as('Grace', work => writeStandard(work, wish))) }
}

test.each<[Name, string | undefined]>([
  ['Linus', 'Pilot ships to their berth'],
  ['Grace', 'Pilot ships to their berth'],
  ['Ada', undefined],
  ['Radia', undefined],
  ['Margaret', undefined],
  ['Alan', undefined],
])(
  'whose responsibility a procedure belongs to is shown to the two of the charter: %s %s',
  async (name, title) => {
    const org = await organisation()
    const { id } = await ofLinus(org)
    const view = await org.as(name, work => readStandard(work, id))
    expect(view.responsibility?.title).toBe(title)
  },
)

test('it stays when a change leaves it out, and goes with another owner', async () => {
  const org = await organisation()
  const { id, responsibilityId } = await ofLinus(org)
  const { responsibilityId: _, ...change } = changed(org, 1, { ownerId: org.id.Linus, title: 'Boat check' })
  await org.as('Ada', work => changeStandard(work, id, change))
  const kept = await org.as('Linus', work => readStandard(work, id))
  expect(kept.responsibility?.id).toBe(responsibilityId)
  await org.as('Ada', work => changeStandard(work, id, { ...change, rev: 2, ownerId: org.id.Radia }))
  expect((await org.as('Linus', work => readStandard(work, id))).responsibility).toBeNull()
})

test('it cannot be chosen by somebody who may not read that charter', async () => {
  const org = await organisation()
  const { id, responsibilityId } = await ofLinus(org)
  const other = changed(org, 1, { ownerId: org.id.Linus, responsibilityId: null })
  await org.as('Grace', work => changeStandard(work, id, other))
  const again = org.as('Ada', work => changeStandard(work, id, { ...other, rev: 2, responsibilityId }))
  expect((await rejected(again)).items[0]?.code).toBe('unknown_responsibility')
})
