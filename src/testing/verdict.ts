/** What a matcher found: true, false, or undefined where it cannot be told. */
export type Verdict = {
  readonly holds: boolean | undefined;
  /** what was expected, after "Expected …": `the run to be in bargain.deal` or, turned round, `the run not to be …` */
  readonly expected: (not: "" | "not ") => string;
  /** how things stand, in sentences */
  readonly found: string;
};

export type MatcherResult = { readonly pass: boolean; message(): string };

/** A matcher from a judgement; where that cannot tell, the test fails, turned round or not, and says so. */
export function matcher<Subject, Rest extends readonly unknown[]>(
  judge: (subject: Subject, ...rest: Rest) => Verdict,
): (this: { readonly isNot?: boolean } | undefined, subject: Subject, ...rest: Rest) => MatcherResult {
  return function (this: { readonly isNot?: boolean } | undefined, subject, ...rest) {
    const { holds, expected, found } = judge(subject, ...rest);
    const isNot = this?.isNot ?? false;
    return {
      pass: holds ?? isNot,
      message: () =>
        holds === undefined
          ? `Cannot tell; expected ${expected(isNot ? "not " : "")}. ${found}`
          : `Expected ${expected(isNot ? "not " : "")}. ${found}`,
    };
  };
}
