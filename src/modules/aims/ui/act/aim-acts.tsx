import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useGo } from '#ui/place.ts'
import type { AimAction, AimPage } from '../../contract.ts'
import { actName } from './act-name.ts'
import { actsOf } from './acts.ts'
import { useDirectStep } from './direct-step.ts'
import { useAct } from './use-act.ts'
import { t } from './words.ts'

/** What you can do on this page: the next step as the one primary button, the second beside it, the rest in a menu. */
export function AimActs({ page }: { readonly page: AimPage }) {
  const { primary, others } = actsOf(page)
  const begin = useBegin(page)
  // Before a goal is issued there is nobody on the other side to ask.
  const asking = page.kind === 'goal' && page.state !== 'draft'
  const beside = BESIDE.find(action => others.includes(action) && (asking || action !== 'ask_back'))
  const rest = others.filter(action => action !== beside)
  return (
    <>
      {beside !== undefined && <Button onClick={() => begin(beside)}>{actName(beside, page)}</Button>}
      {primary !== null && (
        <Button tone="primary" onClick={() => begin(primary)}>
          {actName(primary, page)}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu
          lines={rest.map(action => ({
            label: actName(action, page),
            run: () => begin(action),
            danger: action === 'archive' || action === 'retire',
          }))}
        >
          <Button icon="more" aria-label={t('more')} />
        </Menu>
      )}
    </>
  )
}

/** Begins a step: those without a form run at once, the others open theirs. */
function useBegin(page: AimPage): (action: AimAction) => void {
  const { open } = useAct()
  const go = useGo()
  const direct = useDirectStep(page)
  return action => {
    if (action === 'propose_below') go(`/aims/new?below=${page.id}`)
    else if (!direct(action)) open(action)
  }
}

const BESIDE: readonly AimAction[] = ['return_plan', 'return_closing', 'ask_back', 'edit_brief', 'edit_plan']
