// What the bundle takes of undici. Its own index also evaluates fetch, caches, mocks and WebSockets, which costs a step
// more than the request does.
import api from "undici/lib/api/index.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
import { setMiloEnabled } from "undici/lib/dispatcher/parser-h1.js";

// As in undici's index: gives a dispatcher its `request`.
Object.assign(Dispatcher.prototype, api);

// The other parser is not in the bundle, whatever UNDICI_USE_MILO says.
setMiloEnabled(false);

export { default as EnvHttpProxyAgent } from "undici/lib/dispatcher/env-http-proxy-agent.js";

/** @actions/github asks for it, and is given the step's own connections instead. */
export function fetch() {
  throw new Error("This bundle sends requests through the step's own connections only.");
}
