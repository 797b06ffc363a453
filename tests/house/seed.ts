import fc from "fast-check";

/** Property tests draw from seed 1, so that a run of the tests can be repeated; `npm run fuzz` hands another. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });
