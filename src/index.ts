import * as core from "@actions/core";
import { EnvHttpProxyAgent } from "undici";
import { main } from "./main.ts";

await main({
  core,
  env: process.env,
  // HTTP/2 would bring a second way over the wire, for requests that are few.
  connect: () => new EnvHttpProxyAgent({ allowH2: false }),
});
