import { randomBytes } from 'node:crypto'
import { AppError } from '#kernel/errors.ts'
import { createOrganisation, moveIn, organisationDirectory } from '#modules/people/public.ts'
import { hashOf } from '#platform/session/session.ts'
import type { Threshold } from '#platform/threshold.ts'
import {
  insertSetupKeys,
  NO_ORGANISATION,
  removeSetupKeysBefore,
  type SetupKey,
  takeSetupKeys,
} from './store/setup-keys.ts'

/** The wish of whoever sets up the first organisation. */
export interface SetupWish {
  readonly key: string
  readonly organisation: { readonly name: string; readonly timeZone: string }
  readonly person: { readonly name: string; readonly email: string }
}

/** True while there is nobody who could sign in: no organisation, or only one that an import founded. */
export async function isSetupNeeded({ database }: Pick<Threshold, 'database'>): Promise<boolean> {
  return !(await database.outside(organisationDirectory)).some(organisation => organisation.peopled)
}

/**
 * Makes a one-time key for the console; only its hash is kept. Every server and every start prints one of its own, and each
 * works on any server of this database for a week, until somebody has set up.
 */
export async function makeSetupKey({
  database,
  clock,
}: Pick<Threshold, 'database' | 'clock'>): Promise<string> {
  const key = randomBytes(18).toString('base64url')
  await database.inOrganisation(NO_ORGANISATION, async db => {
    await removeSetupKeysBefore(db, oldest(clock.now()))
    await insertSetupKeys(db, [{ secretHash: hashOf(key), madeAt: clock.now() }])
  })
  return key
}

/** Sets up the first organisation with its first administrator; returns their ids. Works once, with a key from a console. */
export async function setUp(
  threshold: Threshold,
  wish: SetupWish,
): Promise<{ orgId: string; personId: string }> {
  if (!(await isSetupNeeded(threshold)))
    throw refused('set_up_already', 'Fairlead is set up already.', 'Sign in with your e-mail address.')
  // Taken before anything is founded, so that of two requests at once only one founds; given back when it failed.
  const { database, clock } = threshold
  const taken = await database.inOrganisation(NO_ORGANISATION, async db => {
    const keys = await takeSetupKeys(db)
    if (!opens(wish.key, keys, clock.now()))
      throw refused(
        'setup_key',
        'This is not a setup key of this server, or it is older than a week.',
        'Open the link that the server printed on its console when it last started.',
      )
    return keys
  })
  return await found(threshold, wish).catch(async failure => {
    await database.inOrganisation(NO_ORGANISATION, db => insertSetupKeys(db, taken))
    throw failure
  })
}

function opens(key: string, keys: readonly SetupKey[], now: Date): boolean {
  const hash = hashOf(key)
  return keys.some(({ secretHash, madeAt }) => secretHash === hash && madeAt >= oldest(now))
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - 7 * 86_400_000)
}

async function found(threshold: Threshold, { organisation, person }: SetupWish) {
  const [founded] = await threshold.database.outside(organisationDirectory)
  const wished = { ...organisation, founder: person }
  return await (founded === undefined
    ? createOrganisation(threshold, wished)
    : moveIn(threshold, founded.orgId, wished))
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('forbidden', { items: [{ field: 'key', code, message, fix }] })
}
