/** Steps that need words, in a dialog. */
export type Asked = 'approve' | 'try' | 'postpone' | 'pass' | 'learn' | 'edit'
