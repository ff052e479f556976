import { ButtonLink } from '#ui/button.tsx'
import { usePageTitle } from '#ui/page-head.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { t } from '#ui/words/words.ts'

/** For an address that leads nowhere, or to something this person may not know of. */
export function NotFoundPage() {
  usePageTitle(t('page.notFound'))
  return (
    <div className="fl-lonely">
      <h1 className="fl-hidden">{t('page.notFound')}</h1>
      <EmptyState
        title={t('page.notFound')}
        icon="search"
        act={<ButtonLink to="/">{t('page.home')}</ButtonLink>}
      >
        {t('page.notFound.say')}
      </EmptyState>
    </div>
  )
}
