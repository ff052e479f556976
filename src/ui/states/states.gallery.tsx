import { Button } from '../button.tsx'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import { ApiError } from '../server/api-error.ts'
import { EmptyState } from './empty-state.tsx'
import { ErrorState } from './error-state.tsx'
import { SkeletonCard, SkeletonLines } from './skeleton.tsx'

const unreached = new ApiError('unavailable', 0, [
  {
    field: '',
    code: 'unavailable',
    message: 'Fairlead cannot be reached.',
    fix: 'Check your connection, then try again.',
  },
])

/** Empty, loading, failed. */
export const gallery: Gallery = {
  name: 'States',
  exhibits: {
    empty: () => (
      <EmptyState title="No goals serve this strategy yet" act={<Button tone="primary">Brief a goal</Button>}>
        A goal says what should be true by when, and how we will know.
      </EmptyState>
    ),
    'empty, long text': () => <EmptyState title={LONG_TEXT}>{LONG_TEXT}</EmptyState>,
    error: () => <ErrorState error={unreached} retry={() => undefined} />,
    'loading lines': () => <SkeletonLines lines={5} />,
    'loading card': () => <SkeletonCard height={160} />,
  },
}
