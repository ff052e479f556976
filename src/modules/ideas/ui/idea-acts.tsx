import { lazy, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { IdeaRow } from '../contract.ts'
import type { Asked } from './asked.ts'
import { ideas, TOUCHED } from './queries.ts'
import { t } from './words.ts'

const Answer = lazy(() => import('./answer-dialog.tsx').then(module => ({ default: module.AnswerDialog })))

/** What the reader can do with one: on its page the answers as buttons, in a list the likeliest; the rest in a menu. */
export function IdeaActs({ idea, main = false }: { readonly idea: IdeaRow; readonly main?: boolean }) {
  const [asking, setAsking] = useState<Asked | null>(null)
  const steps = useSteps(idea, setAsking)
  const shown = steps.filter(step => step.seldom !== true).slice(0, main ? 3 : 1)
  const others = steps.filter(step => !shown.includes(step))
  return (
    <>
      {others.length > 0 && (
        <Menu lines={others}>
          <Button icon="more" size={main ? 'm' : 's'} aria-label={t('act.more', { title: idea.title })} />
        </Menu>
      )}
      {shown.map((step, i) => (
        <Button
          key={step.label}
          tone={main && i === 0 ? 'primary' : 'plain'}
          size={main ? 'm' : 's'}
          onClick={step.run}
        >
          {step.label}
        </Button>
      ))}
      {asking && (
        <Suspense fallback={null}>
          <Answer idea={idea} about={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </>
  )
}

interface Step {
  readonly label: string
  readonly run: () => void
  readonly danger?: boolean
  readonly seldom?: boolean
}

/** The steps that are open, the likeliest first. */
function useSteps(idea: IdeaRow, ask: (about: Asked) => void): Step[] {
  const { id, rev, state } = idea
  const withdraw = useAction({
    run: () => ideas.withdrawIdea({ params: { id }, body: { rev, why: '' } }),
    refresh: TOUCHED,
    done: t('done.withdraw'),
    failure: 'toast',
  })
  const may = (act: IdeaRow['actions'][number]) => idea.actions.includes(act)
  const step = (about: Asked, seldom = false) => ({ label: t(`act.${about}`), seldom, run: () => ask(about) })
  const later = state !== 'waiting'
  const yes = may('approve') && step('approve', later)
  const trial = may('try') && step('try', later)
  const steps: (Step | false)[] = [
    may('learn') && step('learn'),
    ...(idea.kind === 'experiment' ? [trial, yes] : [yes, trial]),
    may('postpone') && step('postpone'),
    may('pass') && step('pass', true),
    may('edit') && step('edit', true),
    may('withdraw') && {
      ...{ label: t('act.withdraw'), danger: true, seldom: true },
      run: () => void withdraw.go(undefined),
    },
  ]
  return steps.filter(each => each !== false)
}
