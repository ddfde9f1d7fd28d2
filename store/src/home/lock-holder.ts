/** Who has a data folder open. `port` is null until a server announces one. */
export type LockHolder = {
  readonly pid: number;
  readonly port: number | null;
  /** ISO 8601 instant. */
  readonly started: string;
};
