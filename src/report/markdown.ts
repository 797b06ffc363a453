import { cleanText } from "../render/index.ts";

/**
 * A text as Markdown that shows it and does nothing else: signs that would format, link or embed stand behind a backslash,
 * line breaks become spaces, bidirectional overrides go.
 */
export const escapeMarkdown = (text: string): string =>
  cleanText(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&")
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, "$1\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/(\w)@(?=\w)/g, "$1\\@")
    .replace(/^([-+=]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
