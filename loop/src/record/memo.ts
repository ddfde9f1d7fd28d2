/**
 * Remembers what was computed for an owner (an atlas), as long as the owner lives. Safe because everything here is a pure
 * function of the owner and the key.
 */
export function memo<Value>(): (owner: object, key: string, compute: () => Value) => Value {
  const kept = new WeakMap<object, Map<string, Value>>();
  return (owner, key, compute) => {
    const own = kept.get(owner) ?? new Map<string, Value>();
    kept.set(owner, own);
    const known = own.get(key);
    if (known !== undefined || own.has(key)) return known as Value;
    const value = compute();
    own.set(key, value);
    return value;
  };
}
