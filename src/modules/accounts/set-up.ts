import { randomBytes } from 'node:crypto'
import { AppError } from '#kernel/errors.ts'
import { createOrganisation, moveIn, organisationDirectory } from '#modules/people/public.ts'
import type { Threshold } from '#platform/threshold.ts'

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

/** The one-time key of this run of the server, printed on its console while setup is needed. */
export function setupKey(): string {
  key ??= randomBytes(18).toString('base64url')
  return key
}

/** Sets up the first organisation with its first administrator; returns their ids. Works once, with the key from the console. */
export async function setUp(
  threshold: Threshold,
  wish: SetupWish,
): Promise<{ orgId: string; personId: string }> {
  if (!(await isSetupNeeded(threshold)))
    throw refused('set_up_already', 'Fairlead is set up already.', 'Sign in with your e-mail address.')
  if (wish.key !== setupKey())
    throw refused(
      'setup_key',
      'This is not the setup key of this server.',
      'Open the link that the server printed on its console when it started.',
    )
  // Taken before anything is waited for, so that of two requests at once only one founds; given back when it failed.
  key = undefined
  return await found(threshold, wish).catch(failure => {
    key = wish.key
    throw failure
  })
}

async function found(threshold: Threshold, { organisation, person }: SetupWish) {
  const [founded] = await threshold.database.outside(organisationDirectory)
  const wished = { ...organisation, founder: person }
  return await (founded === undefined
    ? createOrganisation(threshold, wished)
    : moveIn(threshold, founded.orgId, wished))
}

let key: string | undefined

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('forbidden', { items: [{ field: 'key', code, message, fix }] })
}
