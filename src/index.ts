import { readFileSync, realpathSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import * as core from "@actions/core";
import { proxiedPool } from "./http/pool.ts";
import { main } from "./main.ts";

// A diagnostic report of Node would hold every variable, and with them the secrets.
process.report.excludeEnv = true;

// Whoever reads the log may be gone, which is no reason to leave a patch half done and unreported.
process.stdout.on("error", () => {});

// The runner sends SIGINT, SIGTERM 7.5 s later, and then kills; on Windows, Ctrl+C and Ctrl+Break.
const cancelling = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"] as const) process.on(signal, () => cancelling.abort());

await main({
  // The library's own `setFailed` takes no title.
  core: {
    ...core,
    setFailed: (message, properties) => {
      process.exitCode = core.ExitCode.Failure;
      core.error(message, properties);
    },
  },
  mask: (values) => {
    process.stdout.cork();
    try {
      for (const value of values) core.setSecret(value);
    } finally {
      process.stdout.uncork();
    }
  },
  env: process.env,
  fs: { readFileSync, realpathSync, statSync },
  // A chunk of its own in dist/: a step that writes no comment does not read it.
  github: () => import("@actions/github"),
  connect: () => proxiedPool(process.env),
  clock: {
    now: () => process.uptime() * 1000,
    sleep: (milliseconds, options) => sleep(milliseconds, undefined, options),
    random: Math.random,
    date: () => new Date(),
  },
  cancelled: cancelling.signal,
});
