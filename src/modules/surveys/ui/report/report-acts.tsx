import { Button, ButtonLink } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { partAddress } from './addresses.ts'
import type { Asked } from './queries.ts'
import { t } from './words.ts'

const FORMATS = ['pdf', 'pptx', 'xlsx', 'csv'] as const

/** What can be done with a report: show it to others, print it, keep it. */
export function ReportActs({ asked }: { readonly asked: Asked }) {
  const { id, unit } = asked
  return (
    <>
      <Menu
        lines={[
          { label: t('act.paper'), icon: 'file', to: partAddress('paper', asked) },
          { heading: t('act.keep') },
          ...FORMATS.map(format => ({
            ...{ label: t(`act.keep.${format}`), icon: 'download' as const },
            to: `/api/surveys/${id}/export.${format}${unit === undefined ? '' : `?unit=${unit}`}`,
          })),
          { heading: t('act.more') },
          { label: t('act.survey'), icon: 'listen', to: `/surveys/${id}` },
        ]}
      >
        <Button icon="more">{t('act.more')}</Button>
      </Menu>
      <ButtonLink icon="board" to={partAddress('present', asked)}>
        {t('act.present')}
      </ButtonLink>
    </>
  )
}
