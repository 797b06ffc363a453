/** Matchers for vitest: `expect.extend(demarcheMatchers)`. */
export { demarcheMatchers } from "./matchers.ts";
