import { AppError, forbidden, notFound } from '#kernel/errors.ts'
import { organisationDirectory, organisationOf, personById } from '#modules/people/public.ts'
import { bind, type Exchange } from '#platform/http/bind.ts'
import { failedDeliveries, retryDelivery } from '#platform/jobs/failures.ts'
import { listRounds, retryRound } from '#platform/jobs/round-log.ts'
import { queuedMails, retryMail } from '#platform/mail/mail-queue.ts'
import type { Threshold } from '#platform/threshold.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { createToken, revokeToken } from './api-token.ts'
import { askForCode, linkHashOf } from './ask-for-code.ts'
import { accountsContract, type SessionView } from './contract.ts'
import { demoPersonas, personaMayEnter } from './demo-personas.ts'
import { handOverLink } from './hand-over-link.ts'
import { invite } from './invite.ts'
import { isSetupNeeded, setUp } from './set-up.ts'
import { keepSession, openSession } from './sign-in.ts'
import { refusedKey } from './sign-in-key.ts'
import { endSessions, sessionsOf, type TokenRow, tokensOf } from './store.ts'
import { type Admitted, admitByCode, admitByLink } from './use-sign-in-key.ts'

/** The endpoints of accounts. */
export const accountsRoutes = bind(accountsContract, {
  readSetup: async threshold => ({ needed: await isSetupNeeded(threshold) }),
  setUp: async (threshold, { body }, exchange) => {
    const { orgId, personId } = await setUp(threshold, body)
    return await enter(threshold, orgId, exchange, async () => ({ personId }))
  },
  readSession: async work => (work === null ? null : await sessionView(work, actingPerson(work))),
  keepSession: async (work, _, exchange) => {
    const until = await keepSession(work)
    if (until !== null) exchange.keepSession(until)
  },
  askForCode: async (threshold, { body }, exchange) => {
    for (const orgId of await candidates(threshold, body.organisation))
      await threshold.inOrganisation(orgId, work => askForCode(work, body.email, exchange.publicUrl))
    return { sent: true as const }
  },
  signInWithCode: async (threshold, { body }, exchange) => {
    for (const orgId of await candidates(threshold, body.organisation)) {
      const admitted = await threshold.inOrganisation(orgId, work => admitByCode(work, body.email, body.code))
      if (admitted !== null) return await enter(threshold, orgId, exchange, async () => admitted)
    }
    throw refusedKey()
  },
  signInWithLink: async (threshold, { body }, exchange) => {
    const link = linkHashOf(body.link)
    if (link === null) throw refusedKey()
    return await enter(threshold, link.orgId, exchange, work => admitByLink(work, link.hash))
  },
  signOut: async (work, _, exchange) => {
    await endSessions(work, actingPerson(work), work.actor.sessionId ?? '')
    exchange.clearSession()
  },
  listDevices: async work => ({
    devices: (await sessionsOf(work, actingPerson(work))).map(session => ({
      id: session.id,
      device: session.device,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      current: session.id === work.actor.sessionId,
    })),
  }),
  endDevice: async (work, { params }) => {
    if ((await endSessions(work, actingPerson(work), params.id)) === 0) throw notFound('session')
  },
  signOutEverywhere: async (work, _, exchange) => {
    await endSessions(work, actingPerson(work))
    exchange.clearSession()
  },
  listTokens: async work => ({ tokens: (await tokensOf(work, actingPerson(work))).map(tokenView) }),
  createToken: async (work, { body }) => {
    const { row, text } = await createToken(work, body)
    return { ...tokenView(row), text }
  },
  revokeToken: (work, { params }) => revokeToken(work, params.id),
  invite: async (work, { body }, exchange) => ({
    invited: await invite(work, body.personIds, exchange.publicUrl),
  }),
  handOverLink: async (work, { params }, exchange) => {
    const { link, expiresAt } = await handOverLink(work, params.id, exchange.publicUrl)
    return { link, expiresAt: expiresAt.toISOString() }
  },
  listMails: async work => {
    onlyAdministrators(work)
    return {
      mails: (await queuedMails(work)).map(mail => ({
        ...mail,
        createdAt: mail.createdAt.toISOString(),
        sentAt: mail.sentAt?.toISOString() ?? null,
      })),
    }
  },
  retryMail: async (work, { params }) => {
    onlyAdministrators(work)
    if (!(await retryMail(work, params.id))) throw notFound('mail')
  },
  listFailures: async work => {
    onlyAdministrators(work)
    return {
      failures: (await failedDeliveries(work)).map(failure => ({
        ...failure,
        failedAt: failure.failedAt.toISOString(),
      })),
    }
  },
  retryFailure: async (work, { params }) => {
    onlyAdministrators(work)
    if (!(await retryDelivery(work, params.id))) throw notFound('failure')
  },
  listRounds: async work => {
    onlyAdministrators(work)
    return {
      rounds: (await listRounds(work)).map(round => ({
        ...round,
        beganAt: round.beganAt?.toISOString() ?? null,
        endedAt: round.endedAt?.toISOString() ?? null,
      })),
    }
  },
  retryRound: async (work, { params }) => {
    onlyAdministrators(work)
    if (!(await retryRound(work, params.name))) throw notFound('recurring work')
  },
  listPersonas: async threshold => ({ personas: await demoPersonas(threshold) }),
  becomePersona: async (threshold, { body }, exchange) => {
    const orgId = await personaMayEnter(threshold, body.personId)
    return await enter(threshold, orgId, exchange, async () => ({ personId: body.personId }))
  },
})

function onlyAdministrators(work: Work): void {
  if (!work.actor.flags.admin)
    throw forbidden('see what the server does in the background', 'an administrator')
}

// Which organisations an address may belong to. With many organisations on one server the sign-in page knows which by its address.
async function candidates(threshold: Threshold, slug: string | undefined): Promise<string[]> {
  const directory = await threshold.database.outside(organisationDirectory)
  const found = slug === undefined ? directory : directory.filter(organisation => organisation.slug === slug)
  if (found.length > MANY) {
    const message = 'This server has many organisations; it needs to know which one is yours.'
    throw new AppError('rule_broken', {
      items: [
        {
          field: 'organisation',
          code: 'organisation_needed',
          message,
          fix: 'Add the short name of your organisation.',
        },
      ],
    })
  }
  return found.map(organisation => organisation.orgId)
}

const MANY = 20

async function enter(
  threshold: Threshold,
  orgId: string,
  exchange: Exchange,
  admit: (work: Work) => Promise<{ personId: string } & Partial<Admitted>>,
): Promise<SessionView> {
  const { view, opened } = await threshold.inOrganisation(orgId, async work => {
    const { personId, keyId } = await admit(work)
    const opened = await openSession(work, personId, exchange.userAgent, keyId)
    return { view: await sessionView(work, personId), opened }
  })
  exchange.setSession(opened.text, opened.until)
  return view
}

async function sessionView(work: Work, personId: string): Promise<SessionView> {
  const [person, organisation] = [await personById(work, personId), await organisationOf(work)]
  if (person === null) throw notFound('person')
  return {
    person: { id: person.id, name: person.name, email: person.email ?? '', timeZone: person.timeZone },
    flags: { people: person.flags.people, admin: person.flags.admin },
    organisation: { id: work.orgId, name: organisation.name, timeZone: organisation.timeZone },
    demo: organisation.demo,
    today: work.today,
  }
}

function tokenView(token: Pick<TokenRow, 'id' | 'name' | 'scope' | 'createdAt' | 'expiresAt'>) {
  const { id, name, scope, createdAt, expiresAt } = token
  return { id, name, scope, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
}
