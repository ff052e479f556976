import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { Feed } from '../../contract.ts'
import { TASKS, tasks, useFeed } from '../queries.ts'
import { t } from '../words.ts'
import { SecretAddress } from './secret-address.tsx'

/** The calendar feed: make its address, copy it while it is shown, make a new one, stop it. */
export function FeedDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('feed.title')} onClose={onClose}>
      <Stack gap={16}>
        <p className="fl-quiet">{t('feed.say')}</p>
        <Loaded query={useFeed()}>{feed => <Controls feed={feed} />}</Loaded>
      </Stack>
    </Dialog>
  )
}

function Controls({ feed }: { readonly feed: Feed }) {
  const [url, setUrl] = useState<string | null>(null)
  const make = useAction({
    run: () => tasks.createFeed(),
    refresh: [[...TASKS, 'feed']],
    onDone: made => setUrl(made.url),
  })
  const stop = useAction({
    run: () => tasks.revokeFeed(),
    refresh: [[...TASKS, 'feed']],
    done: t('feed.stopped'),
    onDone: () => setUrl(null),
  })
  const has = feed.createdAt !== null
  return (
    <>
      {url !== null && <SecretAddress url={url} />}
      {url === null && feed.createdAt !== null && (
        <p>{t('feed.again.say', { date: formatDate(feed.createdAt) })}</p>
      )}
      <FieldError error={make.error?.items[0] ?? stop.error?.items[0]} />
      <Row>
        <Button tone={has ? 'plain' : 'primary'} pending={make.pending} onClick={() => void make.go()}>
          {t(has ? 'feed.again' : 'feed.make')}
        </Button>
        {has && (
          <Button tone="quiet" pending={stop.pending} onClick={() => void stop.go()}>
            {t('feed.stop')}
          </Button>
        )}
      </Row>
    </>
  )
}
