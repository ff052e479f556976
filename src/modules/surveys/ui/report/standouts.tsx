import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Columns } from '#ui/layout.tsx'
import type { Report } from '../../contract.ts'
import { ChangeWords } from './change-words.tsx'
import { ShareBar } from './share-bar.tsx'
import { likelyWords, type Score, shareWords, signed } from './shares.ts'
import { t } from './words.ts'

/** Strongest, weakest, what really changed, and whether people would recommend. */
export function Standouts({ report }: { readonly report: Report }) {
  const { strongest, weakest, changes, before, recommend } = report
  return (
    <>
      <Columns>
        <Ranked title={t('strong.title')} questions={strongest} />
        <Ranked title={t('weak.title')} questions={weakest} />
      </Columns>
      {before && (
        <Card title={t('moved.title')}>
          {changes.length === 0 ? (
            <p className="fl-quiet">{t('moved.none')}</p>
          ) : (
            <ul className="srp-lines">
              {changes.map(({ code, text, change, reworded }) => (
                <li key={code}>
                  <span>{text}</span>
                  <span>
                    <ChangeWords change={change} />
                    {reworded && <span className="fl-quiet"> · {t('change.reworded')}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {recommend.map(each => (
        <Recommend key={each.code} recommend={each} />
      ))}
    </>
  )
}

type RankedQuestion = Report['strongest'][number]

function Ranked({
  title,
  questions,
}: {
  readonly title: string
  readonly questions: readonly RankedQuestion[]
}) {
  if (questions.length === 0) return null
  return (
    <Card title={title}>
      <ul className="srp-lines">
        {questions.map(({ code, text, score }) => (
          <Line key={code} score={score}>
            {text}
          </Line>
        ))}
      </ul>
    </Card>
  )
}

function Line({ score, children }: { readonly score: Score; readonly children: ReactNode }) {
  return (
    <li>
      <span>{children}</span>
      <span>
        <b>{shareWords(score.shown)}</b> <span className="fl-quiet">{likelyWords(score)}</span>
      </span>
    </li>
  )
}

function Recommend({ recommend }: { readonly recommend: Report['recommend'][number] }) {
  const { text, from, to, promoters, passives, detractors } = recommend
  return (
    <Card title={t('recommend.title')}>
      <p>{text}</p>
      <p className="srp-large">
        {from === to ? signed(from) : t('recommend.score.band', { from: signed(from), to: signed(to) })}
      </p>
      <ShareBar favourable={promoters.shown} neutral={passives} unfavourable={detractors.shown} />
      <p className="fl-quiet srp-under">
        {t('recommend.say', {
          promoters: shareWords(promoters.shown),
          detractors: shareWords(detractors.shown),
        })}
      </p>
    </Card>
  )
}
