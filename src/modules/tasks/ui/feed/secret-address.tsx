import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { t } from '../words.ts'

/** An address that is shown once, to be copied. */
export function SecretAddress({ url }: { readonly url: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(url).then(() => setCopied(true))
  return (
    <div className="tk-secret">
      <div className="tk-secret-line">
        <input
          className="fl-control"
          readOnly
          value={url}
          aria-label={t('feed.title')}
          onFocus={event => event.target.select()}
        />
        <Button icon={copied ? 'check' : 'link'} onClick={copy}>
          {t(copied ? 'feed.copied' : 'feed.copy')}
        </Button>
      </div>
      <p className="fl-field-hint">{t('feed.secret')}</p>
      <p className="fl-quiet">{t('feed.how')}</p>
    </div>
  )
}
