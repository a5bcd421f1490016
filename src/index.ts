import * as fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import * as core from "@actions/core";
import { EnvHttpProxyAgent } from "undici";
import { main } from "./main.ts";

// Thousands of Workers leave little behind but much garbage: V8 lets it grow to 200 MB where it may, and 115 MB where not.
setFlagsFromString("--optimize-for-size");

// The runner sends SIGINT, SIGTERM 7.5 s later, and then kills.
const cancelling = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => cancelling.abort());

await main({
  core,
  env: process.env,
  fs,
  // A chunk of its own in dist/: a step that writes no comment does not read it.
  github: () => import("@actions/github"),
  // HTTP/2 would bring a second way over the wire, for requests that are few. Certificates are verified even where
  // NODE_TLS_REJECT_UNAUTHORIZED=0 is set for another tool of the job.
  connect: () =>
    new EnvHttpProxyAgent({
      allowH2: false,
      connect: { rejectUnauthorized: true },
      requestTls: { rejectUnauthorized: true },
      proxyTls: { rejectUnauthorized: true },
    }),
  clock: {
    now: () => performance.now(),
    sleep: (milliseconds, options) => sleep(milliseconds, undefined, options),
    random: Math.random,
  },
  cancelled: cancelling.signal,
});
