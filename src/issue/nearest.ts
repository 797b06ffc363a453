/** Advice on an unknown name: the nearest known one, or else what to do without it. */
export const nearestOr = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `did you mean ${nearest}?`;
