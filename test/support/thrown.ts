import { AppError } from '#kernel/errors.ts'

/** The AppError that `act` throws; fails the test when it throws nothing or a bug. */
export function thrown(act: () => unknown): AppError {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

/** The AppError that `act` rejects with; fails the test when it resolves or rejects with a bug. */
export async function rejected(act: Promise<unknown>): Promise<AppError> {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof AppError) return outcome
  throw outcome ?? new Error('Nothing was thrown.')
}
