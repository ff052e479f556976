import { newId } from '#kernel/id.ts'
import { type LocalDate, todayIn } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { addPersonRows, addPlacementRows, addTeamRows } from '../store/add-rows.ts'
import {
  insertOrganisation,
  lockSlugs,
  organisationDirectory,
  organisationOf,
  updateOrganisation,
} from '../store/organisation-store.ts'
import { freeSlug } from './slug.ts'

/** What can enter an organisation that does not exist yet. */
export interface Foundation {
  inOrganisation<T>(orgId: string, action: (work: Work) => Promise<T>): Promise<T>
}

/** An organisation with its first person, who heads it, and is on the people team and administrator until that is changed. */
export interface NewOrganisation {
  readonly name: string
  /** IANA time zone. */
  readonly timeZone: string
  readonly founder: { readonly name: string; readonly email: string }
}

/** Makes an organisation with a first team and a first person. Returns their ids. */
export async function createOrganisation(
  place: Foundation,
  { name, timeZone, founder }: NewOrganisation,
): Promise<{ orgId: string; personId: string }> {
  const orgId = newId()
  const personId = await place.inOrganisation(orgId, async work => {
    await foundOrganisation(work, { name, timeZone })
    return await placeFounder(work, { name, timeZone, founder })
  })
  return { orgId, personId }
}

/** Puts a first person into an organisation that an import founded, and gives it the name and zone they wish. */
export async function moveIn(
  place: Foundation,
  orgId: string,
  { name, timeZone, founder }: NewOrganisation,
): Promise<{ orgId: string; personId: string }> {
  const personId = await place.inOrganisation(orgId, async work => {
    const { rev } = await organisationOf(work)
    await updateOrganisation(work, rev, { name, timeZone })
    return await placeFounder(work, { name, timeZone, founder })
  })
  return { orgId, personId }
}

/** Makes the empty organisation of this unit of work, with a slug that no other has. For the demo and for imports. */
export async function foundOrganisation(work: Work, wish: EmptyOrganisation): Promise<void> {
  const { name, timeZone, demo = false, asOf = null } = wish
  await lockSlugs(work)
  const taken = await organisationDirectory(work.sql)
  const slug = freeSlug(
    name,
    taken.map(organisation => organisation.slug),
  )
  await insertOrganisation(work, { name, slug, timeZone, demo, asOf })
}

/** An organisation without anybody in it; `asOf` makes a demo stand still on a day. */
export interface EmptyOrganisation {
  readonly name: string
  readonly timeZone: string
  readonly demo?: boolean
  readonly asOf?: LocalDate
}

// The unit of work that sets an organisation up began before there was one, and does not know its zone.
async function placeFounder(work: Work, { name, timeZone, founder }: NewOrganisation): Promise<string> {
  const personId = newId()
  const teamId = newId()
  await addPersonRows(work, [{ id: personId, ...founder, status: 'active', isPeople: true, isAdmin: true }])
  await addTeamRows(work, [{ id: teamId, name, parentId: null }])
  const position = {
    title: 'Head',
    level: 5,
    leadsTeam: true,
    kind: 'permanent' as const,
    from: todayIn(timeZone, work.now),
    to: null,
  }
  await addPlacementRows(work, [{ ...position, id: newId(), personId, teamId, reportsTo: null }])
  await work.publish(
    { type: 'organisation.founded', subject: { kind: 'organisation', id: work.orgId } },
    { type: 'person.added', subject: { kind: 'person', id: personId } },
  )
  return personId
}
