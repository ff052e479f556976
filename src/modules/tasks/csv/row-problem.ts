/** What is wrong with one cell. */
export interface RowProblem {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly message: string
  readonly fix: string
}
