import { notFound } from '#kernel/errors.ts'
import { readSecret } from '#platform/session/session.ts'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import { USUAL } from '../preferences/preferences.ts'
import { linkByHash } from '../store/link-store.ts'
import { choicesOf, endDigest, saveChoices } from '../store/preference-store.ts'

/** Ends the mails of one kind by the link in one of them, without sign-in; as often as one likes. What stands in the app stays. */
export async function unsubscribe(threshold: Threshold, text: string): Promise<{ type: string | null }> {
  const secret = readSecret('token', text)
  if (secret === null) throw notFound('link')
  return await threshold.inOrganisation(secret.orgId, async work => {
    const link = await linkByHash(work, 'unsubscribe', secret.hash)
    if (link === null || link.expiresAt <= work.now) throw notFound('link')
    if (link.eventType === null) await endDigest(work, link.personId)
    else await endMailsOf(work, link.personId, link.eventType)
    await work.publish({
      type: 'notice_preferences.changed',
      subject: { kind: 'person', id: link.personId },
      data: { unsubscribed: link.eventType ?? 'digest' },
    })
    return { type: link.eventType }
  })
}

async function endMailsOf(work: Work, personId: string, type: string): Promise<void> {
  const { listed } = (await choicesOf(work, personId)).get(type) ?? USUAL
  await saveChoices(work, personId, [{ type, listed, mail: 'off' }])
}

/** A page that leads browsers to where they are asked: mail programs that only look do not end anything. */
export function askPage(text: string): string {
  const to = `/unsubscribe?link=${encodeURIComponent(text)}`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${to}">
<title>Fairlead</title><p><a href="${to}">Choose which mails you get</a></p></html>`
}
