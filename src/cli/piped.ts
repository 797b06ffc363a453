/** ms that an open but silent input is waited for, since whoever starts a program may leave its input open and empty */
const PATIENCE = 1000;

/** Characters; a longer line is given as far as it came, and is the last. */
const LONGEST = 100_000;

/**
 * The lines that are piped in, as they come; none from a terminal, and none from an input that says nothing in the first second,
 * unless `isPatient`.
 */
export async function* linesPiped(
  input: NodeJS.ReadStream,
  { isPatient }: { readonly isPatient: boolean },
): AsyncGenerator<string> {
  if (input.isTTY) return;
  const parts = input.setEncoding("utf8")[Symbol.asyncIterator]() as Parts; // texts, by the encoding
  let rest = "";
  try {
    let part = await (isPatient ? parts.next() : firstPart(parts));
    while (part && !part.done) {
      const lines = `${rest}${part.value}`.split(/\r?\n/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (rest.length > LONGEST) break;
      part = await parts.next();
    }
    if (rest !== "") yield rest;
  } finally {
    input.destroy(); // it may stay open, and nobody reads it any more
  }
}

type Parts = AsyncIterator<string>;

/** undefined when nothing has come in time. */
async function firstPart(parts: Parts): Promise<IteratorResult<string> | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const first = parts.next();
  const part = await Promise.race([first, silence]);
  clearTimeout(timer);
  if (part === undefined) first.catch(() => undefined); // what is not waited for is cut off
  return part;
}

/** All of an input, which its user ends. */
export async function readInput(input: NodeJS.ReadStream): Promise<string> {
  const parts: string[] = [];
  for await (const part of input.setEncoding("utf8")) parts.push(String(part));
  return parts.join("");
}
