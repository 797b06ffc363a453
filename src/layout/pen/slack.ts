/**
 * How much wider a text may be where a viewer has another font and its program does not know `textLength`, as librsvg:
 * Arial in place of Inter is at most 13 % wider.
 */
const SLACK = 1.13;

/** px that a text takes at most, in whatever font. */
export const inAnyFont = (width: number): number => width * SLACK;

/** px that a text may take by our measure where it has so much room in whatever font. */
export const roomInAnyFont = (room: number): number => room / SLACK;
