// What the bundle takes of undici. Its own index also evaluates fetch, caches, mocks and WebSockets, which costs a step
// more than the request does.
import api from "undici/lib/api/index.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";

// As in undici's index: gives a dispatcher its `request`.
Object.assign(Dispatcher.prototype, api);

export { default as EnvHttpProxyAgent } from "undici/lib/dispatcher/env-http-proxy-agent.js";

/** @actions/github asks for it, and is given the step's own connections instead. */
export function fetch() {
  throw new Error("This bundle sends requests through the step's own connections only.");
}
