import { PersonLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { IdeaPage } from '../contract.ts'
import { ideas, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Who would help and how; the reader adds their sentence or takes it back. */
export function HelpCard({ idea }: { readonly idea: IdeaPage }) {
  const { person } = useSession()
  const mine = idea.offers.find(({ who }) => who.id === person.id)
  const leave = useAction({
    run: () => ideas.leaveIdea({ params: { id: idea.id } }),
    refresh: TOUCHED,
    done: t('page.help.left'),
    ...(mine === undefined
      ? {}
      : { undo: () => ideas.supportIdea({ params: { id: idea.id }, body: { words: mine.words } }) }),
    failure: 'toast',
  })
  const can = idea.actions.includes('support')
  if (idea.offers.length === 0 && !can) return null
  return (
    <Card title={t('page.help')}>
      {idea.offers.length === 0 ? (
        <p className="fl-quiet">{t('page.help.none')}</p>
      ) : (
        <ul className="id-offers">
          {idea.offers.map(({ who, words }) => (
            <li key={who.id}>
              <PersonLink person={who} />
              <p className="id-text">{words}</p>
            </li>
          ))}
        </ul>
      )}
      {mine !== undefined && (
        <Button size="s" pending={leave.pending} onClick={() => void leave.go(undefined)}>
          {t('page.help.leave')}
        </Button>
      )}
      {can && mine === undefined && <Offer idea={idea} />}
    </Card>
  )
}

function Offer({ idea }: { readonly idea: IdeaPage }) {
  const form = useForm<{ words: string }>({ keep: `idea-help:${idea.id}`, start: { words: '' } })
  const action = useAction({
    run: (body: { words: string }) => ideas.supportIdea({ params: { id: idea.id }, body }),
    refresh: TOUCHED,
    done: t('page.help.done', { name: idea.proposer.name }),
  })
  return (
    <Form form={form} action={action} submit={t('page.help.go')} onSubmit={values => action.go(values)}>
      <TextField label={t('page.help.mine')} hint={t('page.help.hint')} max={280} {...form.field('words')} />
    </Form>
  )
}
