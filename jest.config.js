import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parse } from "node:path";

const rooms = readdirSync(new URL("src", import.meta.url)).map((name) => parse(name).name);
/** The tests of what is in src/, each under the name of its module or of the folder that its module is in. */
const ofModules = `/__tests__/(?:${rooms.join("|")})(?:/.+)?\\.test\\.ts$`;

const project = {
  testEnvironment: "<rootDir>/__tests__/support/environment.ts",
  transform: {
    "/node_modules/@actions/(languageservice|workflow-parser)/.*\\.js$": "<rootDir>/__tests__/support/json-imports.js",
  },
  // Packages too; what the line above does not name stays as it is.
  transformIgnorePatterns: [],
  extensionsToTreatAsEsm: [".ts"],
};

export default {
  projects: [
    { ...project, testRegex: ofModules },
    // The rest runs whole processes or ten thousand cases. To count statements would cost it as much time again.
    {
      ...project,
      testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
      testPathIgnorePatterns: [ofModules],
      runner: "<rootDir>/__tests__/support/runner-without-coverage.js",
    },
  ],
  // Whole processes, key generation and ten thousand cases on a machine that may be busy: only a hang takes this long.
  testTimeout: 120_000,
  // Most tests wait for a process of their own, or for time to pass: with as many workers as cores, cores would be idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Jest keeps what a test file has loaded, and each file that is counted after it asks V8 about all of that again.
  workerIdleMemoryLimit: "200MB",
  collectCoverageFrom: ["src/**/*.ts"],
  coverageProvider: "v8",
  coverageReporters: ["text"],
  coverageThreshold: { global: { statements: 95 } },
};
