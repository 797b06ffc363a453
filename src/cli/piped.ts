/** ms that an open but silent input is waited for, since whoever starts a program may leave its input open and empty */
const PATIENCE = 1000;

/** What is piped in, once it has ended; empty from a terminal, and from an input that says nothing in the first second. */
export function readPiped(input: NodeJS.ReadStream): Promise<string> {
  if (input.isTTY) return Promise.resolve("");
  return new Promise((resolve, reject) => {
    let text = "";
    const finish = () => {
      clearTimeout(timer);
      input.removeAllListeners("data");
      input.pause();
      resolve(text);
    };
    const timer = setTimeout(finish, PATIENCE);
    input.setEncoding("utf8");
    input.on("data", (part: string) => {
      clearTimeout(timer);
      text += part;
    });
    input.once("end", finish);
    input.once("error", reject);
  });
}

/** All of an input, which its user ends. */
export async function readInput(input: NodeJS.ReadStream): Promise<string> {
  const parts: string[] = [];
  for await (const part of input.setEncoding("utf8")) parts.push(String(part));
  return parts.join("");
}
