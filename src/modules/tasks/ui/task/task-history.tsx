import { Loaded } from '#ui/states/loaded.tsx'
import { When } from '#ui/words/when.tsx'
import { useTaskHistory } from '../queries.ts'

/** What happened to a task, newest first. */
export function TaskHistory({ id }: { readonly id: string }) {
  return (
    <Loaded query={useTaskHistory(id)}>
      {({ happenings }) => (
        <ol className="tk-history">
          {happenings.map(({ id: key, at, by, text, reason }) => (
            <li key={key}>
              <span>
                {by && <b>{by.name}</b>} {text}
                {reason && <q className="tk-reason">{reason}</q>}
              </span>
              <span className="fl-faint">
                <When at={at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
