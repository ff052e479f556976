import { Card } from '#ui/card.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { PromiseShare } from '../contract.ts'
import { COMMITMENTS, commitments } from './queries.ts'
import { t } from './words.ts'

type Shows = 'nothing' | PromiseShare['shows']

const AUDIENCES = ['manager', 'team'] as const
const CHOICES = (['nothing', 'share', 'list'] as const).map(value => ({ value, label: t(`share.${value}`) }))

/** Who sees what of one's promises: nobody, until one says so. */
export function ShareCard({ shares }: { readonly shares: readonly PromiseShare[] }) {
  const action = useAction({
    run: (wanted: PromiseShare[]) => commitments.sharePromises({ body: { shares: wanted } }),
    refresh: [COMMITMENTS],
    done: t('share.saved'),
    undo: () => commitments.sharePromises({ body: { shares: [...shares] } }),
    failure: 'toast',
  })
  const shownTo = (audience: PromiseShare['audience']): Shows =>
    shares.find(share => share.audience === audience)?.shows ?? 'nothing'
  const choose = (audience: PromiseShare['audience'], shows: Shows) => {
    const others = shares.filter(share => share.audience !== audience)
    void action.go(shows === 'nothing' ? others : [...others, { audience, shows }])
  }
  return (
    <Card title={t('share.title')}>
      <div className="cm-share">
        <p className="fl-quiet">{t('share.say')}</p>
        {AUDIENCES.map(audience => (
          <SelectField<Shows>
            key={audience}
            label={t(`share.${audience}`)}
            choices={CHOICES}
            value={shownTo(audience)}
            onChange={shows => choose(audience, shows)}
          />
        ))}
        <p className="fl-quiet">{t('share.private')}</p>
      </div>
    </Card>
  )
}
