/** Steps that need words, in a dialog. */
export type Asked =
  | 'view'
  | 'decide'
  | 'follow'
  | 'reopen'
  | 'ask'
  | 'option'
  | 'evidence'
  | 'edit'
  | 'hand_over'
  | 'drop'
