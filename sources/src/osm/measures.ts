const KMH_PER_MPH = 1.609344;
const METRES_PER_FOOT = 0.3048;
const TONNES_PER_SHORT_TON = 0.90718474;
const TONNES_PER_POUND = 0.00045359237;

/** A posted speed in km/h: '45 mph', '70', '70 km/h'; 0 where the text is no number ('none', 'signals', 'US:urban'). */
export function kmhOf(text: string | undefined): number {
  const match = /^(\d+(?:\.\d+)?)\s*(mph|km\/h|kmh|kph)?$/.exec(text?.split(';')[0]?.trim() ?? '');
  return match ? Number(match[1]) * (match[2] === 'mph' ? KMH_PER_MPH : 1) : 0;
}

/** A length in metres: '3.8', '3.8 m', `12'6"`, '12 ft'; null where the text is no length. */
export function metresOf(text: string | undefined): number | null {
  const value = text?.trim() ?? '';
  const feet = /^(\d+(?:\.\d+)?)\s*(?:'|ft|feet)\s*(?:(\d+(?:\.\d+)?)\s*(?:"|in|''))?$/.exec(value);
  if (feet) return (Number(feet[1]) + Number(feet[2] ?? 0) / 12) * METRES_PER_FOOT;
  const metres = /^(\d+(?:[.,]\d+)?)\s*m?$/.exec(value);
  return metres ? Number((metres[1] ?? '').replace(',', '.')) : null;
}

/** A weight in tonnes: '7.5', '7.5 t', '10 st', '20000 lbs'; null where the text is no weight. */
export function tonnesOf(text: string | undefined): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(t|st|lbs?|kg)?$/.exec(text?.trim() ?? '');
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  if (match[2] === 'st') return value * TONNES_PER_SHORT_TON;
  if (match[2]?.startsWith('lb')) return value * TONNES_PER_POUND;
  return match[2] === 'kg' ? value / 1000 : value;
}
