import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: process.env.BENCH ? ["tests/bench/*.bench.ts"] : ["tests/**/*.test.ts"],
    isolate: false,
    setupFiles: ["./tests/house/seed.ts"],
    maxWorkers: "100%", // every core; one is left out by default
    env: { TZ: "America/St_Johns" },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ["default", "./tests/house/closing-line.ts"],
    typecheck: { include: ["tests/**/*.test-d.ts"], tsconfig: "./tsconfig.json", checker: "tsc" },
  },
});
