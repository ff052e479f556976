import type { NewStep } from '#platform/events/steps.ts'
import type { Kind } from './feedback.ts'

/** Events of this room: `recognition.given`, `guidance.given` and the like, on the subject kind `feedback`. Ids only, never words. */
export function feedbackGiven(
  message: { readonly id: string; readonly kind: Kind; readonly aimId: string | null },
  to: readonly string[],
): NewStep {
  return {
    subject: { kind: 'feedback', id: message.id },
    ...{ from: null, to: 'given', event: `${message.kind}.given` },
    data: { to, aimId: message.aimId },
  }
}
