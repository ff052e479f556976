import { Button } from '#ui/button.tsx'
import { When } from '#ui/words/when.tsx'
import type { AimPage } from '../../contract.ts'
import { useAct } from '../act/use-act.ts'
import { t } from './words.ts'

/** Questions between the one who briefs and the one who plans, each with its answer. */
export function AskBacks({ page }: { readonly page: AimPage }) {
  const { open } = useAct()
  return page.askBacks.map(ask => (
    <div key={ask.id} className="ask-back">
      <p className="fl-quiet">
        <b className="aim-lead-in">{t('ask.asked', { name: ask.askedBy?.name ?? '' })}</b> “{ask.question}”{' '}
        <When at={ask.askedAt} />
      </p>
      {ask.answer === null ? (
        <p className="fl-quiet">
          {ask.yours ? (
            <Button size="s" onClick={() => open('answer_ask_back', ask.id)}>
              {t('ask.answer')}
            </Button>
          ) : (
            t('ask.waiting')
          )}
        </p>
      ) : (
        <p className="fl-quiet">
          <b className="aim-lead-in">{t('ask.answered', { name: ask.answeredBy?.name ?? '' })}</b> “
          {ask.answer}”
        </p>
      )}
    </div>
  ))
}
