/** `1 bus`, `2 buses`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
