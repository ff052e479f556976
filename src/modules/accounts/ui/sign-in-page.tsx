import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Door } from '#ui/frame/door.tsx'
import { Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Personas } from './personas.tsx'
import { accounts } from './queries.ts'
import { SignInByLink } from './sign-in-by-link.tsx'
import { useEntered } from './use-entered.ts'
import { t } from './words.ts'

/** Sign-in: by the one-time link in the address, by a code from a mail, or in the demo by choosing a person. */
export function SignInPage() {
  const [{ link }] = useSearchWords()
  const personas = useQuery({ queryKey: ['personas'], queryFn: () => accounts.listPersonas(), retry: false })
  const [email, setEmail] = useState<string | null>(null)
  const demo = personas.data?.personas ?? []
  if (link !== undefined) return <SignInByLink link={link} />
  // Nothing is drawn that the sample's people would push down a moment later.
  if (personas.isPending) return null
  return (
    <Door title={t('signIn.title')} wide={demo.length > 0}>
      {demo.length > 0 && <Personas personas={demo} />}
      {email === null ? (
        <AskForCode onSent={setEmail} />
      ) : (
        <EnterCode email={email} onBack={() => setEmail(null)} />
      )}
    </Door>
  )
}

function AskForCode({ onSent }: { readonly onSent: (email: string) => void }) {
  const form = useForm({ keep: null, start: { email: '', organisation: '' } })
  const ask = useAction({
    run: ({ email, organisation }: { email: string; organisation: string }) =>
      accounts.askForCode({
        body: { email: email.trim(), ...(organisation === '' ? {} : { organisation }) },
      }),
    onDone: (_, { email }) => onSent(email.trim()),
  })
  const many = ask.error?.items.some(item => item.field === 'organisation') ?? form.values.organisation !== ''
  return (
    <Card>
      <Stack gap={16}>
        <Form form={form} onSubmit={ask.go} action={ask} submit={t('signIn.ask')}>
          <TextField label={t('signIn.email')} type="email" autoComplete="email" {...form.field('email')} />
          {many && <TextField label={t('signIn.organisation')} {...form.field('organisation')} />}
        </Form>
        <p className="fl-quiet">{t('signIn.why')}</p>
      </Stack>
    </Card>
  )
}

function EnterCode({ email, onBack }: { readonly email: string; readonly onBack: () => void }) {
  const entered = useEntered()
  const form = useForm({ keep: null, start: { code: '' } })
  const enter = useAction({
    run: ({ code }: { code: string }) => accounts.signInWithCode({ body: { email, code } }),
    onDone: entered,
  })
  return (
    <Card>
      <Stack gap={16}>
        <p>{t('signIn.sent')}</p>
        <Form form={form} onSubmit={enter.go} action={enter} submit={t('signIn.enter')}>
          <TextField
            label={t('signIn.code')}
            hint={t('signIn.codeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            {...form.field('code')}
          />
        </Form>
        <Button tone="quiet" onClick={onBack}>
          {t('signIn.again')}
        </Button>
      </Stack>
    </Card>
  )
}
