import { ButtonLink } from '#ui/button.tsx'
import { Row } from '#ui/layout.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { t } from './words.ts'

/** An organisation without any aim: what goes here, and the first step. */
export function DirectionEmpty() {
  return (
    <EmptyState
      title={t('empty.title')}
      act={
        <Row>
          <ButtonLink tone="primary" to="/aims/new?kind=vision">
            {t('empty.write')}
          </ButtonLink>
          <ButtonLink to="/direction/import">{t('empty.import')}</ButtonLink>
        </Row>
      }
    >
      {t('empty.words')}
    </EmptyState>
  )
}
