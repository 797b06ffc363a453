/** A square of bits: which of some things stand in a relation to which. */
export class Bits {
  readonly size: number;
  readonly #words: number;
  readonly #bits: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#words = (size + 31) >>> 5;
    this.#bits = new Uint32Array(size * this.#words);
  }

  has(row: number, column: number): boolean {
    return (this.#bits[row * this.#words + (column >>> 5)]! & (1 << (column & 31))) !== 0; // both are below size
  }

  set(row: number, column: number): void {
    this.#bits[row * this.#words + (column >>> 5)]! |= 1 << (column & 31); // as above
  }

  /** The bits of a row, 32 to a word, the first ones lowest. */
  row(row: number): Uint32Array {
    return this.#bits.subarray(row * this.#words, (row + 1) * this.#words);
  }

  /** Rows for columns; 32 rows at a time are written, which lie near enough in memory. */
  transposed(): Bits {
    const turned = new Bits(this.size);
    for (let word = 0; word < this.#words; word++)
      for (let row = 0; row < this.size; row++)
        for (
          let left = this.#bits[row * this.#words + word]!;
          left !== 0;
          left &= left - 1 // as above
        )
          turned.set(word * 32 + lowestBit(left), row);
    return turned;
  }

  /** Sets in a row what is set in a row of another square as large. @returns whether that changed it */
  join(row: number, other: Bits, from: number): boolean {
    const [bits, more] = [this.#bits, other.#bits];
    const [to, start] = [row * this.#words, from * this.#words];
    let isChanged = 0;
    for (let word = 0; word < this.#words; word++) {
      const [before, added] = [bits[to + word]!, more[start + word]!]; // rows are as long
      const after = (before | added) >>> 0;
      isChanged |= before ^ after;
      bits[to + word] = after;
    }
    return isChanged !== 0;
  }
}

/** Calls for each bit that is set, from the first. */
export function eachBit(words: Uint32Array, call: (at: number) => void): void {
  for (let word = 0; word < words.length; word++)
    for (let left = words[word]!; left !== 0; left &= left - 1) call(word * 32 + lowestBit(left)); // word is below the length
}

/** The number of the lowest bit of a word that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
