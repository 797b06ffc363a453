/** Remembers what was made for each key. */
export function memo<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** Remembers what was made for each object, as long as the object is in use. */
export function memoWeakly<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** Makes a thing when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Remembers what was made for the `kept` keys asked for last, where to remember all would take too much room. */
export function recent<K, T>(make: (key: K) => T, kept = 64): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.has(key) ? made.get(key)! : make(key); // the key is there
    made.delete(key);
    made.set(key, known);
    for (const oldest of made.keys()) if (made.size > kept) made.delete(oldest);
    return known;
  };
}
