import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { Trend as View } from '../../contract.ts'
import { ChangeWords } from './change-words.tsx'
import { shareBrief } from './shares.ts'
import { TrendFigure } from './trend-figure.tsx'
import { t } from './words.ts'

/** Themes as small drawings with their intervals, followed questions as a table. */
export function Trend({ answer }: { readonly answer: View }) {
  const { waves, factors, questions } = answer
  return (
    <Stack>
      {waves.length < 2 && <p className="srp-instead">{t('trend.first')}</p>}
      <Card title={t('trend.themes')} aside={t('trend.aside')}>
        <Columns least={260} gap={24}>
          {factors.map(({ code, title, scores, change, between }) => (
            <div key={code}>
              <h3>{title}</h3>
              <TrendFigure title={title} waves={waves} scores={scores} />
              <p>
                <ChangeWords change={change} /> <Between waves={waves} between={between} />
              </p>
            </div>
          ))}
        </Columns>
      </Card>
      {questions.length > 0 && waves.length > 1 && <FollowedQuestions answer={answer} />}
    </Stack>
  )
}

/** Between which days a change lies, where that is not between the last two waves. */
function Between({
  waves,
  between,
}: {
  readonly waves: View['waves']
  readonly between: View['questions'][number]['between']
}) {
  if (between === null || between[0] === waves.length - 2) return null
  const [from, to] = between.map(at => {
    const { closesOn = null, title = '' } = waves[at] ?? {}
    return closesOn === null ? title : formatDate(closesOn)
  })
  return (
    <span className="srp-between fl-faint">{t('trend.between', { from: from ?? '', to: to ?? '' })}</span>
  )
}

function FollowedQuestions({ answer: { waves, questions } }: { readonly answer: View }) {
  const told = questions.filter(({ scores }) => scores.some(score => score !== null))
  return (
    <Card flush title={t('trend.questions')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too */}
      <section className="srp-heat-frame" tabIndex={0} aria-label={t('trend.questions')}>
        <table className="srp-heat srp-trend">
          <thead>
            <tr>
              <th scope="col">{t('trend.question')}</th>
              {waves.map(({ id, title, closesOn, n }) => (
                <th key={id} scope="col">
                  {closesOn === null ? title : formatDate(closesOn)}
                  <span className="fl-faint">{n === null ? t('trend.not') : t('trend.n', { n })}</span>
                </th>
              ))}
              <th scope="col">{t('trend.change')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ code, text, scores, change, between, reworded }) => (
              <tr key={code}>
                <th scope="row">
                  {text} {reworded && <span className="fl-faint">{t('change.reworded')}</span>}
                </th>
                {scores.map((score, at) => (
                  <td key={waves[at]?.id}>{score === null ? '–' : shareBrief(score.shown)}</td>
                ))}
                <td>
                  <ChangeWords change={change} />
                  <Between waves={waves} between={between} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
