/** 0 ok, 1 findings that block, 2 usage, 3 failure. */
export const EXIT = { ok: 0, blocked: 1, usage: 2, failure: 3 } as const;

/** The call's words are off; said with the command's usage. */
export class UsageError extends Error {}
