import { lazy, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import type { DecisionPage } from '../contract.ts'
import type { Asked } from './asked.ts'
import { t } from './words.ts'

const choosing = () => import('./choosing-dialogs.tsx')
const holding = () => import('./holding-dialogs.tsx')
const gathering = () => import('./gathering-dialogs.tsx')

const DIALOGS = {
  view: lazy(() => choosing().then(module => ({ default: module.ViewDialog }))),
  decide: lazy(() => choosing().then(module => ({ default: module.DecideDialog }))),
  follow: lazy(() => holding().then(module => ({ default: module.FollowDialog }))),
  reopen: lazy(() => holding().then(module => ({ default: module.ReopenDialog }))),
  hand_over: lazy(() => holding().then(module => ({ default: module.HandOverDialog }))),
  drop: lazy(() => holding().then(module => ({ default: module.DropDialog }))),
  ask: lazy(() => gathering().then(module => ({ default: module.AskDialog }))),
  option: lazy(() => gathering().then(module => ({ default: module.OptionDialog }))),
  evidence: lazy(() => gathering().then(module => ({ default: module.EvidenceDialog }))),
  edit: lazy(() => gathering().then(module => ({ default: module.EditDialog }))),
} as const satisfies Record<Asked, unknown>

/**
 * What the reader can do with a decision: the likeliest step as a button, the rest in a menu. `?do=decide` opens a step at once, for
 * whoever may take it.
 */
export function DecisionActs({ page }: { readonly page: DecisionPage }) {
  const steps = stepsFor(page)
  const [words, change] = useSearchWords()
  const [asked, setAsked] = useState<Asked | null>(steps.find(step => step === words['do']) ?? null)
  const { person } = useSession()
  const [first, ...others] = steps
  const Dialog = asked === null ? null : DIALOGS[asked]
  return (
    <>
      {others.length > 0 && (
        <Menu
          lines={others.map(step => ({
            label: t(`act.${step}`),
            run: () => setAsked(step),
            danger: step === 'drop',
          }))}
        >
          <Button icon="more" aria-label={t('act.more', { title: page.question })} />
        </Menu>
      )}
      {first !== undefined && (
        <Button tone={FORWARD.has(first) ? 'primary' : 'plain'} onClick={() => setAsked(first)}>
          {first === 'view' && hasView(page, person.id) ? t('act.view.change') : t(`act.${first}`)}
        </Button>
      )}
      {Dialog !== null && (
        <Suspense fallback={null}>
          <Dialog
            page={page}
            onClose={() => {
              setAsked(null)
              change({ do: undefined })
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Steps that bring a decision on; the others are seldom what the page was opened for. */
const FORWARD: ReadonlySet<Asked> = new Set(['view', 'follow', 'decide', 'ask'])

/** A step as a small button in the card that it adds to. */
export function StepButton({ page, step }: { readonly page: DecisionPage; readonly step: Asked }) {
  const [open, setOpen] = useState(false)
  const Dialog = DIALOGS[step]
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        {t(`act.${step}`)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Dialog page={page} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The steps that are open, the likeliest first; while views are missing, asking comes before deciding. */
function stepsFor({ actions, missing, waitsForMe }: DecisionPage): Asked[] {
  const may = (action: DecisionPage['actions'][number]) => actions.includes(action)
  const steps: (Asked | false)[] = [
    waitsForMe && may('view') && 'view',
    may('commit') && 'follow',
    may('decide') && missing.length === 0 && 'decide',
    may('ask') && 'ask',
    may('decide') && missing.length > 0 && 'decide',
    !waitsForMe && may('view') && 'view',
    may('reopen') && 'reopen',
    may('edit') && 'edit',
    may('hand_over') && 'hand_over',
    may('drop') && 'drop',
  ]
  return steps.filter(step => step !== false)
}

function hasView({ perspectives, round }: DecisionPage, me: string): boolean {
  return perspectives.some(
    view =>
      view.round === round && view.person.id === me && view.stance !== null && view.stance !== 'no_view',
  )
}
