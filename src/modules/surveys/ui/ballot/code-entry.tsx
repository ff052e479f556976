import { type SubmitEvent, useState } from 'react'
import { BallotFrame } from './ballot-frame.tsx'
import { t } from './words.ts'

/** Where somebody without e-mail types the code of their sheet. */
export function CodeEntry({
  organisationId,
  onCode,
}: {
  readonly organisationId: string | undefined
  readonly onCode: (link: string) => void
}) {
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  if (organisationId === undefined)
    return (
      <BallotFrame title={t('code.title')}>
        <p>{t('code.where')}</p>
      </BallotFrame>
    )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const whole = code.replaceAll(/[^0-9A-Za-z]/g, '').length === 12
    setShort(!whole)
    if (whole) onCode(`${organisationId}.${code.trim()}`)
  }
  return (
    <BallotFrame title={t('code.title')}>
      <form className="svb-code" noValidate onSubmit={submit}>
        <label htmlFor="ballot-code">{t('code.label')}</label>
        <input
          id="ballot-code"
          className="fl-control"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          aria-invalid={short || undefined}
          aria-describedby="ballot-code-hint"
          onChange={event => setCode(event.target.value)}
        />
        <p id="ballot-code-hint" className="svb-hint" role="status">
          {short ? `${t('code.short')} ${t('code.short.fix')}` : t('code.hint')}
        </p>
        <button type="submit" className="fl-button" data-tone="primary" data-size="m">
          {t('code.open')}
        </button>
      </form>
    </BallotFrame>
  )
}
