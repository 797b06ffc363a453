/** px */
export const LANES_START = 158;
export const LEAD = 12; // before the first column, for the states that all begins with
export const BESIDE_COLUMNS = LANES_START + 44 + LEAD;
export const LEAST_STEP = 76; // from column to column

/** How many columns a width has room for, whatever stands in them. */
export const mostColumns = (width: number): number => Math.floor((width - BESIDE_COLUMNS) / LEAST_STEP);
