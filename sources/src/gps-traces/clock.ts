/** An instant as a file writes it, and what the clock on the wall showed. */
export type Stamp = {
  /** Seconds since 1970 by the clock that the file keeps: right for differences, and for the hour where that clock is local. */
  readonly seconds: number;
  /** Hour of the day, 0 to 24, on the local clock; null where the file keeps UTC and no zone was stated. */
  readonly localHour: number | null;
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(AM|PM)?$/i;

/** Reads a time; null where the text is none. `zone` (IANA) turns UTC into local hours. Without an offset the clock counts as local. */
export function stampOf(text: string, zone: string | null): Stamp | null {
  const value = text.trim();
  if (/^1\d{9}(\d{3})?$/.test(value)) {
    return utcStamp(Number(value) / (value.length === 13 ? 1000 : 1), zone);
  }
  const iso = ISO.exec(value);
  if (iso) {
    const [, year, month, day, hour, minute, second, offset] = iso;
    const clock = clockSeconds([year, month, day, hour, minute, second].map((part) => Number(part ?? 0)));
    if (clock === null) return null;
    if (offset === 'Z' || offset === 'UTC') return utcStamp(clock, zone);
    if (offset === undefined) return { seconds: clock, localHour: hourOf(clock) };
    const ahead = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * (offset.startsWith('-') ? -60 : 60);
    return { seconds: clock - ahead, localHour: hourOf(clock) };
  }
  const american = AMERICAN.exec(value);
  if (!american) return null;
  const [, month, day, year, hour, minute, second, half] = american;
  const twelve = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  const clock = clockSeconds([Number(year), Number(month), Number(day), twelve, Number(minute), Number(second ?? 0)]);
  return clock === null ? null : { seconds: clock, localHour: hourOf(clock) };
}

const hourOf = (seconds: number): number => (((seconds % 86_400) + 86_400) % 86_400) / 3600;

function clockSeconds(parts: readonly number[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second >= 60) return null;
  return Date.UTC(year, month - 1, day, hour, minute) / 1000 + second;
}

/** Making one costs more than a thousand readings of it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function utcStamp(seconds: number, zone: string | null): Stamp {
  if (zone === null) return { seconds, localHour: null };
  const shown =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(zone, shown);
  const part = (type: string, parts: Intl.DateTimeFormatPart[]): number =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const parts = shown.formatToParts(seconds * 1000);
  return { seconds, localHour: part('hour', parts) + part('minute', parts) / 60 };
}
