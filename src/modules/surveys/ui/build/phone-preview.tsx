import { useState } from 'react'
import type { Answers, Definition, Words } from '../../contract.ts'
import '../ballot/ballot.css'
import { PartPage } from '../ballot/part-page.tsx'
import { partsOf } from '../ballot/parts.ts'
import { t } from './words.ts'

/** The questions as on a phone; pressing about in it keeps nothing. */
export function PhonePreview({ asked, language }: { readonly asked: Definition; readonly language: string }) {
  const [answers, setAnswers] = useState<Answers>({})
  const [comments, setComments] = useState<Words>({})
  return (
    <aside className="srv-phone" aria-label={t('preview')}>
      <p className="fl-quiet">
        {t('preview')}. {t('preview.say')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="srv-phone-glass" tabIndex={0} aria-label={t('preview')}>
        {partsOf(asked, answers).map(part => (
          <PartPage
            key={part.section.code}
            {...{ asked, part, language }}
            given={{ answers, comments }}
            errors={[]}
            onAnswer={(code, value) =>
              setAnswers(({ [code]: _, ...rest }) =>
                value === undefined ? rest : { ...rest, [code]: value },
              )
            }
            onWords={(code, words) => setComments(before => ({ ...before, [code]: words }))}
          />
        ))}
      </section>
    </aside>
  )
}
