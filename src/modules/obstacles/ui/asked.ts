/** Steps that need words, in a dialog. */
export type Asked = 'solve' | 'escalate' | 'relevel' | 'accept' | 'reopen' | 'edit'
