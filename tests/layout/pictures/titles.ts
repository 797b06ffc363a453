import { samples } from "../../browser/samples.ts";

const SHORT = ["Talks", "No", "The court sits", "A raid", "It fails", "“Yes”", "Refusal"];
const LONG = [
  "The minister refuses the terms that the delegation of four countries had brought to the table",
  "Inspectors find “nothing that would bear out the claim”, and say so the same evening",
  "A report of several hundred pages is published, withdrawn, and published again with changes",
];
const UNBROKEN = [
  "Verhandlungsführerinnenversammlungsprotokoll verlesen",
  "https://example.org/a/very/long/path/without/any/space/in/it/at/all.html",
  "x".repeat(70),
  "会谈在没有达成协议的情况下结束代表团提前离开会场",
];
const EMOJI = ["👩‍👩‍👧‍👦 leave the hall", "🇻🇳 Hà Nội 🤝", "Deal? ❌"];
const all = Object.values(samples).flat();

/** Labels by their kind; `mixed` is whatever there is. */
export const TITLES = {
  short: SHORT,
  long: LONG,
  unbroken: UNBROKEN,
  wide: [...all, ...EMOJI],
  mixed: [...SHORT, ...LONG, ...UNBROKEN, ...all, ...EMOJI],
} as const;
