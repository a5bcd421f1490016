import * as core from "@actions/core";
import { EnvHttpProxyAgent } from "undici";
import { main } from "./main.ts";

await main({
  core,
  env: process.env,
  // HTTP/2 would bring a second way over the wire, for requests that are few. Certificates are verified even where
  // NODE_TLS_REJECT_UNAUTHORIZED=0 is set for another tool of the job.
  connect: () =>
    new EnvHttpProxyAgent({
      allowH2: false,
      connect: { rejectUnauthorized: true },
      requestTls: { rejectUnauthorized: true },
      proxyTls: { rejectUnauthorized: true },
    }),
});
