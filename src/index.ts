import * as fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import * as core from "@actions/core";
import { EnvHttpProxyAgent } from "undici";
import { main } from "./main.ts";

// The runner sends SIGINT, SIGTERM 7.5 s later, and then kills; on Windows, Ctrl+C and Ctrl+Break.
const cancelling = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"] as const) process.on(signal, () => cancelling.abort());

await main({
  core,
  mask: (values) => {
    process.stdout.cork();
    try {
      for (const value of values) core.setSecret(value);
    } finally {
      process.stdout.uncork();
    }
  },
  env: process.env,
  fs,
  // A chunk of its own in dist/: a step that writes no comment does not read it.
  github: () => import("@actions/github"),
  // HTTP/2 would bring a second way over the wire, for requests that are few, and the bundle goes without it. Certificates
  // are verified even where NODE_TLS_REJECT_UNAUTHORIZED=0 is set for another tool of the job.
  connect: () =>
    new EnvHttpProxyAgent({
      allowH2: false,
      connect: { rejectUnauthorized: true },
      requestTls: { rejectUnauthorized: true },
      proxyTls: { rejectUnauthorized: true },
    }),
  clock: {
    now: () => process.uptime() * 1000,
    sleep: (milliseconds, options) => sleep(milliseconds, undefined, options),
    random: Math.random,
  },
  // Not imported: loading node:v8 takes a step with one Worker longer than reading its inputs.
  saveMemory: () => process.getBuiltinModule("node:v8").setFlagsFromString("--optimize-for-size"),
  cancelled: cancelling.signal,
});
