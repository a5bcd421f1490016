// What the bundle takes of undici. Its own index also evaluates fetch, caches, mocks and WebSockets, which costs a step
// more than the request does.
import connect from "undici/lib/api/api-connect.js";
import request from "undici/lib/api/api-request.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";

// As in undici's index: gives a dispatcher its `request`, and the `connect` that its proxies need.
Object.assign(Dispatcher.prototype, { connect, request });

export { default as EnvHttpProxyAgent } from "undici/lib/dispatcher/env-http-proxy-agent.js";

/** @actions/github asks for it, and is given the step's own connections instead. */
export function fetch() {
  throw new Error("This bundle sends requests through the step's own connections only.");
}
