/**
 * Reads or lays out with all that the model needs at hand: sets of dates, the words of its language, its letters, the way it is
 * laid out. The bundle loads them here; in the library they are there.
 */
export const withParts = async <T>(work: () => T | Promise<T>): Promise<T> => work();
