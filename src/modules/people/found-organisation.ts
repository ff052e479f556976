import { ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Threshold } from '#platform/http/bind.ts'
import type { Work } from '#platform/work.ts'
import { insertOrganisation, type Organisation, organisationRow } from './store/organisation-store.ts'
import { organisationDirectory } from './store/person-lookup.ts'
import { db } from './store/tables.ts'

/** What an organisation begins with: a name, a zone, and the person who sets it up. */
export interface Founding {
  readonly name: string
  /** IANA zone, such as `Europe/Lisbon`. */
  readonly timeZone: string
  readonly founder: { readonly name: string; readonly email: string }
}

/** Founds an organisation with its first administrator, who is also of the people team. 422 for an unknown time zone. */
export async function createOrganisation(
  threshold: Pick<Threshold, 'database' | 'inOrganisation'>,
  founding: Founding,
): Promise<{ orgId: string; personId: string }> {
  if (!isTimeZone(founding.timeZone)) {
    const message = `"${founding.timeZone}" is not a time zone that this server knows.`
    throw ruleBroken(
      'organisation.timeZone',
      'unknown_time_zone',
      message,
      'Choose one from the list, such as Europe/Lisbon.',
    )
  }
  const taken = (await threshold.database.outside(organisationDirectory)).map(listed => listed.slug)
  const orgId = newId()
  return await threshold.inOrganisation(orgId, async work => {
    const slug = freeSlug(founding.name, taken)
    await insertOrganisation(work, {
      name: founding.name,
      slug,
      timeZone: founding.timeZone,
      demo: false,
      asOf: null,
    })
    const personId = newId(work.now.getTime())
    await insertFounder(work, personId, founding.founder)
    await work.publish({ type: 'organisation.founded', subject: { kind: 'organisation', id: orgId } })
    return { orgId, personId }
  })
}

/** The organisation of this unit of work. */
export async function organisationOf(work: Work): Promise<Organisation> {
  const organisation = await organisationRow(work)
  if (organisation === null)
    throw new Error('This unit of work is bound to an organisation that does not exist.')
  return organisation
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}

/** A short name for addresses, made from the organisation's, that none of `taken` has. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const base =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 30) || 'organisation'
  const candidates = [base, ...Array.from({ length: taken.length + 1 }, (_, n) => `${base}-${n + 2}`)]
  return candidates.find(candidate => !taken.includes(candidate)) ?? base
}

async function insertFounder(
  work: Work,
  id: string,
  founder: { name: string; email: string },
): Promise<void> {
  await db(work)
    .insertInto('peoplePersons')
    .values({
      orgId: work.orgId,
      id,
      name: founder.name,
      email: founder.email,
      status: 'active',
      isPeople: true,
      isAdmin: true,
      workDays: null,
      employeeId: null,
      preferredName: null,
      pronouns: null,
      timeZone: null,
      leftOn: null,
      erasedAt: null,
      createdAt: work.now,
    })
    .execute()
}
