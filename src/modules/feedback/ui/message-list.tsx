import type { FeedbackView } from '../contract.ts'
import { MessageCard } from './message-card.tsx'

/** Messages one below the other, inside a flush card. */
export function MessageList({ messages }: { readonly messages: readonly FeedbackView[] }) {
  return (
    <ul className="fb-list">
      {messages.map(message => (
        <li key={message.id}>
          <MessageCard message={message} />
        </li>
      ))}
    </ul>
  )
}
