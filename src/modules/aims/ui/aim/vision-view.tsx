import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import { Quote } from '#ui/quote.tsx'
import { todayHere } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { mayDo } from '../act/acts.ts'
import { NextStep } from '../act/next-step.tsx'
import { BreaksOf } from '../breaks-of.tsx'
import { CountsInWords } from '../counts-in-words.tsx'
import { useMap } from '../queries.ts'
import { Consultation } from '../vision/consultation.tsx'
import { StrategyTile } from '../vision/strategy-tile.tsx'
import { t } from '../vision/words.ts'
import { AimHead } from './aim-head.tsx'
import { CheckIns } from './check-ins.tsx'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { t as aim } from './words.ts'

/** The vision: destination, why, what must be true on arrival, mission and values, the strategies that lead there. */
export function VisionView({ page }: { readonly page: AimPage }) {
  const { brief } = page
  const eyebrow = page.dueOn === null ? t('eyebrow') : t('eyebrow.by', { year: page.dueOn.slice(0, 4) })
  return (
    <>
      <AimHead page={page} serif above={<p className="vision-eyebrow fl-quiet">{eyebrow}</p>} />
      <Stack gap={24}>
        <NextStep page={page} />
        {page.asOf >= todayHere() && <BreaksOf aimId={page.id} />}
        {brief.why !== '' && <Quote size="l">{brief.why}</Quote>}
        {brief.what !== '' && <p className="fl-measure fl-prewrap">{brief.what}</p>}
        <Columns>
          <Card title={t('true')}>
            {brief.criteria.length === 0 && <p className="fl-quiet">{t('true.none')}</p>}
            <ul className="must-be-true">
              {brief.criteria.map(criterion => (
                <li key={criterion.id}>{criterion.text}</li>
              ))}
            </ul>
          </Card>
          {(brief.mission !== null || brief.values.length > 0) && <MissionAndValues brief={brief} />}
        </Columns>
        <Strategies page={page} />
        {(page.state === 'consulting' || page.perspectives.length > 0) && <Consultation page={page} />}
        {page.state === 'live' && (
          <Card title={t('checkIns')}>
            <CheckIns page={page} />
          </Card>
        )}
        <Card title={aim('comments')}>
          <Comments page={page} />
        </Card>
        <History page={page} />
      </Stack>
    </>
  )
}

function MissionAndValues({ brief }: { readonly brief: AimPage['brief'] }) {
  return (
    <Card title={brief.mission === null ? t('values') : t('mission')}>
      <Stack gap={12}>
        {brief.mission !== null && <Quote>{brief.mission}</Quote>}
        {brief.mission !== null && brief.values.length > 0 && <h3>{t('values')}</h3>}
        <dl className="vision-values">
          {brief.values.map(value => (
            <div key={value.name}>
              <dt>{value.name}</dt>
              {value.meaning !== '' && <dd className="fl-quiet">{value.meaning}</dd>}
            </div>
          ))}
        </dl>
      </Stack>
    </Card>
  )
}

function Strategies({ page }: { readonly page: AimPage }) {
  const strategies = page.children.filter(child => child.kind === 'strategy' && child.state !== 'archived')
  const map = useMap(page.asOf < todayHere() ? { asOf: page.asOf } : {})
  const countsOf = (id: string) => map.data?.nodes.find(aim => aim.id === id)?.counts
  const all = countsOf(page.id)
  return (
    <section aria-labelledby="strategies">
      <div className="vision-strategies-head">
        <h2 id="strategies">{t('strategies')}</h2>
        <span className="fl-quiet">{all && <CountsInWords counts={all} />}</span>
      </div>
      {strategies.length === 0 && <p className="fl-quiet">{t('strategies.none')}</p>}
      <div className="strategy-tiles">
        {strategies.map(strategy => (
          <StrategyTile key={strategy.id} strategy={strategy} counts={countsOf(strategy.id)} />
        ))}
      </div>
      {mayDo(page, 'propose_below') && (
        <ButtonLink size="s" icon="plus" to={`/aims/new?kind=strategy&below=${page.id}`}>
          {t('strategies.add')}
        </ButtonLink>
      )}
    </section>
  )
}
