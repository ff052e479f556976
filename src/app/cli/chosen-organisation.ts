import { AppError } from '#kernel/errors.ts'
import type { House } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import type { Arguments } from './verb.ts'

/** The flag of every command that works in one organisation. */
export const ORGANISATION_FLAG = {
  organisation: { kind: 'text', about: 'Short name of the organisation, when there are several' },
} as const

/** The organisation meant on the command line; null when there is none at all. Throws when several could be meant. */
export async function chosenOrganisation(house: House, given: Arguments): Promise<string | null> {
  const all = await house.parts.database.outside(rooms.organisationDirectory)
  const wanted = given.text('organisation')
  const fitting = wanted === undefined ? all : all.filter(({ slug }) => slug === wanted)
  const [only, second] = fitting
  if (all.length === 0 && wanted === undefined) return null
  if (only !== undefined && second === undefined) return only.orgId
  const message =
    only === undefined ? `There is no organisation "${wanted}".` : 'There are several organisations here.'
  const known = all.map(({ slug }) => slug).join(', ') || 'none'
  const fix = `Name one with --organisation. Known: ${known}.`
  throw new AppError('rule_broken', {
    items: [{ field: 'organisation', code: 'which_organisation', message, fix }],
  })
}
