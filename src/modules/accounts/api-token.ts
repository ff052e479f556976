import { forbidden, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { newSecret } from '#platform/session/session.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { insertToken, revokeToken as revoke, type TokenRow } from './store.ts'

/** Makes an API token that acts as its owner until it ends; its text is returned once and only its hash is kept. */
export async function createToken(
  work: Work,
  wish: { name: string; scope: 'read' | 'write'; days: number },
): Promise<{ row: Omit<TokenRow, 'orgId' | 'revokedAt'>; text: string }> {
  if (work.actor.kind === 'token')
    throw forbidden('make a token with a token', 'yourself: sign in with your browser')
  const { text, hash } = newSecret(work.orgId)
  const personId = actingPerson(work)
  const expiresAt = new Date(work.now.getTime() + wish.days * 86_400_000)
  const row = {
    id: newId(work.now.getTime()),
    personId,
    name: wish.name,
    scope: wish.scope,
    secretHash: hash,
    createdAt: work.now,
    expiresAt,
  }
  await insertToken(work, row)
  await work.publish({
    type: 'token.created',
    subject: { kind: 'person', id: personId },
    data: { tokenId: row.id, scope: wish.scope },
  })
  return { row, text }
}

/** Revokes one of the acting person's tokens; it stops working with the next request. */
export async function revokeToken(work: Work, id: string): Promise<void> {
  const personId = actingPerson(work)
  if ((await revoke(work, personId, id)) === 0) throw notFound('token')
  await work.publish({
    type: 'token.revoked',
    subject: { kind: 'person', id: personId },
    data: { tokenId: id },
  })
}
