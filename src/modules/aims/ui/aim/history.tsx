import { Disclosure } from '#ui/disclosure.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { When } from '#ui/when.tsx'
import { useHistory } from '../queries.ts'
import { t } from './words.ts'

/** What happened to an aim, newest first, behind a line of words. */
export function History({ aimId }: { readonly aimId: string }) {
  return (
    <Disclosure summary={t('history')}>
      <Entries aimId={aimId} />
    </Disclosure>
  )
}

function Entries({ aimId }: { readonly aimId: string }) {
  const history = useHistory(aimId)
  return (
    <Loaded query={history}>
      {({ entries }) => (
        <ol className="aim-history">
          {entries.map(entry => (
            <li key={`${entry.at} ${entry.type}`}>
              <span>{entry.text}</span>
              <span className="fl-faint">
                {entry.by?.name} <When at={entry.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
