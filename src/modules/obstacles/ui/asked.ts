/** Steps in a dialog: those that need words, and taking it on, where a link asked for that. */
export type Asked = 'take' | 'solve' | 'escalate' | 'relevel' | 'accept' | 'reopen' | 'edit'
