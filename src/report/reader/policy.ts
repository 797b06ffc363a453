import { sha256Base64 } from "../../digest/index.ts";

/** What a page may run and load. */
export type Policy = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** whether it brings fonts with it */
  readonly hasFonts?: boolean;
  /** where its scripts may connect, as CSP names it; nowhere by default */
  readonly connect?: string | undefined;
};

/** A content security policy that allows these scripts and styles by their digests, and nothing else. */
export function policyOf({ scripts, styles, hasFonts, connect }: Policy): string {
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    "img-src data:",
    ...(hasFonts ? ["font-src data:"] : []),
    ...(connect === undefined ? [] : [`connect-src ${connect}`]),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

const hashes = (contents: readonly string[]): string =>
  contents.length === 0
    ? "'none'"
    : [...new Set(contents.map((content) => `'sha256-${sha256Base64(content)}'`))].join(" ");
