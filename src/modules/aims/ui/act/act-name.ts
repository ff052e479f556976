import type { AimAction, AimPage } from '../../contract.ts'
import { t } from './words.ts'

/** The verb of a step on this aim. */
export function actName(action: AimAction, page: Pick<AimPage, 'plan' | 'closing'>): string {
  if (action === 'edit_plan' && page.plan.how !== '') return t('act.edit_plan.again')
  if (action === 'close' && page.closing !== null) return t('act.close.confirm')
  return t(`act.${action}`)
}
