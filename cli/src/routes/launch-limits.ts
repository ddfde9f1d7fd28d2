/** What a plan is held to before it starts, where a person names nothing else. */
export const LAUNCH_LIMITS = { onTimeLeast: 0.95, newShare: 0.1 } as const;
