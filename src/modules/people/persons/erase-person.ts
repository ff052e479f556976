import { notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import { forgetMailsTo } from '#platform/mail/mail-queue.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { aboutPerson } from '../events.ts'
import { forgetContents } from '../import/store/import-store.ts'
import type { Saved } from '../shapes.ts'
import { lockChart } from '../store/organisation-store.ts'
import { personById, tombstone } from '../store/person-store.ts'
import { forgetReasons } from '../store/proposal-store.ts'

/** What stands where the name of an erased person was. */
const TOMBSTONE = 'Former colleague'

/**
 * Erases a person who has left: name, addresses, own working days, attributes and flags are gone for good, and so are the
 * reasons given for their positions, mails to them and the contents of all imported files, which may name them. What the organisation decided stays. Other rooms drop their private
 * texts, and the reasons they gave for anything go, when `person.erased` is heard.
 */
export async function erasePerson(work: Work, id: string, rev: number): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'erase')
  const person = await personById(work, id)
  if (person === null || person.erased) throw notFound('person')
  if (person.status !== 'left')
    throw ruleBroken(
      '',
      'still_here',
      `${person.name} has not left.`,
      'Record their last day first; they can be erased from the day after.',
    )
  if (person.rev !== rev) throw staleRev(person)
  await lockChart(work)
  if (!(await tombstone(work, id, rev, TOMBSTONE))) throw staleRev(await personById(work, id))
  await forgetReasons(work, id)
  await forgetContents(work)
  if (person.email !== null) await forgetMailsTo(work, person.email)
  await work.publish(aboutPerson('person.erased', id))
  return { id, rev: rev + 1 }
}
