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

  /** Rows for columns. */
  transposed(): Bits {
    const turned = new Bits(this.size);
    const block = new Uint32Array(32);
    for (let top = 0; top < this.size; top += 32)
      for (let word = 0; word < this.#words; word++) {
        let some = 0;
        for (let row = 0; row < 32; row++) some |= block[row] = this.#bits[(top + row) * this.#words + word] ?? 0;
        if (some === 0) continue;
        turn(block);
        const least = word * 32;
        for (let row = 0; row < 32 && least + row < this.size; row++)
          turned.#bits[(least + row) * this.#words + (top >>> 5)] = block[row]!; // a block has 32
      }
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

/** Exchanges rows and columns of 32 × 32 bits, halves first (Warren, Hacker's Delight, 7-3). */
function turn(block: Uint32Array): void {
  for (let half = 16, mask = 0xffff; half > 0; half >>>= 1, mask ^= mask << half)
    for (let row = 0; row < 32; row = (row + half + 1) & ~half) {
      const swapped = ((block[row]! >>> half) ^ block[row + half]!) & mask; // both below 32
      block[row]! ^= swapped << half;
      block[row + half]! ^= swapped;
    }
}

/** Calls for each bit that is set, from the first. */
export function eachBit(words: Uint32Array, call: (at: number) => void): void {
  for (let word = 0; word < words.length; word++)
    for (let left = words[word]!; left !== 0; left &= left - 1) call(word * 32 + lowestBit(left)); // word is below the length
}

/** The number of the lowest bit of a word that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
