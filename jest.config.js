export default {
  testEnvironment: "<rootDir>/__tests__/support/environment.ts",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  // Whole processes, key generation and ten thousand cases on a machine that may be busy: only a hang takes this long.
  testTimeout: 120_000,
  // Most tests wait for a process of their own, so each core may have one: jest would leave one idle.
  maxWorkers: "100%",
  transform: {
    "/node_modules/@actions/(languageservice|workflow-parser)/.*\\.js$": "<rootDir>/__tests__/support/json-imports.js",
  },
  // Packages too; what the line above does not name stays as it is.
  transformIgnorePatterns: [],
  extensionsToTreatAsEsm: [".ts"],
  collectCoverageFrom: ["src/**/*.ts"],
  coverageProvider: "v8",
  coverageReporters: ["text"],
  coverageThreshold: { global: { statements: 95 } },
};
