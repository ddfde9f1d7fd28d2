const two = (value: number): string => String(value).padStart(2, '0');

/** `7:45`, to the minute: the earlier one, since a bus may wait but not come before its time. Noise below a millisecond is none. */
export function clock(seconds: number): string {
  const minutes = Math.floor(Math.round(seconds * 1000) / 60_000);
  return `${Math.floor(minutes / 60)}:${two(((minutes % 60) + 60) % 60)}`;
}

/** `07:45:30` as GTFS wants it: whole seconds, and hours beyond 24 where the day runs past midnight. Throws RangeError below zero. */
export function clockToSecond(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 0) throw new RangeError(`A service day begins at midnight, but a time is ${whole} s.`);
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
