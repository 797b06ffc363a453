/** For tests of models: paths that take every transition, and matchers for vitest: `expect.extend(demarcheMatchers)`. */
export { type Cover, coverTransitions } from "./cover-transitions.ts";
export { demarcheMatchers } from "./matchers.ts";
