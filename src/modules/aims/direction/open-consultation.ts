import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { Saved } from '../contract.ts'
import { openFor } from '../open-aim.ts'

/** Opens a draft vision for perspectives of everybody. */
export async function openConsultation(work: Work, id: string, rev: number): Promise<Saved> {
  const { aim } = await openFor(work, id, 'consult', rev)
  if (aim.why === '')
    throw ruleBroken(
      'why',
      'why_missing',
      'It does not say why.',
      'Write why people should want to get there.',
    )
  return await changeState(work, aim, { to: 'consulting', event: 'aim.consultation_opened' })
}
