import type { Work } from '#platform/work.ts'
import { personById, updatePerson } from '../store/person-store.ts'

/** Marks an invited person as active, at their first sign-in; anybody else stays as they are. */
export async function activatePerson(work: Work, id: string): Promise<void> {
  const person = await personById(work, id)
  if (person?.status === 'invited') await updatePerson(work, id, person.rev, { status: 'active' })
}
