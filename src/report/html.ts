import { cleanText } from "../render/index.ts";
import { readsRightToLeft } from "../scene/index.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML that shows it and does nothing else, in an element or in an attribute with quotes. */
export const escapeHtml = (text: string): string => escaped(cleanText(text));

/** As `escapeHtml`, with the text's own line breaks. */
export const escapeLines = (text: string): string =>
  text
    .split(/\r?\n|\r/)
    .map(escapeHtml)
    .join("\n");

/** Which way a text reads, as the attribute of the element that holds it. */
export const directionOf = (text: string): string => `dir="${readsRightToLeft(text) ? "rtl" : "ltr"}"`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** Data as the content of a script element of type application/json: no sign in it can end the element or open a comment. */
export const jsonInHtml = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
