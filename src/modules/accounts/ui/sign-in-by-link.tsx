import { useEffect, useRef } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Door } from '#ui/frame/door.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { accounts } from './queries.ts'
import { useEntered } from './use-entered.ts'
import { t } from './words.ts'

/** Uses the one-time link in the address, once, as soon as the page is open. */
export function SignInByLink({ link }: { readonly link: string }) {
  const entered = useEntered()
  const enter = useAction({ run: () => accounts.signInWithLink({ body: { link } }), onDone: entered })
  const tried = useRef(false)
  useEffect(() => {
    if (tried.current) return
    tried.current = true
    void enter.go()
  }, [enter])
  const [refusal] = enter.error?.items ?? []
  return (
    <Door title={refusal === undefined ? t('signIn.link') : t('signIn.linkFailed')}>
      {refusal === undefined ? (
        <SkeletonLines lines={2} />
      ) : (
        <Card>
          <p role="alert">
            {refusal.message} {refusal.fix}
          </p>
          <p>
            <ButtonLink to="/sign-in" tone="primary">
              {t('signIn.title')}
            </ButtonLink>
          </p>
        </Card>
      )}
    </Door>
  )
}
