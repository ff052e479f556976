import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { usePageTitle } from '#ui/page-head.tsx'
import { ErrorState } from '#ui/states/error-state.tsx'
import { t } from '#ui/words/words.ts'

/** For a page that broke: what happened, that nothing saved is lost, and a way to try again. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  usePageTitle(t('state.failed'))
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="fl-lonely">
      <h1 className="fl-hidden">{t('state.failed')}</h1>
      <ErrorState error={error} retry={retry} />
    </div>
  )
}
