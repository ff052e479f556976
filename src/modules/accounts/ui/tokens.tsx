import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Stack } from '#ui/layout.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { showToast } from '#ui/toast/toasts.ts'
import { When } from '#ui/words/when.tsx'
import { accounts } from './queries.ts'
import './accounts.css'
import { t } from './words.ts'

/** The tokens of the person, and making one. */
export function Tokens() {
  const query = useQuery({ queryKey: ['tokens'], queryFn: () => accounts.listTokens() })
  const [making, setMaking] = useState(false)
  const revoke = useAction({
    run: (id: string) => accounts.revokeToken({ params: { id } }),
    refresh: [['tokens']],
    done: t('tokens.revoked'),
    failure: 'toast',
  })
  return (
    <Card
      title={t('tokens.title')}
      flush
      aside={
        <Button size="s" icon="plus" onClick={() => setMaking(true)}>
          {t('tokens.new')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ tokens }) => (
          <CardList>
            <CardLine hint={<a href="/api">{t('tokens.docs')}</a>}>
              {tokens.length === 0 ? t('tokens.none') : t('tokens.hint')}
            </CardLine>
            {tokens.map(token => (
              <CardLine
                key={token.id}
                mark={<Icon name="lock" />}
                hint={
                  <>
                    {token.scope === 'read' ? t('tokens.read') : t('tokens.write')} · {t('tokens.ends')}{' '}
                    <When at={token.expiresAt} />
                  </>
                }
                act={
                  <Button size="s" onClick={() => void revoke.go(token.id)}>
                    {t('tokens.revoke')}
                  </Button>
                }
              >
                {token.name}
              </CardLine>
            ))}
          </CardList>
        )}
      </Loaded>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Card>
  )
}

interface Wish {
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly days: number | null
}

function NewToken({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState<string | null>(null)
  const form = useForm<Wish>({ keep: null, start: { name: '', scope: 'read', days: 90 } })
  const make = useAction({
    run: ({ name, scope, days }: Wish) => accounts.createToken({ body: { name, scope, days: days ?? 90 } }),
    refresh: [['tokens']],
    onDone: token => setText(token.text),
  })
  return (
    <Dialog title={t('tokens.new')} onClose={onClose}>
      {text === null ? (
        <Form form={form} onSubmit={make.go} action={make} submit={t('tokens.new')} onCancel={onClose}>
          <p className="fl-quiet">{t('tokens.hint')}</p>
          <TextField label={t('tokens.name')} {...form.field('name')} />
          <SelectField
            label={t('tokens.scope')}
            choices={[
              { value: 'read', label: t('tokens.read') },
              { value: 'write', label: t('tokens.write') },
            ]}
            {...form.field('scope')}
          />
          <NumberField label={t('tokens.days')} unit={t('tokens.daysUnit')} {...form.field('days')} />
        </Form>
      ) : (
        <Fresh text={text} />
      )}
    </Dialog>
  )
}

function Fresh({ text }: { readonly text: string }) {
  const copy = () => navigator.clipboard.writeText(text).then(() => showToast({ text: t('tokens.copied') }))
  return (
    <Stack gap={12}>
      <p>{t('tokens.shown')}</p>
      <code className="accounts-token">{text}</code>
      <Button tone="primary" onClick={() => void copy()}>
        {t('tokens.copy')}
      </Button>
    </Stack>
  )
}
